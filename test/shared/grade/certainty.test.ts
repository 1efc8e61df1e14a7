import { describe, expect, test } from 'vitest';
import { type Grade, gradeDomains } from '../../../shared/contract/grades.ts';
import { allowedLevels, certainty, startLevel } from '../../../shared/grade/certainty.ts';
import { importanceClass, overallCertainty, tableWarnings } from '../../../shared/grade/importance.ts';
import { isWithoutStudies } from '../../../shared/grade/without-studies.ts';
import { certaintyLabel, gradeWords, judgementLabel, levelLabel, stepLabel } from '../../../shared/grade/words.ts';
import { buildGrade } from './grade-builder.ts';

const rct: Partial<Grade> = { design: 'rct' };
const observational: Partial<Grade> = { design: 'observational' };
const robinsI: Partial<Grade> = { design: 'observational', usesRobinsI: true };

describe('level', () => {
  test.each([
    ['RCT, nothing', rct, {}, 4],
    ['RCT, serious', rct, { riskOfBias: -1 }, 3],
    ['RCT, three domains', rct, { riskOfBias: -1, imprecision: -1, indirectness: -1 }, 1],
    ['RCT, never below 1', rct, { riskOfBias: -2, imprecision: -3, inconsistency: -2 }, 1],
    ['RCT, never above 4', rct, { largeEffect: 2 }, 4],
    ['observational', observational, {}, 2],
    ['observational, very large effect', observational, { largeEffect: 2 }, 4],
    ['observational, all upgrades', observational, { largeEffect: 2, doseResponse: 1, plausibleConfounding: 1 }, 4],
    ['ROBINS-I, usual', robinsI, { riskOfBias: -2 }, 2],
    ['ROBINS-I, extremely serious', robinsI, { riskOfBias: -3 }, 1],
    ['RCT, extremely serious bias counts as two', rct, { riskOfBias: -3 }, 2],
    ['publication bias −2 counts as one', rct, { publicationBias: -2 }, 3],
    ['imprecision −3', rct, { imprecision: -3 }, 1],
    ['a positive step in a lowering domain counts nothing', rct, { riskOfBias: 2, imprecision: -1 }, 3],
  ])('%s', (_name, over, levels, expected) => {
    expect(certainty(buildGrade(levels, over)).level).toBe(expected);
  });

  test('start levels', () => {
    expect([rct, observational, robinsI].map((over) => startLevel(buildGrade({}, over)))).toEqual([4, 2, 4]);
  });

  test('extremely serious bias is offered with ROBINS-I only', () => {
    expect(allowedLevels('riskOfBias', { design: 'observational', usesRobinsI: true })).toContain(-3);
    expect(allowedLevels('riskOfBias', { design: 'observational', usesRobinsI: false })).not.toContain(-3);
    expect(allowedLevels('riskOfBias', { design: 'rct', usesRobinsI: true })).not.toContain(-3);
  });
});

test('a non-zero judgement without a reason is unfinished, in display order', () => {
  const grade = buildGrade({ largeEffect: 1, riskOfBias: -1 }, observational, '  ');
  expect(certainty(grade).unfinished).toEqual(['riskOfBias', 'largeEffect']);
  expect(certainty(buildGrade({ riskOfBias: -1 })).unfinished).toEqual([]);
});

test.each([
  ['RCT upgraded', rct, { largeEffect: 1 }, ['upgrade-of-rct']],
  ['beside a downgrade', observational, { largeEffect: 1, imprecision: -1 }, ['upgrade-beside-downgrade']],
  ['ROBINS-I bias does not block', robinsI, { largeEffect: 1, riskOfBias: -2 }, []],
  [
    'ROBINS-I other domain blocks',
    robinsI,
    { doseResponse: 1, riskOfBias: -2, indirectness: -1 },
    ['upgrade-beside-downgrade'],
  ],
  ['counted twice', observational, { riskOfBias: -2 }, ['robins-i-double-counting']],
  ['once is fine', observational, { riskOfBias: -1 }, []],
  ['ROBINS-I not lowered', robinsI, {}, ['robins-i-not-lowered']],
  ['ROBINS-I lowered by one, as is sometimes right', robinsI, { riskOfBias: -1 }, []],
  ['ROBINS-I on RCTs', { design: 'rct', usesRobinsI: true } as Partial<Grade>, {}, ['robins-i-for-rct']],
  ['step not offered', rct, { publicationBias: -2 }, ['level-not-allowed']],
])('warning: %s', (_name, over, levels, codes) => {
  expect(certainty(buildGrade(levels, over)).warnings.map((warning) => warning.code)).toEqual(codes);
});

