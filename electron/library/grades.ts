/** GRADE judgements as stored: one row an outcome. */
import { type Grade, type GradeDomain, type GradeJudgement, gradeDomains } from '../../shared/contract/grades.ts';
import type { LibraryDatabase } from './database.ts';
import type { Row } from './row.ts';

const gradeQuery = `SELECT grade.*, person.name AS person FROM grade
  JOIN person ON person.id = grade.updated_by JOIN outcome ON outcome.id = grade.outcome_id
  WHERE grade.removed_at IS NULL AND outcome.removed_at IS NULL`;

const noJudgement: GradeJudgement = { levels: 0, reason: '', tagIds: [] };

/** Of an outcome that nobody judged. */
export const emptyGrade: Pick<Grade, 'design' | 'usesRobinsI' | 'judgements' | 'analysisId'> = {
  design: 'rct',
  usesRobinsI: false,
  judgements: Object.fromEntries(gradeDomains.map((domain) => [domain, noJudgement])) as Record<
    GradeDomain,
    GradeJudgement
  >,
  analysisId: null,
};

/** In the order of the outcomes. */
export function listGrades(db: LibraryDatabase, projectId: string): Grade[] {
  const rows = db.prepare(`${gradeQuery} AND grade.project_id = ? ORDER BY outcome.position, grade.id`).all(projectId);
  return (rows as Row[]).map(gradeFromRow);
}

export function findGradeOfOutcome(db: LibraryDatabase, outcomeId: string): Grade | null {
  const row = db.prepare(`${gradeQuery} AND grade.outcome_id = ?`).get(outcomeId) as Row | undefined;
  return row ? gradeFromRow(row) : null;
}

function gradeFromRow(row: Row): Grade {
  return {
    id: String(row.id),
    projectId: String(row.project_id),
    outcomeId: String(row.outcome_id),
    design: row.design as Grade['design'],
    usesRobinsI: row.uses_robins_i === 1,
    judgements: JSON.parse(String(row.judgements)),
    studies: row.studies as number | null,
    participants: row.participants as number | null,
    effect: String(row.effect),
    comment: String(row.comment),
    // Libraries of before, which were opened to be read only, have no such columns.
    analysisId: (row.analysis_id ?? null) as string | null,
    effectSize: (row.effect_size ?? '') as Grade['effectSize'],
    statement: String(row.statement ?? ''),
    followUp: String(row.follow_up ?? ''),
    updatedAt: String(row.updated_at),
    updatedBy: String(row.person),
  };
}
