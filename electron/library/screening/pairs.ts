/** Each two people who decided about the same references, and how far they agree. */
import type { ScreeningAgreement } from '../../../shared/contract/screening.ts';
import { type ScreeningDecision, screeningDecisions } from '../../../shared/model/screening.ts';
import { type PairCount, pairAgreement } from '../../../shared/screening/pair-agreement.ts';
import type { LibraryDatabase } from '../database.ts';

interface Person {
  id: string;
  name: string;
}

export function listAgreement(db: LibraryDatabase, projectId: string, stage: string): ScreeningAgreement[] {
  const people = db
    .prepare(
      `SELECT id, name FROM person WHERE id IN (SELECT DISTINCT person_id FROM screening_decision
         WHERE project_id = ? AND stage = ? AND decision <> 'undecided') ORDER BY id`,
    )
    .all(projectId, stage) as Person[];
  const pairs = people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) => {
    const counts = countPair(db, { projectId, stage, one: one.id, other: other.id });
    return counts.length > 0 ? [pairAgreement([one.name, other.name], counts)] : [];
  });
}

/** Each reference is one number, of a digit for each decision: a join of the rows with themselves takes four times as long. */
function countPair(db: LibraryDatabase, pair: Record<'projectId' | 'stage' | 'one' | 'other', string>): PairCount[] {
  const numbers = screeningDecisions.slice(0, 3).map((decision, at) => `WHEN '${decision}' THEN ${at + 1}`);
  const rows = db
    .prepare(
      `SELECT code, count(*) AS count FROM (
         SELECT sum(CASE decision ${numbers.join(' ')} ELSE 0 END
             * CASE person_id WHEN @one THEN 4 WHEN @other THEN 1 ELSE 0 END) AS code
         FROM screening_decision WHERE project_id = @projectId AND stage = @stage GROUP BY reference_id)
       GROUP BY code ORDER BY code`,
    )
    .all(pair) as { code: number; count: number }[];
  const decisionOf = (number: number): ScreeningDecision | undefined => screeningDecisions[number - 1];
  return rows.flatMap(({ code, count }) => {
    const [first, second] = [decisionOf(Math.floor(code / 4)), decisionOf(code % 4)];
    return first && second ? [{ first, second, count }] : [];
  });
}
