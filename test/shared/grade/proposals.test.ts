import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppraisalLevel } from '../../../shared/contract/appraisal-tools.ts';
import { type BodyOfEvidence, bodyOfEvidence } from '../../../shared/grade/body-of-evidence.ts';
import { sizeOfEffect } from '../../../shared/grade/propose/effect-size.ts';
import { proposalText } from '../../../shared/grade/propose/finding.ts';
import { imprecisionProposal } from '../../../shared/grade/propose/imprecision.ts';
import { inconsistencyProposal } from '../../../shared/grade/propose/inconsistency.ts';
import { missingTrials } from '../../../shared/grade/propose/missing-trials.ts';
import { sizeForEvents, sizeForMeans, usualSize } from '../../../shared/grade/propose/optimal-size.ts';
import { gradeProposals } from '../../../shared/grade/propose/proposals.ts';
import { biasProposal } from '../../../shared/grade/propose/risk-of-bias.ts';
import type { StudyBias } from '../../../shared/risk-of-bias/bias-by-study.ts';
import type { AnalysedResult } from '../../../shared/synthesis/run-analysis.ts';
import { buildResult, choose, counts } from '../synthesis/synthesis-builder.ts';
import { buildGrade } from './grade-builder.ts';

const fixed = choose({ model: 'fixed' });
const body = (results: AnalysedResult[], choices = fixed): BodyOfEvidence =>
  bodyOfEvidence({ results, studies: [], choices });
const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);
const thresholds = (important: number | null, small: number | null = null, large: number | null = null) => ({
  ...fixed,
  thresholds: { small, important, large },
});

/** Studies of equal size and weight, so that shares are counted on the fingers. */
const equal = (n: number) => Array.from({ length: n }, (_, at) => counts([10, 100, 20, 100], { studyId: `s${at}` }));
const rated = (colours: Partial<Record<string, AppraisalLevel['colour']>>): Map<string, StudyBias> =>
  new Map(
    Object.entries(colours).map(([id, colour]) => [
      id,
      {
        level: colour ? { id: colour, name: { nb: colour, en: colour }, symbol: '+', colour, severity: 1 } : null,
      } as StudyBias,
    ]),
  );
const rct = { design: 'rct', usesRobinsI: false } as const;

describe('risk of bias by weight', () => {
  const bias = (colours: Parameters<typeof rated>[0], basis: Parameters<typeof biasProposal>[2] = rct) =>
    biasProposal(body(equal(4)), rated(colours), basis);
  it.each([
    [{ s0: 'good', s1: 'good', s2: 'good', s3: 'good' }, 0],
    [{ s0: 'caution', s1: 'caution', s2: 'good', s3: 'good' }, 0],
    [{ s0: 'caution', s1: 'caution', s2: 'caution', s3: 'good' }, -1],
    [{ s0: 'bad', s1: 'good', s2: 'good', s3: 'good' }, -1],
    [{ s0: 'bad', s1: 'bad', s2: 'bad', s3: 'good' }, -2],
  ] as const)('%j gives %d', (colours, levels) => {
    expect(bias(colours).levels).toBe(levels);
  });

  it('proposes nothing where too much is not judged, and names it', () => {
    const found = bias({ s0: 'good', s1: 'bad' });
    expect(found.levels).toBeNull();
    expect(codes(found)).toEqual(['bias-high', 'bias-low', 'bias-not-judged']);
    expect(proposalText(found, 'nb')).toContain('studier med 50,0\u00a0% av vekten');
    expect(bias({ s0: 'good', s1: 'good', s2: 'good' }).levels).toBe(0);
    expect(codes(bias({ s0: 'good', s1: 'good', s2: 'good', s3: 'neutral' }))).toContain('bias-not-alike');
  });

  it('counts what people judged differently among what is not known', () => {
    const found = bias({ s0: 'good', s1: 'good', s2: 'neutral' });
    expect(codes(found)).toEqual(['bias-low', 'bias-not-alike', 'bias-not-judged']);
    expect(found.levels).toBeNull();
  });

  it('adds studies at high risk to those with some concerns, and passes over those that have no weight', () => {
    const five = equal(9);
    const of = (colours: Parameters<typeof rated>[0], left: string[] = []) => {
      const leftOut = five
        .filter(({ studyId }) => left.includes(studyId))
        .map(({ id }) => ({ resultId: id, reason: '' }));
      return biasProposal(body(five, { ...fixed, leftOut }), rated(colours), rct);
    };
    const good = { s3: 'good', s4: 'good', s5: 'good', s6: 'good', s7: 'good', s8: 'good' } as const;
    const mixed = { ...good, s0: 'bad', s1: 'bad', s2: 'caution', s3: 'caution', s4: 'caution' } as const;
    expect(of(mixed).levels).toBe(-1);
    expect(of({ ...good, s0: 'bad', s1: 'bad', s2: 'good' }).levels).toBe(0);
    const without = of({ ...good, s0: 'bad', s1: 'bad', s2: 'good' }, ['s0', 's1']);
    expect(codes(without)).toEqual(['bias-low']);
    expect(proposalText(of(good, ['s0', 's1', 's2']), 'en')).toBe(
      'Studies at low risk of bias have 100.0% of the weight.',
    );
  });

  it('keeps to the steps of trials where ROBINS-I was ticked for them by mistake', () => {
    const both = { design: 'rct', usesRobinsI: true } as const;
    expect(bias({ s0: 'worst', s1: 'worst', s2: 'bad', s3: 'bad' }, both).levels).toBe(-2);
  });

  it('lowers by two or three where ROBINS-I lets the evidence start high', () => {
    const robins = { design: 'observational', usesRobinsI: true } as const;
    expect(bias({ s0: 'bad', s1: 'bad', s2: 'caution', s3: 'caution' }, robins).levels).toBe(-2);
    expect(bias({ s0: 'worst', s1: 'worst', s2: 'bad', s3: 'bad' }, robins).levels).toBe(-3);
    expect(bias({ s0: 'caution', s1: 'caution', s2: 'good', s3: 'good' }, robins).levels).toBe(-1);
    expect(bias({ s0: 'bad', s1: 'caution', s2: 'good', s3: 'good' }, robins).levels).toBe(-1);
  });
});

