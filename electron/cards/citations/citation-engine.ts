/// <reference path="./citeproc.d.ts" />
/** Formats citations and their list with citeproc-js, which reads any CSL style; docs/decisions/0069-citations.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cite, default as Csl } from 'citeproc';
import type { CitedItem } from '../../../shared/citations/tokens.ts';
import type { CslItem } from '../../../shared/contract/references.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { locatorOf } from './locator.ts';
import { marginEnd, plainFormat } from './plain-format.ts';
import type { CitationStyle } from './read-style.ts';
import { readStyleTree, type StyleElement } from './style-tree.ts';

export interface CitationWork {
  style: CitationStyle;
  locale: Locale;
  /** In reading order. */
  clusters: readonly (readonly CitedItem[])[];
  /** In the list without being cited. */
  uncited: readonly string[];
  /** Lines of the list that a person wrote: they come first, as plain numbers in the text count on it. */
  handWritten: readonly string[];
  items: ReadonlyMap<string, CslItem>;
}

export interface CitationResult {
  /** One a cluster. */
  texts: string[];
  /** In the order of the style. */
  list: { id: string | null; text: string }[];
}

export type CitationEngine = (work: CitationWork) => CitationResult;

const languageOf = { nb: 'nb-NO', en: 'en-US' } as const satisfies Record<Locale, string>;
const handPrefix = 'hand-written:';

/** Loads citeproc, which takes longer than most commands to run: only where something is cited. */
export async function createCitationEngine(localesFolder: string): Promise<CitationEngine> {
  const { default: csl } = await import('citeproc');
  csl.debug = () => undefined;
  csl.Output.Formats.plain ??= plainFormat(csl.Output.Formats.text!);
  const read = new Map<string, StyleElement>();
  const localeOf = (language: string): StyleElement => {
    const name =
      language.startsWith('nb') || language.startsWith('no') || language.startsWith('nn') ? 'nb-NO' : 'en-US';
    if (!read.has(name))
      read.set(name, readStyleTree(readFileSync(join(localesFolder, `locales-${name}.xml`), 'utf8')));
    return structuredClone(read.get(name)!);
  };
  return (work) => format(csl, localeOf, work);
}

function format(csl: typeof Csl, retrieveLocale: (language: string) => object, work: CitationWork): CitationResult {
  const { style, locale, clusters, uncited, handWritten, items } = work;
  const handIds = handWritten.map((_, index) => `${handPrefix}${index}`);
  const retrieveItem = (id: string) =>
    id.startsWith(handPrefix)
      ? { id, type: 'document', title: handWritten[Number(id.slice(handPrefix.length))] }
      : { ...items.get(id), id };
  // The tree is read once and changed by the processor.
  const engine = new csl.Engine(
    { retrieveLocale, retrieveItem },
    structuredClone(style.tree),
    languageOf[locale],
    true,
  );
  engine.setOutputFormat('plain');
  const first = handIds.length > 0 ? [handIds.map((id): Cite => ({ id }))] : [];
  const cited = clusters.map((cluster) =>
    cluster.filter(({ id }) => items.has(id)).map(({ id, locator }): Cite => ({ id, ...locatorOf(locator) })),
  );
  const all = [...first, ...cited.filter((cites) => cites.length > 0)].map((citationItems, index) => ({
    citationID: `c${index}`,
    citationItems,
    properties: { noteIndex: 0 },
  }));
  const printed = engine.rebuildProcessorState(all, 'plain', [...uncited]).map(([, , text]) => text);
  let at = first.length;
  const texts = cited.map((cites, index) => {
    const lost = clusters[index]!.length - cites.length;
    const text = cites.length === 0 ? '' : printed[at++]!;
    // A number without a reference is seen, and told by the check.
    return lost === 0 ? text : text === '' ? '[?]' : `${text} [?]`;
  });
  const [{ entry_ids: ids }, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []];
  const list = ids.map(([id = ''], index) =>
    id.startsWith(handPrefix)
      ? { id: null, text: handWritten[Number(id.slice(handPrefix.length))]! }
      : { id, text: withoutNumber(entries[index]!, index + 1) },
  );
  return { texts, list };
}

/** Styles without a margin print the number as part of the entry. */
const withoutNumber = (entry: string, number: number) =>
  entry
    .slice(entry.indexOf(marginEnd) + 1)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(new RegExp(`^[[(]?${number}[\\])]?\\.?\\s+(?=\\D)`), '');
