/** Each two people who decided about the same references, and how far they agree. */
import type { ScreeningAgreement } from '../../../shared/contract/screening.ts';
import { type PairCount, pairAgreement } from '../../../shared/screening/pair-agreement.ts';
import type { LibraryDatabase } from '../database.ts';

export function listAgreement(db: LibraryDatabase, projectId: string, stage: string): ScreeningAgreement[] {
  const rows = db
    .prepare(
      `SELECT one.name AS one, other.name AS other, a.person_id || ' ' || b.person_id AS pair,
         a.decision AS first, b.decision AS second, count(*) AS count
       FROM screening_decision a JOIN screening_decision b ON b.project_id = a.project_id AND b.stage = a.stage
         AND b.reference_id = a.reference_id AND b.person_id > a.person_id
       JOIN person one ON one.id = a.person_id JOIN person other ON other.id = b.person_id
       WHERE a.project_id = ? AND a.stage = ? AND a.decision <> 'undecided' AND b.decision <> 'undecided'
       GROUP BY pair, a.decision, b.decision ORDER BY pair`,
    )
    .all(projectId, stage) as (PairCount & { one: string; other: string; pair: string })[];
  return [...Map.groupBy(rows, ({ pair }) => pair).values()].map((counts) =>
    pairAgreement([counts[0]!.one, counts[0]!.other], counts),
  );
}
