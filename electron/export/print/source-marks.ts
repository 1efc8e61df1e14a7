/** Numbers the sources of a card in printing order; the same passage keeps its number wherever it is used. */
import type { CardSource } from '../../../shared/contract/cards.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { printWord } from './print-words.ts';

/** The title a source is known by (document, trial, reference); '' where the caller has none. */
export type SourceTitle = (source: CardSource) => string;

export interface SourceMarks {
  marksOf: (sources: readonly CardSource[]) => number[];
  /** The numbered list: «Title, s. 4: “quote” [sha256 0123456789ab]». */
  lines: () => string[];
}

export function sourceMarks(locale: Locale, sourceTitle: SourceTitle): SourceMarks {
  const numbered = new Map<string, string>();
  const markOf = (source: CardSource): number => {
    const { documentId, trialId, referenceId, searchId, start, end, quote, page } = source;
    const key = JSON.stringify([documentId, trialId, referenceId, searchId, start, end, quote, page]);
    if (!numbered.has(key)) numbered.set(key, sourceLine(source, locale, sourceTitle));
    return [...numbered.keys()].indexOf(key) + 1;
  };
  return {
    marksOf: (sources) => [...new Set(sources.map(markOf))].toSorted((a, b) => a - b),
    lines: () => [...numbered.values()],
  };
}

function sourceLine(source: CardSource, locale: Locale, sourceTitle: SourceTitle): string {
  const noun = source.trialId ? 'trial' : source.referenceId ? 'reference' : source.searchId ? 'search' : 'document';
  const title = sourceTitle(source) || printWord(noun, locale);
  const place = source.page === undefined ? '' : `, ${printWord('sourcePage', locale, { page: source.page })}`;
  const quote = source.quote?.replace(/\s+/g, ' ').trim() ?? '';
  const quoted = quote === '' ? '' : locale === 'nb' ? `: «${quote}»` : `: “${quote}”`;
  const hash = source.sha256 === '' ? '' : ` [sha256 ${source.sha256.slice(0, 12)}]`;
  return `${title}${place}${quoted}${hash}`;
}
