import { describe, expect, it } from 'vitest';
import type { Study } from '../../../shared/contract/studies.ts';
import { analysisOfOutcome } from '../../../shared/grade/analysis-of-outcome.ts';
import { comparisonRisks } from '../../../shared/grade/baselines.ts';
import { type BodyInput, bodyOfEvidence } from '../../../shared/grade/body-of-evidence.ts';
import { resultsOfOutcome } from '../../../shared/synthesis/results-of-outcome.ts';
import { buildResult, choose, counts } from '../synthesis/synthesis-builder.ts';

const body = (results: BodyInput['results'], over: Partial<BodyInput> = {}) =>
  bodyOfEvidence({ results, studies: [], choices: choose({ model: 'fixed' }), ...over });
const ratio = { kind: 'hazard-ratio', numbers: { ratio: '0,8', lower: '0,6', upper: '1,0667' } } as const;

describe('a body of evidence', () => {
  it('counts studies, people and events, and tells the effect among 1000 at the risk of the comparison arms', () => {
    const found = body([counts([10, 100, 20, 100]), counts([20, 200, 40, 200])]);
    expect(found.studies).toBe(2);
    expect(found.participants).toBe(600);
    expect(found.arms).toEqual({ intervention: { events: 30, total: 300 }, comparison: { events: 60, total: 300 } });
    expect(found.effect).toMatchObject({ measure: 'RR' });
    expect(found.effect!.estimate).toBeCloseTo(0.5, 12);
    expect(found.baselines).toEqual([{ from: 'comparison-arms', risk: 0.2, name: '', source: '' }]);
    expect(found.absolute[0]!.effect.difference).toBeCloseTo(-100, 9);
  });

  it('counts a study without events in its size, and none that is kept out or faulty', () => {
    const out = counts([5, 50, 6, 50]);
    const results = [counts([0, 30, 0, 30]), out, counts([70, 50, 1, 50]), counts([10, 100, 20, 100])];
    const choices = choose({ leftOut: [{ resultId: out.id, reason: 'Annen gruppe' }] });
    const found = body(results, { choices });
    expect([found.studies, found.participants]).toEqual([2, 260]);
    expect(found.arms!.comparison).toEqual({ events: 20, total: 130 });
  });

  it('reckons risks, sizes and means without the comparison group of a study that is kept out', () => {
    const out = counts([5, 50, 40, 50]);
    const leftOut = [{ resultId: out.id, reason: 'Annen gruppe' }];
    const found = body([out, counts([10, 100, 20, 100])], { choices: choose({ leftOut }) });
    expect(found.baselines[0]!.risk).toBe(0.2);
    expect(found.sizes).toEqual({ intervention: 100, comparison: 100 });
    const mean = (mean2: string) =>
      buildResult({ kind: 'means', numbers: { n1: '30', mean1: '5', sd1: '2', n2: '30', mean2, sd2: '3' } });
    const far = mean('90');
    const choices = choose({ measure: 'MD', leftOut: [{ resultId: far.id, reason: 'Annen skala' }] });
    expect(body([far, mean('7')], { choices }).means).toMatchObject({ mean: 7, highest: 7 });
  });

  it('leaves no study out in turn: nobody waits for what no table of outcomes tells', () => {
    const { analysis } = body(Array.from({ length: 4 }, () => counts([10, 100, 20, 100])));
    expect(analysis.leaveOneOut).toEqual([]);
  });

  it('takes the size of a ready estimate from the arms that it compares, and names the study that tells none', () => {
    const arms = [
      { id: 'a', name: 'App', participants: 120 },
      { id: 'b', name: 'Telefon', participants: 110 },
      { id: 'c', name: 'Vanlig', participants: 118 },
    ];
    const compared = buildResult({ ...ratio, arm: 'a', comparator: 'c' });
    const silent = buildResult({ ...ratio, studyName: 'Taus 2021' });
    const choices = choose({ measure: 'HR' });
    const found = body([compared, silent], { choices, studies: [{ id: compared.studyId, arms }] });
    expect([found.participants, found.ofUnknownSize]).toEqual([238, ['Taus 2021']]);
    expect(found.arms).toBeNull();
    expect(body([silent], { choices }).participants).toBeNull();
  });

  it('takes all arms where a ready estimate does not say which, and none of which one is silent', () => {
    const arms = [
      { id: 'a', name: 'App', participants: 120 },
      { id: 'c', name: 'Vanlig', participants: 118 },
    ];
    const choices = choose({ measure: 'HR' });
    const of = (result: ReturnType<typeof buildResult>, told: Study['arms']) =>
      body([result], { choices, studies: [{ id: result.studyId, arms: told }] }).participants;
    expect(of(buildResult(ratio), arms)).toBe(238);
    expect(of(buildResult(ratio), [arms[0]!, { ...arms[1]!, participants: null }])).toBeNull();
    const compared = { ...ratio, arm: 'a', comparator: 'c' };
    const silent = { id: 'b', name: 'Telefon', participants: null };
    expect(of(buildResult(compared), [...arms, silent])).toBe(238);
    expect(of(buildResult(compared), [arms[0]!, { ...arms[1]!, participants: null }])).toBeNull();
  });

  it('takes the whole study where its arms are larger than the one subgroup that is counted', () => {
    const study = { studyId: 's', studyName: 'Delt 2022' };
    const arms = [
      { id: 'a', name: 'App', participants: 60 },
      { id: 'c', name: 'Vanlig', participants: 60 },
    ];
    const men = counts([1, 20, 2, 20], { ...study, subgroup: 'Menn' });
    const all = buildResult({ ...ratio, ...study, kind: 'risk-ratio' });
    expect(body([men, all], { studies: [{ id: 's', arms }] })).toMatchObject({ studies: 1, participants: 120 });
  });

  it('has no events and no sizes of the groups where one study tells none: they would be of fewer people', () => {
    const ready = buildResult({ ...ratio, kind: 'risk-ratio' });
    expect(body([counts([10, 100, 20, 100]), ready])).toMatchObject({ studies: 2, arms: null, sizes: null });
  });

  it('counts subgroups of a study together, and people measured twice once', () => {
    const study = { studyId: 's', studyName: 'Delt 2022' };
    const groups = [
      counts([1, 20, 2, 20], { ...study, subgroup: 'Menn' }),
      counts([1, 30, 2, 30], { ...study, subgroup: 'Kvinner' }),
    ];
    expect(body(groups)).toMatchObject({ studies: 1, participants: 100 });
    expect(body([...groups, counts([2, 55, 4, 55], study)])).toMatchObject({ participants: 110 });
    const times = [
      counts([1, 20, 2, 20], { ...study, timePoint: '6 md' }),
      counts([3, 18, 5, 19], { ...study, timePoint: '12 md' }),
    ];
    expect(body(times)).toMatchObject({ studies: 1, participants: 40 });
  });

  it('uses the risks that were written down, each, in the place of that of the studies', () => {
    const given = [
      { name: 'lav', perThousand: 50, source: 'Registeret 2024' },
      { name: 'høy', perThousand: 300, source: 'Studiene' },
    ];
    const found = body([counts([10, 100, 20, 100])], { choices: choose({ baselineRisks: given }) });
    expect(found.absolute.map(({ effect }) => effect.baseline)).toEqual([50, 300]);
    expect(found.baselines[0]).toMatchObject({ from: 'given', name: 'lav', source: 'Registeret 2024' });
  });

  it('tells means of the comparison, and no absolute effect of them', () => {
    const means = (n2: string, mean2: string) =>
      buildResult({ kind: 'means', numbers: { n1: '30', mean1: '5', sd1: '2', n2, mean2, sd2: '3' } });
    const found = body([means('10', '7'), means('30', '9')], { choices: choose({ measure: 'MD' }) });
    expect(found.means).toMatchObject({ mean: 8.5, lowest: 7, highest: 9 });
    expect(body([means('30', '9'), means('10', '7')], { choices: choose({ measure: 'MD' }) }).means).toEqual(
      found.means,
    );
    expect(found.means!.sd).toBeCloseTo(3, 12);
    expect(found.absolute).toEqual([]);
    expect(found.participants).toBe(100);
  });

  it('has no absolute effect of standardised differences, also where risks were written down', () => {
    const mean = buildResult({
      kind: 'means',
      numbers: { n1: '30', mean1: '5', sd1: '2', n2: '30', mean2: '7', sd2: '3' },
    });
    const baselineRisks = [{ name: '', perThousand: 100, source: '' }];
    expect(body([mean], { choices: choose({ measure: 'SMD', baselineRisks }) }).absolute).toEqual([]);
  });

  it('has no effect where the interval has no end', () => {
    const vast = buildResult({ kind: 'log-rank', numbers: { oMinusE: '7', variance: '0.01' } });
    const found = body([vast], { choices: choose({ measure: 'HR' }) });
    expect(found.analysis.pooled).not.toBeNull();
    expect(found).toMatchObject({ effect: null, absolute: [] });
  });

  it('has no effect where nothing can be pooled', () => {
    expect(body([])).toMatchObject({ studies: 0, participants: null, effect: null, baselines: [], absolute: [] });
    expect(body([counts([0, 30, 0, 30])])).toMatchObject({ studies: 1, participants: 60, effect: null });
  });
});

