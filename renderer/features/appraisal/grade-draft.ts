/** A grade as it is edited: the parts a person decides, blank for an outcome nobody has judged. */
import type { Grade, GradeDomain, GradeJudgement, GradeSet } from '../../../shared/contract/grades.ts';

export type GradeDraft = Pick<
  Grade,
  | 'design'
  | 'usesRobinsI'
  | 'judgements'
  | 'studies'
  | 'participants'
  | 'effect'
  | 'comment'
  | 'effectSize'
  | 'statement'
  | 'followUp'
>;

/** In the order GRADE lists them. */
export const domainsDown = [
  'riskOfBias',
  'inconsistency',
  'indirectness',
  'imprecision',
  'publicationBias',
] as const satisfies readonly GradeDomain[];
export const domainsUp = [
  'largeEffect',
  'doseResponse',
  'plausibleConfounding',
] as const satisfies readonly GradeDomain[];

const blank = (): GradeJudgement => ({ levels: 0, reason: '', tagIds: [] });

export const emptyGrade: GradeDraft = {
  design: 'rct',
  usesRobinsI: false,
  judgements: {
    riskOfBias: blank(),
    inconsistency: blank(),
    indirectness: blank(),
    imprecision: blank(),
    publicationBias: blank(),
    largeEffect: blank(),
    doseResponse: blank(),
    plausibleConfounding: blank(),
  },
  studies: null,
  participants: null,
  effect: '',
  comment: '',
  effectSize: '',
  statement: '',
  followUp: '',
};

export function draftOf(grade: Grade | undefined): GradeDraft {
  if (!grade) return emptyGrade;
  const { design, usesRobinsI, judgements, studies, participants, effect, comment, effectSize, statement, followUp } =
    grade;
  return { design, usesRobinsI, judgements, studies, participants, effect, comment, effectSize, statement, followUp };
}

export function withJudgement(draft: GradeDraft, domain: GradeDomain, change: Partial<GradeJudgement>): GradeDraft {
  const judgements = { ...draft.judgements, [domain]: { ...draft.judgements[domain], ...change } };
  return { ...draft, judgements };
}

/** Only what differs is sent, so that a change says what it was and two persons' changes do not collide. */
export function gradeChange(outcomeId: string, saved: GradeDraft, draft: GradeDraft): GradeSet {
  const change: GradeSet = { outcomeId };
  const domains = Object.keys(draft.judgements) as GradeDomain[];
  const changed = domains.filter((domain) => !isSame(saved.judgements[domain], draft.judgements[domain]));
  if (changed.length > 0) {
    change.judgements = Object.fromEntries(
      changed.map((domain) => [domain, changedParts(saved.judgements[domain], draft.judgements[domain])]),
    );
  }
  if (saved.design !== draft.design) change.design = draft.design;
  if (saved.usesRobinsI !== draft.usesRobinsI) change.usesRobinsI = draft.usesRobinsI;
  if (saved.studies !== draft.studies) change.studies = draft.studies;
  if (saved.participants !== draft.participants) change.participants = draft.participants;
  if (saved.effect !== draft.effect) change.effect = draft.effect;
  if (saved.comment !== draft.comment) change.comment = draft.comment;
  if (saved.effectSize !== draft.effectSize) change.effectSize = draft.effectSize;
  if (saved.statement !== draft.statement) change.statement = draft.statement;
  if (saved.followUp !== draft.followUp) change.followUp = draft.followUp;
  return change;
}

function changedParts(saved: GradeJudgement, draft: GradeJudgement): Partial<GradeJudgement> {
  const parts = Object.entries(draft).filter(([part, value]) => !isSame(saved[part as keyof GradeJudgement], value));
  return Object.fromEntries(parts);
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
