/** The order of hits beyond what the index says. */
import { tokens } from '../../shared/text/fold.ts';
import type { PassageHit } from '../library/passages.ts';

/** How much a further passage of the same document counts: one long report must not fill the list. */
const repeatWeight = 0.6;

/** Best first, each further passage of a document counting less. */
export function spread(hits: readonly PassageHit[]): PassageHit[] {
  const seen = new Map<string, number>();
  return hits
    .map((hit) => {
      const before = seen.get(hit.documentId) ?? 0;
      seen.set(hit.documentId, before + 1);
      return { ...hit, rank: hit.rank * repeatWeight ** before };
    })
    .sort((a, b) => a.rank - b.rank);
}

/** The share of their words that two passages have in common and that makes them say the same: captions of a series. */
const sameShare = 0.7;

/** Passages that nearly repeat a better one come after all others. */
export function distinctFirst(hits: readonly PassageHit[], textOf: (hit: PassageHit) => string): PassageHit[] {
  const hitsOf = Map.groupBy(hits, (hit) => hit.documentId);
  const first: { hit: PassageHit; words: Set<string> }[] = [];
  const repeats: PassageHit[] = [];
  for (const hit of hits) {
    // Only one that has company is read.
    const text = hitsOf.get(hit.documentId)!.length > 1 ? textOf(hit) : '';
    const words = new Set(tokens(text).map(({ word }) => word));
    if (first.some((better) => better.hit.documentId === hit.documentId && shared(better.words, words) > sameShare))
      repeats.push(hit);
    else first.push({ hit, words });
  }
  return [...first.map(({ hit }) => hit), ...repeats];
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.intersection(other).size / Math.max(1, one.union(other).size);
