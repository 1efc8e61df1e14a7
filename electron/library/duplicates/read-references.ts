/** The references of a library as what is compared of them, read in steps. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { type ReferenceFeatures, referenceFeatures } from '../../../shared/references/reference-features.ts';
import type { LibraryDatabase } from '../database.ts';
import { rowsAStep } from '../in-steps.ts';
import { referenceIsShown } from '../references.ts';

/** Yields how many are read; what is long and says nothing of which publication it is stays in the file. */
export function* readReferences(db: LibraryDatabase): Generator<number, ReferenceFeatures[]> {
  const read = db
    .prepare(
      `SELECT id, json_remove(csl, '$.abstract', '$.keyword', '$.note') FROM reference
       WHERE id > ? AND ${referenceIsShown} ORDER BY id LIMIT ${rowsAStep}`,
    )
    .raw();
  const features: ReferenceFeatures[] = [];
  for (let after = ''; ; ) {
    const rows = read.all(after) as [id: string, csl: string][];
    for (const [id, csl] of rows) features.push(referenceFeatures(id, JSON.parse(csl) as CslItem));
    yield features.length;
    if (rows.length < rowsAStep) return features;
    after = rows.at(-1)![0];
  }
}

/** What tells whether references came or went since. */
export function referenceMark(db: LibraryDatabase): string {
  const row = db.prepare('SELECT count(*) AS n, max(id) AS last FROM reference WHERE removed_at IS NULL').get() as {
    n: number;
    last: string | null;
  };
  return `${row.n} ${row.last}`;
}
