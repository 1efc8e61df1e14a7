import { type Grade, type GradeDomain, type GradeJudgement, gradeDomains } from '../../shared/contract/grades.ts';
import type { GradeService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { allowedLevels, type GradeBasis } from '../../shared/grade/certainty.ts';
import { withoutUndefined } from '../../shared/model/without-undefined.ts';
import { getAnalysis } from '../library/analyses.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { emptyGrade, findGradeOfOutcome, listGrades } from '../library/grades.ts';
import { getOutcome, getProject } from '../library/projects.ts';
import { findRow, type Row } from '../library/row.ts';
import { command, type Session, updatedNow } from '../library/session.ts';
import { getTag } from '../library/tags.ts';
import { proposeGrade, type RiskOfBias } from './propose-grade.ts';

const { judgements: noJudgements } = emptyGrade;

type JudgementParts = Partial<Record<GradeDomain, Partial<GradeJudgement>>>;

/** GRADE judgements: one grade an outcome, made on first use. */
export function createGradeService(session: Session, riskOfBias: RiskOfBias): GradeService {
  const db = () => session.library().db;

  /** A passage that is attached already may stay when its tag was removed since. */
  const checkTags = (projectId: string, judgements: JudgementParts, known: Grade['judgements'] = noJudgements) => {
    for (const [domain, { tagIds = [] }] of Object.entries(judgements) as [GradeDomain, Partial<GradeJudgement>][]) {
      for (const id of tagIds) {
        if (known[domain].tagIds.includes(id) || getTag(db(), id).projectId === projectId) continue;
        throw new AppError('invalid-input', {
          field: `judgements.${domain}.tagIds`,
          reason: 'a tag of another project',
        });
      }
    }
  };

  return {
    list(projectId) {
      getProject(db(), projectId);
      return listGrades(db(), projectId);
    },
    proposals(outcomeId) {
      return proposeGrade(db(), getOutcome(db(), outcomeId), riskOfBias);
    },
    set({ outcomeId, judgements = {}, usesRobinsI, analysisId, effectSize, followUp, ...fields }) {
      const outcome = getOutcome(db(), outcomeId);
      const known = findGradeOfOutcome(db(), outcomeId);
      checkLevels(judgements, {
        design: fields.design ?? known?.design ?? 'rct',
        usesRobinsI: usesRobinsI ?? known?.usesRobinsI ?? false,
      });
      checkTags(outcome.projectId, judgements, known?.judgements);
      if (analysisId) checkAnalysis(db(), analysisId, outcomeId);
      const merged = { ...(known?.judgements ?? noJudgements) };
      for (const [domain, part] of Object.entries(judgements) as [GradeDomain, Partial<GradeJudgement>][]) {
        merged[domain] = { ...merged[domain], ...part };
      }
      const named = withoutUndefined({ analysis_id: analysisId, effect_size: effectSize, follow_up: followUp });
      const patch: Row = { ...fields, ...(named as Row), judgements: JSON.stringify(merged), ...updatedNow(session) };
      if (usesRobinsI !== undefined) patch.uses_robins_i = usesRobinsI ? 1 : 0;
      const touched = [...Object.keys({ ...fields, ...named }), ...typedParts(judgements)].join(',');
      const what = {
        projectId: outcome.projectId,
        action: 'grade.set',
        params: { outcome: outcome.name },
        coalesceKey: isTyping(judgements, { ...fields, ...named }) ? `grade:${outcomeId}:${touched}` : undefined,
      };
      command(session, what, (write, { ids }) => {
        if (known) return write.update('grade', known.id, patch);
        const empty = { design: 'rct', uses_robins_i: 0, studies: null, participants: null, effect: '', comment: '' };
        write.insert('grade', {
          id: ids(),
          project_id: outcome.projectId,
          outcome_id: outcomeId,
          ...empty,
          ...(withoutUndefined(patch) as Row),
        });
      });
      return findGradeOfOutcome(db(), outcomeId)!;
    },
    remove(id) {
      const row = findRow(db(), 'grade', id);
      if (!row) throw new AppError('not-found', { noun: 'grade', id });
      const outcome = getOutcome(db(), String(row.outcome_id));
      const what = { projectId: outcome.projectId, action: 'grade.remove', params: { outcome: outcome.name } };
      command(session, what, (write) => write.remove('grade', id));
      return { removed: 1 };
    },
  };
}

/** Throws `not-found` for one that is no analysis of this outcome. */
function checkAnalysis(db: LibraryDatabase, id: string, outcomeId: string): void {
  if (getAnalysis(db, id).outcomeId !== outcomeId) throw new AppError('not-found', { noun: 'analysis', id });
}

/** Throws `invalid-input` for a step that the domain does not offer. */
function checkLevels(judgements: JudgementParts, basis: GradeBasis): void {
  for (const domain of gradeDomains) {
    const levels = judgements[domain]?.levels ?? 0;
    const allowed = allowedLevels(domain, basis);
    if (allowed.includes(levels)) continue;
    const reason = `${levels} is not one of ${allowed.join(', ')}`;
    throw new AppError('invalid-input', { field: `judgements.${domain}.levels`, reason });
  }
}

/** Choosing a level is a step of its own in undo; typing a reason or a number is one step per field. */
function isTyping(judgements: object, fields: object): boolean {
  const chooses = Object.values(judgements).some((part) => part.levels !== undefined || part.tagIds !== undefined);
  return !chooses && !['design', 'effect_size', 'analysis_id'].some((name) => name in fields);
}

const typedParts = (judgements: object) =>
  Object.entries(judgements).map(([domain, part]) => `${domain}.${Object.keys(part).join('.')}`);