describe('inconsistency', () => {
  it('cannot be assessed of one study, and nothing is proposed of none', () => {
    expect(inconsistencyProposal(body(equal(1)))).toMatchObject({ levels: 0, findings: [{ code: 'one-study' }] });
    expect(inconsistencyProposal(body([])).levels).toBeNull();
    expect(inconsistencyProposal(null).levels).toBeNull();
  });

  it('is not serious where studies tell the same, serious where intervals part, very where they point apart', () => {
    expect(inconsistencyProposal(body(equal(5))).levels).toBe(0);
    const parted = body([counts([20, 1000, 100, 1000]), counts([80, 1000, 100, 1000])]);
    expect(inconsistencyProposal(parted)).toMatchObject({ levels: -1 });
    expect(codes(inconsistencyProposal(parted))).toEqual(['estimates-alike', 'intervals-apart', 'heterogeneity-fixed']);
    const opposed = body([counts([20, 1000, 100, 1000]), counts([200, 1000, 100, 1000])]);
    expect(inconsistencyProposal(opposed).levels).toBe(-2);
  });

  it('is never told from I² alone: estimates on one side whose intervals overlap', () => {
    const wide = [counts([1, 100, 3, 100]), counts([20, 100, 60, 100]), counts([10, 100, 60, 100])];
    const found = body(wide);
    expect(found.analysis.heterogeneity!.iSquared).toBeGreaterThan(0.3);
    expect(inconsistencyProposal(found).levels).toBe(0);
  });

  it('is not told from the Q test alone either: overlapping intervals on one side', () => {
    const ready = (ratio: string, lower: string, upper: string) =>
      buildResult({ kind: 'risk-ratio', numbers: { ratio, lower, upper } });
    const found = body([ready('0.905', '0.744', '1.100'), ready('0.684', '0.540', '0.866')]);
    expect(found.analysis.heterogeneity!.p).toBeLessThan(0.1);
    expect(codes(inconsistencyProposal(found))).toEqual([
      'estimates-alike',
      'intervals-overlap',
      'heterogeneity-fixed',
    ]);
    expect(inconsistencyProposal(found).levels).toBe(0);
  });

  const share = (ratio: string, lower: string, upper: string, subgroup = '') =>
    buildResult({ kind: 'risk-ratio', numbers: { ratio, lower, upper }, subgroup });

  it('is very serious where a quarter of the pairs part and the estimates lie on both sides, serious below', () => {
    const apart = (others: number) =>
      inconsistencyProposal(
        body([share('0.5', '0.45', '0.555'), ...Array.from({ length: others }, () => share('1.2', '1.08', '1.333'))]),
      );
    expect(apart(4)).toMatchObject({ levels: -2 });
    expect(proposalText(apart(4), 'en')).toContain('4 of 10 pairs of confidence intervals do not overlap.');
    expect(proposalText(apart(4), 'en')).toContain('The point estimates run from 0.50 to 1.20');
    expect(apart(8)).toMatchObject({ levels: -1 });
  });

  it('tells I² as it was reckoned for the pooled effect', () => {
    const found = body(
      [share('0.5', '0.3', '0.833'), share('0.9', '0.8', '1.0125'), share('0.7', '0.5', '0.98')],
      choose(),
    );
    const { pooled, heterogeneity } = found.analysis;
    expect(pooled!.iSquared).not.toBeCloseTo(heterogeneity!.iSquared, 3);
    const told = inconsistencyProposal(found).findings.find(({ code }) => code === 'heterogeneity')!;
    expect(told.values.share).toEqual({ share: pooled!.iSquared });
  });

  it('names subgroups that explain the difference from p below 0.05 on', () => {
    const bySubgroup = { ...fixed, bySubgroup: true };
    const men = share('1', '0.82', '1.2195', 'Menn');
    expect(
      codes(inconsistencyProposal(body([men, share('1.36', '1.115', '1.6585', 'Kvinner')], bySubgroup))),
    ).toContain('explained');
    const close = body([men, share('1.29', '1.058', '1.573', 'Kvinner')], bySubgroup);
    expect(close.analysis.subgroupTest!.p).toBeLessThan(0.1);
    expect(codes(inconsistencyProposal(close))).not.toContain('explained');
  });

  it('says nothing of a prediction interval where the confidence interval crosses no effect too', () => {
    const results = [
      counts([30, 400, 40, 400]),
      counts([50, 400, 40, 400]),
      counts([33, 400, 40, 400]),
      counts([44, 400, 44, 400]),
    ];
    expect(codes(inconsistencyProposal(body(results, choose({ interval: 'wald' }))))).not.toContain(
      'prediction-crosses',
    );
  });

  it('says so where the prediction interval crosses no effect and the estimate does not', () => {
    const results = [
      counts([10, 400, 40, 400]),
      counts([20, 400, 40, 400]),
      counts([33, 400, 40, 400]),
      counts([12, 400, 44, 400]),
    ];
    const found = inconsistencyProposal(body(results, choose({ interval: 'wald' })));
    expect(codes(found)).toContain('prediction-crosses');
  });
});

