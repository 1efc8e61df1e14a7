/** Certain pairs as groups that may be merged; what a group's members deny among themselves stays for a person. */
import { compareReferences } from './compare-references.ts';
import type { DuplicatePair } from './find-duplicates.ts';
import type { ReferenceFeatures } from './reference-features.ts';

/** A group of more is hardly one publication. */
const largest = 30;

export interface GroupedPairs {
  /** Ids of one publication each. */
  groups: string[][];
  /** All others, also those that a person said are two: that may be undone. */
  rest: DuplicatePair[];
}

/** `isApart`: pairs that a person said are two. */
export function groupDuplicates(
  pairs: readonly DuplicatePair[],
  features: ReadonlyMap<string, ReferenceFeatures>,
  isApart: (a: string, b: string) => boolean,
): GroupedPairs {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let above = parent.get(root); above !== undefined && above !== root; above = parent.get(root)) root = above;
    return root;
  };
  for (const { first, second, isCertain } of pairs) {
    if (!isCertain || isApart(first, second)) continue;
    for (const id of [first, second]) if (!parent.has(id)) parent.set(id, id);
    const [a, b] = [rootOf(first), rootOf(second)].sort() as [string, string];
    parent.set(b, a);
  }
  const members = Map.groupBy(parent.keys(), rootOf);
  const isWhole = (ids: readonly string[]) =>
    ids.length <= largest &&
    ids.every((id, at) =>
      ids.slice(at + 1).every((other) => {
        if (isApart(id, other)) return false;
        return compareReferences(features.get(id)!, features.get(other)!) !== 'apart';
      }),
    );
  const groups = [...members.values()].filter(isWhole);
  const groupOf = new Map(groups.flatMap((ids, at) => ids.map((id): [string, number] => [id, at])));
  const isGrouped = ({ first, second }: DuplicatePair) =>
    groupOf.has(first) && groupOf.get(first) === groupOf.get(second);
  return { groups, rest: pairs.filter((pair) => !isGrouped(pair)) };
}
