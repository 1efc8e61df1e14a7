/** What each source of a document stands for: what people decided comes before what was found. */
import type { Marker } from './document-markers.ts';
import { foldWords } from './fold-words.ts';
import type { ListedSource } from './listed-sources.ts';
import type { SourceMatch } from './match-source.ts';

/** What a person decided. `words`: the entry that it was decided on, '' where the document lists none. */
export interface Decision {
  marker: string;
  words: string;
  /** Null: none of the library is meant. */
  referenceId: string | null;
  isWaiting: boolean;
}

/**
 * `bound` by a person, `certain` by itself; `proposed` and `waiting` (from an earlier version) are for a person to say;
 * `parted`: a person said that none is meant. `open`: nothing like it is in the library.
 */
export const sourceStates = ['bound', 'certain', 'proposed', 'waiting', 'parted', 'open'] as const;
export type SourceState = (typeof sourceStates)[number];

export interface ResolvedSource {
  marker: string;
  /** Null where the text cites what the list does not hold. */
  entry: ListedSource | null;
  state: SourceState;
  referenceId: string | null;
  candidates: SourceMatch['candidates'];
  /** Where the text cites it. */
  cited: { start: number; end: number }[];
}

interface Resolving {
  entries: readonly ListedSource[];
  markers: readonly Marker[];
  decisions: readonly Decision[];
  match(entry: ListedSource): SourceMatch;
}

/** In the order of the list, then what is cited without standing there. */
export function resolveSources({ entries, markers, decisions, match }: Resolving): ResolvedSource[] {
  const cited = new Map<string, ResolvedSource['cited']>();
  for (const { keys, start, end } of markers) {
    for (const key of keys) cited.set(key, [...(cited.get(key) ?? []), { start, end }]);
  }
  const decided = placeDecisions(entries, decisions);
  const listed = entries.map((entry, at) => {
    const decision = decided.get(at);
    const found = decision && !decision.isWaiting ? { certain: null, candidates: [] } : match(entry);
    return { marker: entry.marker, entry, ...standing(decision, found), cited: cited.get(entry.marker) ?? [] };
  });
  const known = new Set(entries.map(({ marker }) => marker));
  const unlisted = [...cited].filter(([marker]) => !known.has(marker)).sort(([a], [b]) => byNumber(a, b));
  const byMarker = new Map(decisions.filter(({ words }) => words === '').map((each) => [each.marker, each]));
  return [
    ...listed,
    ...unlisted.map(([marker, places]) => ({
      marker,
      entry: null,
      ...standing(byMarker.get(marker), { certain: null, candidates: [] }),
      cited: places,
    })),
  ];
}

const byNumber = (a: string, b: string) => Number(a) - Number(b) || (a < b ? -1 : 1);

function standing(decision: Decision | undefined, { certain, candidates }: SourceMatch) {
  if (decision?.isWaiting) return { state: 'waiting' as const, referenceId: decision.referenceId, candidates };
  if (decision && decision.referenceId === null) return { state: 'parted' as const, referenceId: null, candidates };
  if (decision) return { state: 'bound' as const, referenceId: decision.referenceId, candidates };
  if (certain !== null) return { state: 'certain' as const, referenceId: certain, candidates };
  return { state: candidates.length > 0 ? ('proposed' as const) : ('open' as const), referenceId: null, candidates };
}

type Listed = Pick<ListedSource, 'marker' | 'words'>;

/**
 * Where a decision stands: by its words, as numbers change where a list is read or written anew; words that stand twice
 * are told by the marker. Null where its words are not listed.
 */
export function placesByWords(entries: readonly Listed[]): (decision: Listed) => number | null {
  const byWords = new Map<string, number[]>();
  for (const [at, { words }] of entries.entries()) {
    const key = foldWords(words);
    byWords.set(key, [...(byWords.get(key) ?? []), at]);
  }
  return ({ marker, words }) => {
    const places = words === '' ? [] : (byWords.get(foldWords(words)) ?? []);
    return places.find((at) => entries[at]?.marker === marker) ?? places[0] ?? null;
  };
}

function placeDecisions(entries: readonly ListedSource[], decisions: readonly Decision[]): Map<number, Decision> {
  const placeOf = placesByWords(entries);
  const placed = new Map<number, Decision>();
  const left: Decision[] = [];
  for (const decision of decisions) {
    const own = placeOf(decision);
    if (own === null) left.push(decision);
    else placed.set(own, decision);
  }
  // Its words are not there any more: whether it still holds is for a person to say.
  for (const decision of left) {
    const at = entries.findIndex(({ marker }) => marker === decision.marker);
    if (at >= 0 && !placed.has(at)) placed.set(at, { ...decision, isWaiting: true });
  }
  return placed;
}
