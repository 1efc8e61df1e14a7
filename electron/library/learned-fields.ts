/** What the record of another file knows of a reference that is there already, such as the abstract. */
import type { CslItem } from '../../shared/contract/references.ts';
import { fillGaps } from '../../shared/references/merge-references.ts';
import type { ChangeWriter } from './command.ts';
import type { LibraryDatabase } from './database.ts';
import { isExemptReference } from './exemptions.ts';
import { findRow, type Row } from './row.ts';

export interface Lesson {
  /** The reference that the record is one of; what stands for it is told when it is learned. */
  knownId: string;
  csl: CslItem;
  doi: string | null;
  pmid: string | null;
}

/** Whether there is anything to learn as the library is now: a file may tell 100,000 references again. */
export function lessonFinder(db: LibraryDatabase): (lesson: Lesson) => Lesson | null {
  return (lesson) => {
    const row = learnerOf(db, lesson.knownId);
    return row && filledBy(row, [lesson]) ? lesson : null;
  };
}

/** Asks the rows anew: a long file is read in many turns, and people merge, mark and remove between them. */
export function learn(db: LibraryDatabase, write: ChangeWriter, lessons: readonly Lesson[]): void {
  const byLearner = new Map<string, { row: Row; lessons: Lesson[] }>();
  for (const lesson of lessons) {
    const row = learnerOf(db, lesson.knownId);
    if (!row) continue;
    const known = byLearner.get(String(row.id));
    if (known) known.lessons.push(lesson);
    else byLearner.set(String(row.id), { row, lessons: [lesson] });
  }
  for (const [id, { row, lessons: all }] of byLearner) {
    const csl = filledBy(row, all);
    if (!csl) continue;
    const first = (column: 'doi' | 'pmid') =>
      [row, ...all].map((each) => each[column]).find((value) => value !== null) ?? null;
    write.update('reference', id, { csl: JSON.stringify(csl), doi: first('doi'), pmid: first('pmid') });
  }
}

/** Null where it is gone, or what is exempt in the one would come into another that has no such mark. */
function learnerOf(db: LibraryDatabase, knownId: string): Row | null {
  const mainId = findRow(db, 'reference_merge', knownId)?.main_id;
  if (mainId && isExemptReference(db, knownId)) return null;
  return findRow(db, 'reference', String(mainId ?? knownId));
}

function filledBy(row: Row, lessons: readonly Lesson[]): CslItem | null {
  const now = JSON.parse(String(row.csl)) as CslItem;
  const filled = fillGaps(
    now,
    lessons.map(({ csl }) => csl),
  );
  return Object.keys(filled).some((key) => filled[key] !== now[key]) ? filled : null;
}
