import { expect, test } from 'vitest';
import type { PostedAnalysis, PostedMeasure } from '../../../shared/contract/posted-results.ts';
import { countFromPercent } from '../../../shared/synthesis/posted-counts.ts';
import { postedRows } from '../../../shared/synthesis/posted-results.ts';
import { registryNumber } from '../../../shared/synthesis/registry-number.ts';

type Told = Partial<PostedMeasure['rows'][number]['values'][number]>;

const measure = (told: Told[], part: Partial<PostedMeasure> = {}): PostedMeasure => ({
  origin: 'outcome',
  type: 'PRIMARY',
  title: 'Innleggelse',
  timeFrame: '6 months',
  unit: 'Participants',
  param: 'COUNT_OF_PARTICIPANTS',
  dispersion: '',
  unitsAnalysed: '',
  groups: told.map((_, at) => ({ id: `OG00${at}`, title: `Gruppe ${at + 1}` })),
  rows: [
    {
      title: '',
      values: told.map((value, at) => ({
        ...{ groupId: `OG00${at}`, value: '', spread: '', lower: '', upper: '', analysed: '' },
        ...value,
      })),
    },
  ],
  analyses: [],
  ...part,
});
const rowsOf = (told: Told[], part: Partial<PostedMeasure> = {}) => postedRows(measure(told, part), 'OG000', 'OG001');
const whyOf = (told: Told[], part: Partial<PostedMeasure> = {}) => {
  const [row] = rowsOf(told, part);
  return row && 'whyNot' in row ? `${row.whyNot.code}: ${row.whyNot.value}` : row;
};

test.each([
  ['1,234', '1234'],
  ['1,234.50', '1234.50'],
  ['-0.4', '-0.4'],
  ['−3', '-3'],
  ['.5', '.5'],
  ['NA', null],
  ['<0.001', null],
  ['1,5', null],
  ['12,34,567', null],
  ['', null],
  ['1e5', null],
])('%s is read as %s', (words, read) => expect(registryNumber(words)).toBe(read));

test('counts of people are events and totals, in the order of the groups that were chosen', () => {
  const told = measure([
    { value: '1,031', analysed: '2,000' },
    { value: '0', analysed: '40' },
    { value: '7', analysed: '50' },
  ]);
  expect(postedRows(told, 'OG002', 'OG000')).toEqual([
    {
      title: '',
      comment: '',
      kind: 'counts',
      numbers: { events1: '7', total1: '50', events2: '1031', total2: '2000' },
      cautions: [],
    },
  ]);
});

test('one group alone is a share', () => {
  expect(postedRows(measure([{ value: '3', analysed: '20' }]), 'OG000', null)).toMatchObject([
    { kind: 'proportion', numbers: { events1: '3', total1: '20' } },
  ]);
});

test.each<[string, Told[], Partial<PostedMeasure>]>([
  [
    'no-denominator: ',
    [
      { value: '3', analysed: '' },
      { value: '1', analysed: '9' },
    ],
    {},
  ],
  [
    'no-participants: ',
    [
      { value: '0', analysed: '0' },
      { value: '1', analysed: '9' },
    ],
    {},
  ],
  [
    'not-number: NA',
    [
      { value: 'NA', analysed: '9' },
      { value: '1', analysed: '9' },
    ],
    {},
  ],
  [
    'not-number: <0.001',
    [
      { value: '<0.001', analysed: '9' },
      { value: '1', analysed: '9' },
    ],
    {},
  ],
  [
    'no-value: ',
    [
      { value: '', analysed: '9' },
      { value: '1', analysed: '9' },
    ],
    {},
  ],
  [
    'impossible: 12 · 9 · 1 · 9',
    [
      { value: '12', analysed: '9' },
      { value: '1', analysed: '9' },
    ],
    {},
  ],
  [
    'impossible: 1.5 · 9 · 1 · 9',
    [
      { value: '1.5', analysed: '9' },
      { value: '1', analysed: '9' },
    ],
    {},
  ],
  [
    'units: Eyes',
    [
      { value: '3', analysed: '9' },
      { value: '1', analysed: '9' },
    ],
    { unitsAnalysed: 'Eyes' },
  ],
  [
    'not-events: exacerbations',
    [
      { value: '3', analysed: '9' },
      { value: '1', analysed: '9' },
    ],
    { param: 'NUMBER', unit: 'exacerbations' },
  ],
  [
    'median: MEDIAN',
    [
      { value: '3', analysed: '9' },
      { value: '1', analysed: '9' },
    ],
    { param: 'MEDIAN' },
  ],
  [
    'param: COUNT_OF_UNITS',
    [
      { value: '3', analysed: '9' },
      { value: '1', analysed: '9' },
    ],
    { param: 'COUNT_OF_UNITS' },
  ],
])('%s', (why, told, part) => expect(whyOf(told, part)).toBe(why));