test('a warning of raising names the first factor in the order of the form', () => {
  const { warnings } = certainty(buildGrade({ largeEffect: 1, doseResponse: 1, imprecision: -1 }, observational));
  expect(warnings).toEqual([{ code: 'upgrade-beside-downgrade', domain: 'largeEffect' }]);
});

test('importance classes, overall certainty and table size', () => {
  expect([1, 3, 4, 6, 7, 9].map(importanceClass)).toEqual([
    'limited',
    'limited',
    'important',
    'important',
    'critical',
    'critical',
  ]);
  const rows = [
    { importance: 9, level: 3 as const },
    { importance: 7, level: 2 as const },
    { importance: 5, level: 1 as const },
    { importance: 8, level: null },
  ];
  expect(overallCertainty(rows)).toEqual({
    ...{ level: 2, critical: 3, gradedCritical: 2, ungradedCritical: 1, criticalWithoutStudies: 0 },
  });
  expect(overallCertainty([{ importance: 5, level: 1 }])).toEqual({
    ...{ level: null, critical: 0, gradedCritical: 0, ungradedCritical: 0, criticalWithoutStudies: 0 },
  });
  const none = { importance: 9, level: null, isWithoutStudies: true };
  expect(overallCertainty([...rows, none])).toEqual({
    ...{ level: 2, critical: 4, gradedCritical: 2, ungradedCritical: 1, criticalWithoutStudies: 1 },
  });
  expect(
    overallCertainty([
      { ...none, level: 1 },
      { ...none, importance: 4 },
    ]),
  ).toMatchObject({
    ...{ level: 1, ungradedCritical: 0, criticalWithoutStudies: 0 },
  });
  expect(tableWarnings(7)).toEqual([]);
  expect(tableWarnings(8)).toEqual([{ code: 'too-many-outcomes' }]);
});

test.each([
  ['figures are kept for others and none for it', null, 0, 5, true],
  ['no figures are kept at all', null, 0, 0, false],
  ['it has figures', null, 2, 5, false],
  ['a person wrote that there are none', { studies: 0 }, 0, 0, true],
  ['a person wrote of studies', { studies: 3 }, 0, 5, false],
  ['a person judged it and wrote no number', { studies: null }, 0, 5, false],
])('an outcome where %s', (_, grade, own, all, isWithout) => {
  expect(isWithoutStudies({ grade, own, all })).toBe(isWithout);
});

test('words in both languages, symbol and word together', () => {
  expect(certaintyLabel(3, 'nb')).toBe('⊕⊕⊕◯ Moderat');
  expect(certaintyLabel(1, 'en')).toBe('⊕◯◯◯ Very low');
  expect(judgementLabel('imprecision', -3, 'nb')).toBe('ekstremt alvorlig');
  expect(judgementLabel('publicationBias', -1, 'en')).toBe('strongly suspected');
  expect(judgementLabel('doseResponse', 0, 'nb')).toBe('ingen');
  expect(judgementLabel('indirectness', -4, 'nb')).toBe('-4');
  expect(stepLabel('imprecision', -2, 'nb')).toBe('svært alvorlig (−2)');
  expect(stepLabel('largeEffect', 1, 'en')).toBe('upgraded one level (+1)');
  expect(stepLabel('publicationBias', 0, 'en')).toBe('undetected');
  expect(levelLabel('2', 'nb')).toBe('⊕⊕◯◯ Lav');
  expect(['5', 'toString', ''].map((level) => levelLabel(level, 'nb'))).toEqual(['5', 'toString', '']);
  for (const domain of gradeDomains) expect(gradeWords.domains[domain].nb).not.toBe('');
});
