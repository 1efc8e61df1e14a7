/** One publication told by several records: which of them stays, and what the others add to it. */
import type { CslItem } from '../contract/references.ts';

export interface MergeCandidate {
  id: string;
  csl: CslItem;
  /** How many decisions, cards and other rows name it. */
  uses: number;
}

/** The one that is used, then the one that says most; the oldest of equals. */
export function chooseMain<T extends MergeCandidate>(candidates: readonly T[]): T {
  return [...candidates].sort(
    (a, b) => b.uses - a.uses || richness(b.csl) - richness(a.csl) || (a.id < b.id ? -1 : 1),
  )[0]!;
}

function richness(csl: CslItem): number {
  const filled = Object.values(csl).filter((value) => !isEmpty(value)).length;
  return filled + (csl.PMID ? 3 : 0) + (csl.DOI ? 3 : 0) + (csl.abstract ? 3 : 0) + (csl.author?.length ?? 0) / 100;
}

/** The main record with what only the others know; what it says itself stays as it is. */
export function fillGaps(main: CslItem, others: readonly CslItem[]): CslItem {
  const filled: CslItem = { ...main };
  for (const other of others) {
    for (const [key, value] of Object.entries(other)) {
      if (key !== 'type' && isEmpty(filled[key]) && !isEmpty(value)) filled[key] = value;
    }
  }
  return filled;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