test('a group without any figure is told', () => {
  expect(postedRows(measure([{ value: '3', analysed: '9' }]), 'OG000', 'OG009')).toMatchObject([
    { whyNot: { code: 'no-value' } },
  ]);
});

test('a percentage is a count where one count alone gives it', () => {
  expect(countFromPercent('12.5', 40)).toBe(5);
  expect(countFromPercent('33.3', 30)).toBe(10);
  expect(countFromPercent('33', 60)).toBe(20);
  expect(countFromPercent('12.5', 10_000)).toBeNull();
  expect(countFromPercent('12', 10)).toBeNull();
  expect(countFromPercent('120', 10)).toBeNull();
  const part = { param: 'NUMBER', unit: 'percentage of participants' };
  expect(
    rowsOf(
      [
        { value: '12.5', analysed: '40' },
        { value: '25', analysed: '36' },
      ],
      part,
    ),
  ).toMatchObject([
    { kind: 'counts', numbers: { events1: '5', total1: '40', events2: '9', total2: '36' }, cautions: ['percent'] },
  ]);
  expect(
    whyOf(
      [
        { value: '12', analysed: '10' },
        { value: '25', analysed: '36' },
      ],
      part,
    ),
  ).toBe('percent-not-exact: 12 % · 10');
});

const means = (dispersion: string, part: Partial<PostedMeasure> = {}) => ({
  param: 'MEAN',
  unit: 'score',
  dispersion,
  ...part,
});

test('means keep their standard deviation; a standard error or an interval is turned into one and told so', () => {
  expect(
    rowsOf(
      [
        { value: '-1.20', spread: '4.0', analysed: '25' },
        { value: '2', spread: '3', analysed: '16' },
      ],
      means('Standard Deviation'),
    ),
  ).toMatchObject([
    { kind: 'means', numbers: { n1: '25', mean1: '-1.20', sd1: '4.0', n2: '16', mean2: '2', sd2: '3' }, cautions: [] },
  ]);
  expect(
    rowsOf(
      [
        { value: '1', spread: '0.8', analysed: '25' },
        { value: '2', spread: '0.5', analysed: '16' },
      ],
      means('STANDARD_ERROR'),
    ),
  ).toMatchObject([{ numbers: { sd1: '4', sd2: '2' }, cautions: ['sd-from-se'] }]);
  // t with 24 degrees of freedom is 2.0639: the limits stand 2.0639·SD/√25 from the mean.
  expect(
    rowsOf(
      [
        { value: '1', lower: '-0.65112', upper: '2.65112', analysed: '25' },
        { value: '2', lower: '1', upper: '3', analysed: '16' },
      ],
      means('95% Confidence Interval'),
    ),
  ).toMatchObject([{ numbers: { sd1: '4' }, cautions: ['sd-from-ci'] }]);
});

