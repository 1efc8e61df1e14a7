import { expect, test } from 'vitest';
import { extractResults } from '../../../electron/import/extract-file.ts';

const study = (nctId: string, resultsSection?: unknown) => ({
  protocolSection: { identificationModule: { nctId, briefTitle: 'Hjertelapp' } },
  ...(resultsSection !== undefined && { resultsSection }),
  hasResults: resultsSection !== undefined,
});
const read = (file: unknown, id = 'NCT99900001') =>
  extractResults(new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file)), 'prøver.json', id);

const results = {
  outcomeMeasuresModule: {
    outcomeMeasures: [
      {
        type: 'PRIMARY',
        title: 'Innleggelse',
        timeFrame: '6 months',
        paramType: 'COUNT_OF_PARTICIPANTS',
        unitOfMeasure: 'Participants',
        groups: [
          { id: 'OG000', title: 'Lapp' },
          { id: 'OG001', title: 'Vanlig' },
        ],
        denoms: [
          {
            units: 'Participants',
            counts: [
              { groupId: 'OG000', value: '40' },
              { groupId: 'OG001', value: '41' },
            ],
          },
        ],
        classes: [
          {
            title: 'Kvinner',
            denoms: [{ units: 'Participants', counts: [{ groupId: 'OG000', value: '18' }] }],
            categories: [
              {
                title: 'Ja',
                measurements: [
                  { groupId: 'OG000', value: '3' },
                  { groupId: 'OG001', value: 5 },
                ],
              },
            ],
          },
        ],
        analyses: [
          {
            groupIds: ['OG000', 'OG001'],
            paramType: 'Odds Ratio (OR)',
            paramValue: '0.6',
            groupDescription: 'A',
            estimateComment: 'B',
          },
        ],
      },
    ],
  },
  adverseEventsModule: {
    timeFrame: '1 year',
    eventGroups: [{ id: 'EG000', title: 'Lapp', seriousNumAffected: 2, seriousNumAtRisk: 40 }],
  },
};

test('results of one study of a file, as printed; numbers of a class stand before those of the measure', () => {
  const found = read({ studies: [study('NCT99900002', {}), study('NCT99900001', results)] });
  expect(found).toMatchObject({ kind: 'posted-results', isCut: false });
  if (found.kind !== 'posted-results') return;
  const [measure, serious, ...rest] = found.measures;
  expect(measure).toMatchObject({
    title: 'Innleggelse',
    groups: [
      { id: 'OG000', title: 'Lapp' },
      { id: 'OG001', title: 'Vanlig' },
    ],
    rows: [
      {
        title: 'Kvinner: Ja',
        values: [
          { groupId: 'OG000', value: '3', analysed: '18' },
          { groupId: 'OG001', value: '5', analysed: '41' },
        ],
      },
    ],
    analyses: [{ param: 'Odds Ratio (OR)', value: '0.6', lower: '', comment: 'A B' }],
  });
  expect(serious).toMatchObject({
    origin: 'serious',
    timeFrame: '1 year',
    rows: [{ values: [{ groupId: 'EG000', value: '2', analysed: '40' }] }],
  });
  expect(rest).toEqual([]);
});

test('a study in a file that is cut is read where it is whole itself', () => {
  const whole = JSON.stringify([study('NCT99900001', results), study('NCT99900002', results)]);
  expect(read(whole.slice(0, -60))).toMatchObject({ kind: 'posted-results' });
  expect(read(whole.slice(0, -60), 'NCT99900002')).toMatchObject({ kind: 'refused', code: 'file-no-records' });
});

test.each<[string, unknown]>([
  ['no results', study('NCT99900001')],
  ['another study', study('NCT99900002', results)],
  ['no JSON', '{"protocolSection": oh no'],
  ['nothing', ''],
  ['a list of nothing', []],
])('%s is refused, without a failure', (_, file) => {
  expect(read(file)).toMatchObject({ kind: 'refused', code: 'file-no-records', details: { file: 'prøver.json' } });
});

test.each<[string, unknown]>([
  ['text', 'x'],
  ['a list', [1, 2]],
  ['null', null],
  ['modules of odd forms', { outcomeMeasuresModule: [], adverseEventsModule: 7 }],
  [
    'measures of odd forms',
    { outcomeMeasuresModule: { outcomeMeasures: [null, 3, [], { groups: {}, classes: 'x', analyses: [null] }] } },
  ],
  [
    'names of the language itself',
    { outcomeMeasuresModule: { outcomeMeasures: [{ groups: [{ id: '__proto__', title: 'constructor' }] }] } },
  ],
])('results that are %s are read as nothing', (_, odd) => {
  expect(read(study('NCT99900001', odd)).kind).toMatch(/posted-results|refused/);
});

test('longer than any record: cut, and told so', () => {
  const outcomeMeasures = Array.from({ length: 800 }, () => ({ title: 'x'.repeat(5000) }));
  const found = read(study('NCT99900001', { outcomeMeasuresModule: { outcomeMeasures } }));
  expect(found).toMatchObject({ isCut: true });
  if (found.kind === 'posted-results') {
    expect(found.measures).toHaveLength(500);
    expect(found.measures[0]!.title).toHaveLength(1000);
  }
});
