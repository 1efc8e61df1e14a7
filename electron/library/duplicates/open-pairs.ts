/** What a search for duplicates found, as it stands after what was merged and said to be two since. */
import { type DuplicatePair, findDuplicates } from '../../../shared/references/find-duplicates.ts';
import { type GroupedPairs, groupDuplicates } from '../../../shared/references/group-duplicates.ts';
import type { LibraryDatabase } from '../database.ts';
import { mainIds } from '../references.ts';
import { readReferences, referenceMark } from './read-references.ts';

export interface FoundDuplicates {
  searchedAt: string;
  references: number;
  mark: string;
  groups: string[][];
  rest: DuplicatePair[];
}

/** Yields how much is done, 0 to 1. */
export function* searchDuplicates(db: LibraryDatabase, now: Date): Generator<number, FoundDuplicates> {
  const mark = referenceMark(db);
  const total = Math.max(1, Number(mark.split(' ')[0]));
  const reading = readReferences(db);
  let read = reading.next();
  for (; !read.done; read = reading.next()) yield (0.4 * read.value) / total;
  const features = read.value;
  const finding = findDuplicates(features);
  let found = finding.next();
  for (; !found.done; found = finding.next()) yield 0.4 + 0.6 * found.value;
  const byId = new Map(features.map((each) => [each.id, each]));
  const grouped: GroupedPairs = groupDuplicates(found.value, byId, apartIn(db));
  return { searchedAt: now.toISOString(), references: features.length, mark, ...grouped };
}

/** The id of two references together. */
export const pairId = (a: string, b: string): string => (a < b ? `${a}:${b}` : `${b}:${a}`);

function apartIn(db: LibraryDatabase): (a: string, b: string) => boolean {
  const apart = new Set(db.prepare('SELECT id FROM reference_apart').pluck().all() as string[]);
  return (a, b) => apart.has(pairId(a, b));
}

export interface OpenDuplicates {
  groups: string[][];
  /** By `pairId`, in the order in which they were found. */
  pairs: Map<string, { first: string; second: string }>;
}

export function openDuplicates(db: LibraryDatabase, { groups, rest }: FoundDuplicates): OpenDuplicates {
  const mains = mainIds(db);
  const isApart = apartIn(db);
  const removed = new Set(
    db.prepare('SELECT id FROM reference WHERE removed_at IS NOT NULL').pluck().all() as string[],
  );
  const standing = (id: string) => mains.get(id) ?? id;
  const isThere = (id: string) => !removed.has(id);
  const pairs: OpenDuplicates['pairs'] = new Map();
  for (const pair of rest) {
    const [first, second] = [standing(pair.first), standing(pair.second)];
    if (first === second || !isThere(first) || !isThere(second)) continue;
    if (isApart(first, second) || isApart(pair.first, pair.second)) continue;
    pairs.set(pairId(first, second), { first, second });
  }
  const open = groups
    .map((ids) => [...new Set(ids.map(standing))].filter(isThere))
    .filter((ids) => ids.length > 1 && !ids.some((id, at) => ids.slice(at + 1).some((other) => isApart(id, other))));
  return { groups: open, pairs };
}