describe('imprecision', () => {
  const per1000 = (found: BodyOfEvidence) => found.absolute[0]!.effect.differenceInterval.map(Math.round);

  it('counts the thresholds that the absolute interval crosses', () => {
    const results = [counts([100, 1000, 140, 1000])];
    const none = body(results);
    expect(per1000(none)).toEqual([-61, -13]);
    expect(imprecisionProposal(none)).toMatchObject({ levels: 0 });
    expect(imprecisionProposal(body(results, thresholds(10))).levels).toBe(0);
    expect(imprecisionProposal(body(results, thresholds(30)))).toMatchObject({ levels: -1 });
    expect(imprecisionProposal(body(results, thresholds(30, 20, 50))).levels).toBe(-3);
    expect(proposalText(imprecisionProposal(body(results, thresholds(30))), 'nb')).toContain(
      'Absolutt effekt per 1000 ved en risiko på 140 per 1000: −61 til −13. Det krysser én grense: −30.',
    );
  });

  it('crosses no effect where nobody set thresholds, and says that none are set', () => {
    const found = imprecisionProposal(body([counts([12, 100, 14, 100])]));
    expect(found.levels).toBe(-1);
    expect(codes(found)).toEqual([
      'ci-at-risk',
      'crosses-one',
      'no-thresholds',
      'few-events',
      'wide-ratio',
      'old-limits',
    ]);
    expect(imprecisionProposal(body([counts([12, 100, 14, 100])], thresholds(20))).levels).toBe(-2);
  });

  it('asks for the information size of a large effect only', () => {
    const large = body([counts([10, 200, 40, 200])]);
    expect(codes(imprecisionProposal(large))).toContain('size-far');
    expect(imprecisionProposal(large).levels).toBe(-2);
    const met = body([counts([500, 10_000, 2000, 10_000])]);
    expect(imprecisionProposal(met)).toMatchObject({ levels: 0 });
    expect(codes(imprecisionProposal(met))).toContain('size-met');
    expect(codes(imprecisionProposal(body([counts([900, 10_000, 1000, 10_000])])))).not.toContain('size-met');
  });

  it('holds means against thresholds in their unit', () => {
    const means = (sd: string) =>
      buildResult({ kind: 'means', numbers: { n1: '50', mean1: '5', sd1: sd, n2: '50', mean2: '8', sd2: sd } });
    const md = { ...thresholds(2), measure: 'MD' as const };
    expect(imprecisionProposal(body([means('2')], md)).levels).toBe(0);
    expect(imprecisionProposal(body([means('4')], md)).levels).toBe(-1);
    expect(imprecisionProposal(body([means('20')], md)).levels).toBe(-2);
  });

  it('holds a ratio without any risk against no effect, and thresholds of the absolute effect aside', () => {
    const hr = buildResult({ kind: 'hazard-ratio', numbers: { ratio: '0.8', lower: '0.7', upper: '0.914' } });
    const found = imprecisionProposal(body([hr], { ...thresholds(20), measure: 'HR' }));
    expect(found.levels).toBe(0);
    expect(codes(found)).toEqual(['ci-ratio', 'crosses-none', 'no-thresholds']);
  });

  it('says nothing where nothing is pooled', () => {
    expect(imprecisionProposal(body([counts([0, 30, 0, 30])])).levels).toBeNull();
    expect(imprecisionProposal(null).levels).toBeNull();
  });
});

