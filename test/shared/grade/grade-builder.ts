import { type Grade, type GradeDomain, gradeDomains } from '../../../shared/contract/grades.ts';

/** A grade of RCTs with nothing judged; `levels` sets steps, each with a reason unless `reason` is ''. */
export function buildGrade(
  levels: Partial<Record<GradeDomain, number>> = {},
  over: Partial<Grade> = {},
  reason = 'Because.',
): Grade {
  const judgements = Object.fromEntries(
    gradeDomains.map((domain) => [
      domain,
      { levels: levels[domain] ?? 0, reason: levels[domain] ? reason : '', tagIds: [] },
    ]),
  ) as unknown as Grade['judgements'];
  return {
    id: 'g1',
    projectId: 'p1',
    outcomeId: 'o1',
    design: 'rct',
    usesRobinsI: false,
    judgements,
    studies: null,
    participants: null,
    effect: '',
    comment: '',
    analysisId: null,
    effectSize: '',
    statement: '',
    followUp: '',
    updatedAt: '2026-01-01T00:00:00Z',
    updatedBy: 'test',
    ...over,
  };
}
