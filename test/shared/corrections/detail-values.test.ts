import { expect, test } from 'vitest';
import { type Recognised, recognisedSchema } from '../../../shared/contract/recognised.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { findValue } from '../../../shared/corrections/find-value.ts';
import { planChange } from '../../../shared/corrections/plan-change.ts';
import { recognisedValues } from '../../../shared/corrections/recognised-values.ts';
import { correctionsOf, key, proposal, wordsAt } from './correction-builder.ts';

const report: Partial<Recognised> = {
  recommendations: [
    { number: '1', text: 'Tilby lapp.', strength: 'sterk', certainty: null, start: 4, end: 15, page: 1 },
    { number: null, text: 'Ikke tilby krem.', strength: null, certainty: null },
  ],
  flow: { identified: { n: 204, quote: '204 treff' }, included: { n: 7, quote: 'sju studier' } },
  search: { date: { date: '2026-03' }, databases: [{ text: 'Embase' }, { text: 'Medline' }] },
  trial: { randomised: { n: 120, quote: '120' }, arms: [{ label: 'lapp', n: 60 }], design: { text: 'åpen' } },
  report: { number: { text: '12/2026' } },
  evidence: [{ design: 'RCT', studies: 2, publications: 3 }],
  statistics: [{ value: 4.5, unit: '%', quote: '4,5 % av deltakerne' }],
  figures: [{ number: '1', caption: 'Flyt' }],
  references: [{ n: 1, text: 'Hansen A.' }, { text: 'Moe S.' }],
  versionLog: [{ date: '2026-03-14', change: 'Første' }],
};

const detail = (part: string, name: string, value: string, ordinal = 0) => key('detail', [part, name, value], ordinal);

test.each<[string, ReturnType<typeof key>, string, (found: Recognised) => unknown, unknown]>([
  ['strength', detail('recommendations', '1', 'strength'), 'svak', (r) => r.recommendations?.[0]?.strength, 'svak'],
  ['no strength', detail('recommendations', '1', 'strength'), '', (r) => r.recommendations?.[0]?.strength, null],
  ['an unnumbered one', detail('recommendations', '', 'number'), '2', (r) => r.recommendations?.[1]?.number, '2'],
  ['a step of the flow', detail('flow', 'identified', 'n'), '240', (r) => r.flow?.identified?.n, 240],
  ['the day of the search', detail('search.date', '', 'date'), '2026-04-01', (r) => r.search?.date?.date, '2026-04-01'],
  ['a database', detail('search.databases', '', 'text', 1), 'CINAHL', (r) => r.search?.databases[1]?.text, 'CINAHL'],
  ['who was randomised', detail('trial.randomised', '', 'n'), '121', (r) => r.trial?.randomised?.n, 121],
  ['an arm', detail('trial.arms', 'lapp', 'n'), '61', (r) => r.trial?.arms[0]?.n, 61],
  ['a report’s number', detail('report.number', '', 'text'), '13/2026', (r) => r.report?.number?.text, '13/2026'],
  ['studies', detail('evidence', 'RCT', 'studies'), '4', (r) => r.evidence?.[0]?.studies, 4],
  ['a figure in the text', detail('statistics', '', 'value'), '5.4', (r) => r.statistics?.[0]?.value, 5.4],
  ['the title of a picture', detail('figures', '1', 'caption'), 'Utvalg', (r) => r.figures?.[0]?.caption, 'Utvalg'],
  ['a reference', detail('references', '1', 'text'), 'Hansen B.', (r) => r.references?.[0]?.text, 'Hansen B.'],
  ['a reference without a number', detail('references', '1', 'n'), '', (r) => r.references?.[0]?.n, undefined],
  ['a change', detail('versionLog', '', 'change'), 'Ny', (r) => r.versionLog?.[0]?.change, 'Ny'],
  ['the title of a table', key('table', ['1', 'caption']), 'Deltakere', (r) => r.tables?.[0]?.caption, 'Deltakere'],
  ['a column', key('table', ['1', 'column', '1']), 'N', (r) => r.tables?.[0]?.columns, ['År', 'N']],
])('%s is corrected', (_, target, text, part, expected) => {
  const before = proposal(report);
  const { recognised, unplaced } = applyCorrections(before, correctionsOf(before, [[target, { do: 'set', text }]]));
  expect(unplaced).toEqual([]);
  expect(recognisedSchema.safeParse(recognised).error).toBeUndefined();
  expect(part(recognised)).toEqual(expected);
  expect(JSON.stringify(recognised)).toContain('"by":"Kari"');
});

test.each([
  ['a count in words', detail('flow', 'identified', 'n'), 'mange'],
  ['no count', detail('evidence', 'RCT', 'studies'), ''],
  ['a figure with two points', detail('statistics', '', 'value'), '4.5.1'],
  ['a day that is none', detail('search.date', '', 'date'), 'mars 2026'],
  ['a recommendation without words', detail('recommendations', '1', 'text'), ' '],
])('%s cannot stand there', (_, target, text) => {
  const { values } = applyCorrections(proposal(report), []);
  expect(planChange(values, target, { do: 'set', text }, wordsAt)).toMatchObject({ kind: 'refused', part: 'text' });
});

test('an item that is not numbered is found by its words where the list has grown, and not guessed at', () => {
  const databases = [{ text: 'PsycINFO' }, { text: 'Embase' }, { text: 'Medline' }];
  const values = recognisedValues(proposal({ ...report, search: { databases } }));
  const sought = values.map((value) => ({ ...value, recognised: value.text }));
  expect(findValue(sought, detail('search.databases', '', 'text'), 'Embase')?.at).toEqual([
    'search',
    'databases',
    1,
    'text',
  ]);
  expect(findValue(sought, detail('search.databases', '', 'text'), 'AMED')).toBeNull();
});

test('a value that a person placed stands there', () => {
  const before = proposal(report);
  const target = detail('recommendations', '1', 'text');
  const placed = correctionsOf(before, [[target, { do: 'place', start: 40, end: 50, isTextKept: false }]]);
  expect(applyCorrections(before, placed).recognised.recommendations?.[0]).toMatchObject({
    text: 'ord40',
    start: 40,
    end: 50,
    page: 1,
    corrected: [{ part: 'text', from: 'Tilby lapp.', quote: 'ord40', origins: [{ start: 4, end: 15 }] }],
  });
});