describe('the optimal information size', () => {
  it('is that of the textbook formula, both groups together', () => {
    // n = (1.959964 + 0.841621)² · (0.2·0.8 + 0.15·0.85) / 0.05² = 902.6 a group.
    expect(sizeForEvents(0.2, usualSize)).toBe(2 * 903);
    // n = 2 · 7.848880 · 10² / 5² = 62.8 a group.
    expect(sizeForMeans(10, 5, usualSize)).toBe(2 * 63);
    expect(sizeForEvents(0, usualSize)).toBeNull();
    expect(sizeForEvents(1, usualSize)).toBeNull();
    expect(sizeForEvents(0.2, { ...usualSize, reduction: 0 })).toBeNull();
    expect(sizeForMeans(10, 0, usualSize)).toBeNull();
  });
});

describe('publication bias', () => {
  /** Studies of different sizes whose effects go up and down around one. */
  const around = (n: number) =>
    Array.from({ length: n }, (_, at) => {
      const people = 100 * (at + 1);
      return counts([Math.round(people * (at % 2 === 0 ? 0.12 : 0.18)), people, Math.round(people * 0.2), people]);
    });
  const proposed = (n: number, missing: string[] = []) =>
    gradeProposals({ body: body(equal(n)), grade: buildGrade(), bias: new Map(), missingTrials: missing })
      .publicationBias;
  it('is tested from ten studies on, and missing trials are for a person to judge', () => {
    expect(proposed(5)).toMatchObject({ levels: 0, findings: [{ code: 'too-few-to-test' }] });
    expect(proposed(5, ['NCT00000001'])).toMatchObject({ levels: null });
    expect(proposalText(proposed(5, ['NCT00000001']), 'en')).toContain('without figures here: NCT00000001.');
  });

  it('is tested of ten, and a funnel that is not skew leaves missing trials for a person to judge', () => {
    const of = (results: AnalysedResult[], missing: string[] = []) =>
      gradeProposals({ body: body(results), grade: buildGrade(), bias: new Map(), missingTrials: missing })
        .publicationBias;
    const { p } = body(around(10)).analysis.egger!;
    expect(p > 0.1 && p < 0.5).toBe(true);
    expect(of(around(10))).toMatchObject({ levels: 0, findings: [{ code: 'symmetry' }] });
    expect(of(around(10), ['NCT00000001'])).toMatchObject({
      ...{ levels: null, findings: [{ code: 'symmetry' }, { code: 'missing-trials' }] },
    });
    expect(codes(of([], ['NCT00000001']))).toEqual(['no-studies', 'missing-trials']);
  });

  it('is suspected where the funnel is skew', () => {
    const skew = Array.from({ length: 12 }, (_, at) => {
      const n = 30 + 60 * at;
      return counts([Math.round(n * (0.04 + 0.012 * at)), n, Math.round(0.2 * n), n]);
    });
    const found = gradeProposals({ body: body(skew), grade: buildGrade(), bias: new Map(), missingTrials: [] });
    expect(found.publicationBias).toMatchObject({ levels: -1, findings: [{ code: 'asymmetry' }] });
    const withMissing = { body: body(skew), grade: buildGrade(), bias: new Map(), missingTrials: ['NCT00000001'] };
    expect(gradeProposals(withMissing).publicationBias).toMatchObject({ levels: -1, findings: { length: 2 } });
    // The same skew among fewer is not tested.
    const few = gradeProposals({
      body: body(skew.slice(0, 9)),
      grade: buildGrade(),
      bias: new Map(),
      missingTrials: [],
    });
    expect(few.publicationBias).toMatchObject({ levels: 0, findings: [{ code: 'too-few-to-test' }] });
  });

  it('finds trials that have ended and that no study is told by', () => {
    const trial = (id: string, status: string) => ({ id, registryId: `NCT${id}`, status });
    const trials = [
      trial('1', 'COMPLETED'),
      trial('2', 'Terminated'),
      trial('3', 'RECRUITING'),
      trial('4', 'Completed'),
    ];
    expect(missingTrials(trials, [{ sources: [{ kind: 'trial', id: '4' }] }])).toEqual(['NCT1', 'NCT2']);
  });
});

