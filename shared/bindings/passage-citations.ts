/** What a passage cites, as a card cites it: bound sources as `[@ID]`, others in words that no reader takes for a number of the card. */
import { tokenText } from '../citations/tokens.ts';
import type { Locale } from '../model/vocabulary.ts';
import type { Marker } from './document-markers.ts';
import type { ResolvedSource } from './resolve-sources.ts';

interface Passage {
  /** Where the passage begins in the document. */
  start: number;
  markers: readonly Marker[];
  sources: readonly Pick<ResolvedSource, 'marker' | 'state' | 'referenceId'>[];
  language: Locale;
}

export function passageWithCitations(quote: string, { start, markers, sources, language }: Passage): string {
  const bound = new Map(
    sources.flatMap(({ marker, state, referenceId }) =>
      referenceId !== null && (state === 'bound' || state === 'certain') ? [[marker, referenceId]] : [],
    ),
  );
  const within = markers.filter((marker) => marker.start >= start && marker.end <= start + quote.length);
  let text = '';
  let at = 0;
  for (const marker of within) {
    text += quote.slice(at, marker.start - start) + inCard(marker, bound, language);
    at = marker.end - start;
  }
  return text + quote.slice(at);
}

function inCard({ keys }: Marker, bound: ReadonlyMap<string, string>, language: Locale): string {
  const ids = [...new Set(keys.flatMap((key) => bound.get(key) ?? []))];
  const unbound = keys.filter((key) => !bound.has(key));
  return [
    ...(ids.length > 0 ? [tokenText(ids.map((id) => ({ id, locator: '' })))] : []),
    ...(unbound.length > 0 ? [unboundText(unbound, language)] : []),
  ].join(' ');
}

const words: Record<Locale, string> = { nb: 'ikke bundet kilde', en: 'source not bound' };
const unboundText = (keys: readonly string[], language: Locale) => `[${words[language]}: ${keys.join(', ')}]`;
const unbound = new RegExp(String.raw`\[(?:${Object.values(words).join('|')}): ([^[\]\n]{1,400})\]`, 'g');

/** Sources that a card's text brought along from a document without being bound, as that document calls them. */
export function unboundIn(text: string): string[] {
  return [...text.matchAll(unbound)].map((match) => match[1]!);
}
