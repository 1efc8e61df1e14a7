/** Find-as-you-type in a long list: rows that hold every word; where none does, rows whose words resemble them. */
import Fuse from 'fuse.js';
import { fold } from '../../../shared/text/fold.ts';

/** Resemblance is looked for among so many rows at most: it takes a hundred times as long. */
const mostResembling = 10_000;

export interface FindableRow {
  id: string;
}

export function createFinder<Row extends FindableRow>(rows: readonly Row[], wordsOf: (row: Row) => string) {
  let texts: string[] | null = null;
  let fuse: Fuse<string> | null = null;
  /** Made on the first search, not for lists that are only looked at. */
  const known = () => {
    texts ??= rows.map((row) => fold(wordsOf(row)));
    return texts;
  };
  return (query: string): readonly Row[] => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return rows;
    const found = rows.filter((_, at) => words.every((word) => known()[at]!.includes(word)));
    if (found.length > 0 || rows.length > mostResembling) return found;
    fuse ??= new Fuse(known(), { threshold: 0.32, ignoreLocation: true });
    return fuse.search(words.join(' ')).map((hit) => rows[hit.refIndex]!);
  };
}