test.each([
  ['spread: Full Range', means('Full Range')],
  ['spread: Inter-Quartile Range', means('Inter-Quartile Range')],
  ['geometric: GEOMETRIC_MEAN', means('Standard Deviation', { param: 'GEOMETRIC_MEAN' })],
  ['geometric: LOG_MEAN', means('Standard Deviation', { param: 'LOG_MEAN' })],
  ['adjusted-mean: Standard Error', means('Standard Error', { param: 'LEAST_SQUARES_MEAN' })],
])('%s', (why, part) => {
  const told = [
    { value: '1', spread: '2', analysed: '20' },
    { value: '1', spread: '2', analysed: '20' },
  ];
  expect(whyOf(told, part)).toBe(why);
});

const analysis = (part: Partial<PostedAnalysis>): PostedAnalysis => ({
  ...{ groupIds: ['OG000', 'OG001'], param: 'Hazard Ratio (HR)', value: '0.78', lower: '0.65', upper: '0.94' },
  ...{ percent: '95', sides: 'TWO_SIDED', errorType: '', error: '', method: 'Log Rank', comment: 'A over B' },
  ...part,
});
const analysed = (part: Partial<PostedAnalysis>) => {
  const [, row] = rowsOf(
    [
      { value: '3', analysed: '9' },
      { value: '1', analysed: '9' },
    ],
    { analyses: [analysis(part)] },
  );
  return row;
};

test('an estimate between the chosen groups is a ready figure, whose direction the registry does not tell', () => {
  expect(analysed({})).toEqual({
    title: 'Hazard Ratio (HR), Log Rank',
    comment: 'A over B',
    kind: 'hazard-ratio',
    numbers: { ratio: '0.78', lower: '0.65', upper: '0.94' },
    cautions: ['direction'],
  });
  expect(analysed({ param: 'Odds Ratio (OR)' })).toMatchObject({ kind: 'odds-ratio' });
  expect(analysed({ param: 'Risk Ratio (RR)' })).toMatchObject({ kind: 'risk-ratio' });
  const difference = { param: 'LS Mean Difference', value: '-1', lower: '-2.5', upper: '0.5' };
  expect(analysed(difference)).toMatchObject({ kind: 'difference', numbers: { difference: '-1' } });
  expect(
    analysed({ ...difference, lower: '', upper: '', errorType: 'STANDARD_ERROR_OF_MEAN', error: '0.7' }),
  ).toMatchObject({ kind: 'difference', numbers: { difference: '-1', se: '0.7' } });
});

test.each<[Partial<PostedAnalysis>, string]>([
  [{ param: 'Hazard Ratio, log' }, 'log-ratio'],
  [{ param: 'Slope' }, 'analysis-param'],
  [{ param: 'Median Difference (Final Values)' }, 'analysis-param'],
  [{ percent: '90' }, 'level'],
  [{ percent: '' }, 'level'],
  [{ sides: 'ONE_SIDED' }, 'one-sided'],
  [{ lower: '', upper: '' }, 'no-interval'],
  [{ upper: 'NA' }, 'not-number'],
  [{ value: '' }, 'no-value'],
  [{ value: '0.3' }, 'impossible'],
  [{ value: '-0.3', lower: '-0.5' }, 'impossible'],
  [{ groupIds: ['OG000', 'OG001', 'OG002'] }, 'analysis-groups'],
])('%o: %s', (part, code) => expect(analysed(part)).toMatchObject({ whyNot: { code } }));

test('analyses of other groups are not there', () => {
  expect(analysed({ groupIds: ['OG001', 'OG002'] })).toBeUndefined();
  expect(analysed({ groupIds: ['OG000', 'OG002'] })).toBeUndefined();
});

test('a mean of one group alone is no figure of a study', () => {
  const told = measure([{ value: '4.2', spread: '1.1', analysed: '20' }], means('Standard Deviation'));
  expect(postedRows(told, 'OG000', null)).toMatchObject([{ whyNot: { code: 'one-group' } }]);
});
