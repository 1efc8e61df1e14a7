/** References of the library that an entry of a document's list may be, found by number or by the beginning of the title. */
import type { Candidate } from '../../../shared/bindings/match-source.ts';
import type { CslItem } from '../../../shared/contract/references.ts';
import { referenceFeatures } from '../../../shared/references/reference-features.ts';
import { foldTitle } from '../../../shared/references/title-key.ts';
import type { LibraryDatabase } from '../database.ts';
import { referenceIsKnown } from '../references.ts';

/** Longer beginnings are those of one work and its kin; of a shorter title the whole is asked for. */
const beginning = 16;
const mostRows = 40;
/** Sorts after every letter that a folded title can go on with. */
const afterAll = '\uffff';

/** Records of databases are longer than what a list says. */
const longestEntry = 2000;

interface Row {
  id: string;
  mainId: string;
  csl: string;
  raw: string;
}

export type CandidateFinder = (entry: CslItem) => Candidate[];

/** One that was merged stands for the one that lists show. */
export function candidateFinder(db: LibraryDatabase): CandidateFinder {
  const byDoi = db.prepare(`SELECT id FROM reference WHERE doi = ? LIMIT ${mostRows}`).pluck();
  const byPmid = db.prepare(`SELECT id FROM reference WHERE pmid = ? LIMIT ${mostRows}`).pluck();
  const byTitle = db
    .prepare(`SELECT id FROM reference WHERE title_key >= ? AND title_key < ? ORDER BY title_key LIMIT ${mostRows}`)
    .pluck();
  const read = db.prepare(
    `SELECT id, coalesce((SELECT main_id FROM reference_merge merge WHERE merge.id = reference.id), id) AS mainId,
       json_remove(csl, '$.abstract', '$.keyword', '$.note') AS csl,
       (SELECT json_group_array(raw) FROM reference_source
        WHERE reference_id = reference.id AND length(raw) < ${longestEntry}) AS raw
     FROM reference WHERE id = ? AND ${referenceIsKnown}`,
  );
  return (entry) => {
    const { doi, pmid } = referenceFeatures('', entry);
    const key = foldTitle(entry.title ?? '');
    const from = key.length > beginning ? key.slice(0, beginning) : `${key}|`;
    const ids = [
      ...(doi ? byDoi.all(doi) : []),
      ...(pmid ? byPmid.all(pmid) : []),
      ...(key ? byTitle.all(from, from + afterAll) : []),
    ];
    return [...new Set(ids)].flatMap((id) => {
      const row = read.get(id) as Row | undefined;
      if (!row) return [];
      const features = referenceFeatures(row.id, JSON.parse(row.csl) as CslItem);
      return [{ id: row.mainId, features, raw: JSON.parse(row.raw) as string[] }];
    });
  };
}