describe('risks of the comparison arms', () => {
  it('are told together, in the middle and at the ends', () => {
    const found = comparisonRisks([counts([1, 9, 10, 100]), counts([1, 9, 60, 200]), counts([1, 9, 20, 100])]);
    expect(found).toEqual({ pooled: 90 / 400, median: 0.2, lowest: 0.1, highest: 0.3 });
    expect(comparisonRisks([buildResult(ratio)])).toBeNull();
  });
});

describe('results of an outcome', () => {
  it('bear the names of their studies, and only those of the outcome are there', () => {
    const { studyName: _, year: __, ...mine } = counts([1, 2, 1, 2], { studyId: 's1' });
    const study = {
      id: 's1',
      projectId: 'p1',
      name: 'Haugen 2023',
      year: 2023,
      design: '',
      arms: [],
      sources: [],
    } as const;
    const list = {
      studies: [{ ...study, arms: [], sources: [], note: '', updatedAt: '', updatedBy: '' }],
      results: [mine, { ...mine, id: 'x', outcomeId: 'o2' }],
    };
    expect(resultsOfOutcome(list, { id: 'o1', unit: '', better: '' })).toMatchObject([
      { id: mine.id, studyName: 'Haugen 2023', year: 2023 },
    ]);
  });
});

describe('the analysis of an outcome', () => {
  const analysis = (id: string, outcomeId: string) => ({
    ...{ id, outcomeId, projectId: 'p1', name: '', choices: choose(), updatedAt: '', updatedBy: '' },
  });
  const analyses = [analysis('other', 'o2'), analysis('first', 'o1'), analysis('second', 'o1')];

  it('is the one that the grade names, also where another was made before, and never one of another outcome', () => {
    expect(analysisOfOutcome(analyses, 'o1', { analysisId: 'second' })?.id).toBe('second');
    expect(analysisOfOutcome(analyses, 'o1', { analysisId: null })?.id).toBe('first');
    expect(analysisOfOutcome(analyses, 'o1', { analysisId: 'other' })?.id).toBe('first');
    expect(analysisOfOutcome(analyses, 'o3', undefined)).toBeNull();
  });
});