describe('a large effect', () => {
  const observational = buildGrade({}, { design: 'observational' });
  const raised = (results: AnalysedResult[], choices = fixed, grade = observational) =>
    gradeProposals({ body: body(results, choices), grade, bias: new Map(), missingTrials: [] }).largeEffect;
  it.each([
    [[30, 1000, 100, 1000], 1],
    [[15, 1000, 100, 1000], 2],
    [[60, 1000, 100, 1000], 0],
    [[250, 1000, 100, 1000], 1],
    [[550, 1000, 100, 1000], 2],
    [[1, 20, 4, 20], 0],
    // At a limit is not beyond it, though 0.02 / 0.1 is 0.19999999999999996 to a machine.
    [[20, 1000, 100, 1000], 1],
    [[500, 1000, 100, 1000], 1],
    [[200, 1000, 100, 1000], 0],
    [[50, 1000, 100, 1000], 0],
  ] as const)('%j raises by %d', (cells, levels) => {
    expect(raised([counts(cells)]).levels).toBe(levels);
  });

  it('says which rule it goes by', () => {
    expect(proposalText(raised([counts([15, 1000, 100, 1000])]), 'en')).toContain('above 5 or below 0.2');
    expect(proposalText(raised([counts([30, 1000, 100, 1000])]), 'en')).toContain('above 2 or below 0.5');
  });

  it('is none where the interval ends at no effect', () => {
    const ends = buildResult({ kind: 'risk-ratio', numbers: { ratio: '3', lower: '1', upper: '9' } });
    expect(raised([ends]).levels).toBe(0);
  });

  it('is left to a person where it cannot be told: means, and odds ratios without a risk', () => {
    const mean = { n1: '50', mean1: '5', sd1: '1', n2: '50', mean2: '9', sd2: '1' };
    const means = [buildResult({ kind: 'means', numbers: mean })];
    expect(raised(means, choose({ measure: 'MD' }))).toEqual({ domain: 'largeEffect', levels: null, findings: [] });
    const odds = [buildResult({ kind: 'odds-ratio', numbers: { ratio: '0.1', lower: '0.05', upper: '0.2' } })];
    expect(raised(odds, choose({ measure: 'OR' })).findings).toEqual([]);
    expect(codes(raised([]))).toEqual(['no-studies']);
    // Without events in the comparison the odds ratio is no ratio of risks at all.
    expect(raised([counts([30, 100, 0, 100])], choose({ model: 'fixed', measure: 'OR' })).levels).toBeNull();
  });

  it('turns odds into risks at the middle one of those that were written down', () => {
    const risk = (perThousand: number) => ({ name: '', perThousand, source: '' });
    const found = raised(
      [counts([60, 1000, 200, 1000])],
      choose({ model: 'fixed', measure: 'OR', baselineRisks: [800, 10, 200].map(risk) }),
    );
    expect(proposalText(found, 'en')).toContain('Converted to a risk ratio at 200 per 1000.');
    const two = choose({ model: 'fixed', measure: 'OR', baselineRisks: [800, 10].map(risk) });
    expect(proposalText(raised([counts([60, 1000, 200, 1000])], two), 'en')).toContain('at 10 per 1000.');
  });

  it('is proposed beside what ROBINS-I lowers for confounding, and beside nothing else', () => {
    const results = [counts([15, 1000, 100, 1000])];
    const robins = (levels: Parameters<typeof buildGrade>[0]) =>
      raised(results, fixed, buildGrade(levels, { design: 'observational', usesRobinsI: true })).levels;
    expect(robins({ riskOfBias: -2 })).toBe(2);
    expect(robins({ riskOfBias: -2, inconsistency: -1 })).toBe(0);
    expect(raised(results, fixed, buildGrade({ riskOfBias: -1 }, { design: 'observational' })).levels).toBe(0);
  });

  it('turns an odds ratio into risks first: at a common event it overstates', () => {
    const results = [counts([250, 1000, 500, 1000])];
    const found = raised(results, choose({ model: 'fixed', measure: 'OR' }));
    expect(body(results, choose({ model: 'fixed', measure: 'OR' })).effect!.estimate).toBeCloseTo(1 / 3, 6);
    expect(found).toMatchObject({ levels: 0, findings: [{ code: 'not-large' }, { code: 'converted' }] });
  });

  it('is not proposed for trials, nor where certainty was lowered', () => {
    const results = [counts([15, 1000, 100, 1000])];
    expect(raised(results, fixed, buildGrade()).levels).toBe(0);
    const lowered = buildGrade({ indirectness: -1 }, { design: 'observational' });
    const found = raised(results, fixed, lowered);
    expect(found.levels).toBe(0);
    expect(proposalText(found, 'en')).toContain('Certainty is lowered for indirectness');
  });
});

