/** What stands where something was erased: the same in every copy of a library, and nothing that leads back. */
import type { ErasureKind } from '../contract/erasures.ts';
import type { Locale } from '../model/vocabulary.ts';

const nouns: Record<ErasureKind, Record<Locale, string>> = {
  person: { nb: 'Slettet person', en: 'Erased person' },
  document: { nb: 'Slettet dokument', en: 'Erased document' },
  trial: { nb: 'Slettet studiepost', en: 'Erased trial record' },
  reference: { nb: 'Slettet referansepost', en: 'Erased reference record' },
};
const words: Record<Locale, string> = { nb: 'slettet', en: 'erased' };

/** Stands for a name or a title. `hash` is of the person's id, never of the name, which could be guessed from it. */
export function nameMarker(kind: ErasureKind, hash: string, locale: Locale): string {
  return `${nouns[kind][locale]} ${hash.slice(0, kind === 'person' ? 4 : 12)}`;
}

/** Stands for text of a document: who has the document can prove that this was it. */
export function quoteMarker(sha256: string, locale: Locale): string {
  return `[${words[locale]}, sha256 ${sha256}]`;
}

/** Stands for what a person wrote, which a hash would let others guess. */
export function textMarker(locale: Locale): string {
  return `[${words[locale]}]`;
}

/** Who was erased and works on. */
export const namelessPerson: Record<Locale, string> = { nb: 'Uten navn', en: 'No name' };