describe('the size of an effect', () => {
  it.each([
    [[10, 1000, 200, 1000], 'large'],
    [[140, 1000, 200, 1000], 'important'],
    [[175, 1000, 200, 1000], 'small'],
    [[198, 1000, 200, 1000], 'trivial'],
    [[260, 1000, 200, 1000], 'important'],
  ] as const)('%j is %s', (cells, size) => {
    expect(sizeOfEffect(body([counts(cells)], thresholds(50, 20, 100)))).toBe(size);
  });

  it('is not told without thresholds, nor without an effect', () => {
    expect(sizeOfEffect(body([counts([10, 1000, 200, 1000])]))).toBeNull();
    expect(sizeOfEffect(body([], thresholds(50)))).toBeNull();
  });
});

describe('what only a person can see', () => {
  it('is asked for by its domain', () => {
    const found = gradeProposals({ body: null, grade: buildGrade(), bias: new Map(), missingTrials: [] });
    expect([found.indirectness, found.doseResponse, found.plausibleConfounding].flatMap(codes)).toEqual([
      ...['ask-indirectness', 'ask-dose', 'ask-confounding'],
    ]);
    expect(found.indirectness).toMatchObject({ domain: 'indirectness', levels: null });
  });
});

describe('all proposals', () => {
  const cell = fc.tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 40, max: 90 }),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 40, max: 90 }),
  );

  it('are steps that the domain offers, and told with the same numbers in both languages', () => {
    const digits = (text: string) => text.replace(/[\u00a0,.\s]/g, '').match(/[−\d]+/g);
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 14 }), fc.boolean(), (rows, isRandom) => {
        const found = gradeProposals({
          body: body(
            rows.map((each) => counts(each)),
            choose({ model: isRandom ? 'random' : 'fixed' }),
          ),
          ...{ grade: buildGrade(), bias: new Map(), missingTrials: [] },
        });
        for (const proposal of Object.values(found)) {
          expect(proposal.levels === null || (proposal.levels >= -3 && proposal.levels <= 2)).toBe(true);
          expect(digits(proposalText(proposal, 'nb'))).toEqual(digits(proposalText(proposal, 'en')));
          expect(proposalText(proposal, 'nb')).not.toMatch(/\{|undefined|NaN/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are the same in any order of the studies, and for differences with the arms about', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 8 }), (rows) => {
        const rd = choose({ model: 'fixed', measure: 'RD' });
        const levels = (cells: typeof rows) => {
          const found = body(
            cells.map((each) => counts(each)),
            rd,
          );
          return [imprecisionProposal(found).levels, inconsistencyProposal(found).levels];
        };
        const about = rows.map(([a, n, c, m]): [number, number, number, number] => [c, m, a, n]);
        expect(levels(rows.toReversed())).toEqual(levels(rows));
        // The risk of the comparison is another then, but no threshold is set: the interval crosses no effect or does not.
        expect(levels(about)[1]).toBe(levels(rows)[1]);
      }),
      { numRuns: 100 },
    );
  });
});
