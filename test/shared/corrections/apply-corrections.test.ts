import { expect, test } from 'vitest';
import type { CorrectionChange, ValueKey } from '../../../shared/contract/corrections.ts';
import { recognisedSchema } from '../../../shared/contract/recognised.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { correctionsOf, key, proposal } from './correction-builder.ts';

const name = key('field', ['1', 'Navn']);
const second = key('answer', ['2', 'Hvem gjelder den?']);
const [adults, office] = [key('unassigned', []), key('unassigned', [], 1)];
const lapp = key('pico', ['intervention']);
const plaster = key('pico', ['intervention'], 1);
const set = (text: string): CorrectionChange => ({ do: 'set', text });

const applied = (...steps: [ValueKey, CorrectionChange][]) => {
  const { recognised, unplaced } = applyCorrections(proposal(), correctionsOf(proposal(), steps));
  expect(unplaced).toEqual([]);
  expect(recognisedSchema.safeParse(recognised).error).toBeUndefined();
  return recognised;
};

test('a corrected value says what was recognised, by whom and when, and keeps its place', () => {
  expect(applied([name, set('Lappdyrking')]).fields?.[0]).toEqual({
    section: '1',
    label: 'Navn',
    text: 'Lappdyrking',
    start: 10,
    end: 14,
    page: 1,
    corrected: [{ part: 'text', from: 'Lapp', by: 'Kari', at: '2031-03-01T10:00:00.000Z' }],
  });
});

test.each<[string, ValueKey, string, (found: ReturnType<typeof applied>) => unknown, unknown]>([
  ['the second of two fields of one name', key('field', ['2', 'Kommentar'], 1), 'x', (r) => r.fields?.[2]?.text, 'x'],
  ['a box', key('checkbox', ['', 'Type', 'Utstyr']), 'yes', (r) => r.checkboxes?.[0]?.checked, true],
  ['a box for yes and no', key('yes-no', ['2', 'Barn']), 'no', (r) => r.questions?.[1]?.yesNo?.[0]?.value, 'no'],
  ['an answer', second, 'Alle.', (r) => r.questions?.[1]?.answer, 'Alle.'],
  ['a number in a trial', key('trial', ['NCT99000007', 'n']), '42', (r) => r.ongoingTrials?.[0]?.n, 42],
  ['a number that is none', key('trial', ['NCT99000007', 'n']), '', (r) => r.ongoingTrials?.[0]?.n, null],
  [
    'a cell',
    key('cell', ['1', '1', '1']),
    '14',
    (r) => r.tables?.[0]?.rows,
    [
      ['2029', '12'],
      ['2030', '14'],
    ],
  ],
  [
    'a threshold that was missed',
    key('threshold', ['A1', 'low']),
    '< 60 %',
    (r) => r.indicators?.[0]?.thresholds,
    { high: '≥ 80 %', low: '< 60 %' },
  ],
  ['a threshold that is none', key('threshold', ['A1', 'high']), '', (r) => r.indicators?.[0]?.thresholds, {}],
  ['a date', key('date', ['submitted']), '2031-02-13', (r) => r.dates.submitted, '2031-02-13'],
  ['an identifier', key('identifier', ['nye-metoder-id']), 'ID2031_008', (r) => r.identifiers[0]?.value, 'ID2031_008'],
  ['the number of a table', key('table', ['1', 'number']), '1b', (r) => r.tables?.[0]?.number, '1b'],
  ['a link', key('link', []), 'https://lapp.example/ny', (r) => r.links?.[0], 'https://lapp.example/ny'],
  ['an item of the PICO', plaster, 'gips', (r) => r.pico?.intervention, ['lapp', 'gips']],
])('%s', (_, target, text, part, expected) => {
  expect(part(applied([target, set(text)]))).toEqual(expected);
});

test('links are taken out and added, in a document that has none as well', () => {
  const add: CorrectionChange = { do: 'add', text: 'https://lapp.example/c', place: null };
  const found = applied([key('link', []), { do: 'drop' }], [key('link', []), add]);
  expect(found.links).toEqual(['https://lapp.example/b', 'https://lapp.example/c']);
  const { links: _links, ...without } = proposal();
  const added = correctionsOf(without, [[key('link', []), add]]);
  expect(applyCorrections(without, added).recognised.links).toEqual(['https://lapp.example/c']);
});

test('a table whose number is corrected keeps what is corrected in its cells', () => {
  const found = applied([key('cell', ['1', '1', '1']), set('14')], [key('table', ['1', 'number']), set('2')]);
  expect(found.tables?.[0]).toMatchObject({
    number: '2',
    rows: [
      ['2029', '12'],
      ['2030', '14'],
    ],
  });
  expect(found.tables?.[0]?.corrected?.map(({ part, from }) => [part, from])).toEqual([
    ['number', '1'],
    ['rows.1.1', '13'],
  ]);
});

test('text of the tray goes to a question, after what stands there', () => {
  const found = applied([adults, { do: 'move', to: second }], [office, { do: 'move', to: second }]);
  expect(found.questions?.[1]?.answer).toBe('Voksne over 18 år. Sendes til sekretariatet.');
  expect(found.unassigned).toEqual([]);
});

test('text that was put in a wrong place goes to the PICO or back to the tray, with its page', () => {
  const found = applied([name, { do: 'move', to: lapp }], [second, set('Barn')], [second, { do: 'move', to: adults }]);
  expect(found.fields?.[0]?.text).toBe('');
  expect(found.pico?.intervention).toEqual(['lapp', 'plaster', 'Lapp']);
  expect(found.unassigned?.at(-1)).toMatchObject({ text: 'Barn', page: 3 });
});

test('a text is split in two items of its list, or the second part goes elsewhere', () => {
  const inTwo = applied([adults, { do: 'split', at: 7, to: null }]);
  expect(inTwo.unassigned?.map(({ text }) => text)).toEqual(['Voksne', 'over 18 år.', 'Sendes til sekretariatet.']);
  const elsewhere = applied([adults, { do: 'split', at: 7, to: second }]);
  expect([elsewhere.unassigned?.[0]?.text, elsewhere.questions?.[1]?.answer]).toEqual(['Voksne', 'over 18 år.']);
});

test('two of a kind are merged, one is dropped', () => {
  expect(applied([lapp, { do: 'merge', with: plaster }]).pico?.intervention).toEqual(['lapp plaster']);
  expect(applied([office, { do: 'drop' }]).unassigned).toHaveLength(1);
});

test('what a correction made can be corrected itself', () => {
  const made = key('pico', ['population'], 0, 'c0');
  const found = applied([adults, { do: 'move', to: key('pico', ['population']) }], [made, set('voksne over 18 år')]);
  expect(found.pico?.population).toEqual(['voksne med sår', 'voksne over 18 år']);
});

test('typing on is one correction, and typing what was recognised is none', () => {
  expect(
    correctionsOf(proposal(), [
      [name, set('La')],
      [name, set('Lap')],
    ]),
  ).toMatchObject([{ text: 'Lap' }]);
  expect(
    correctionsOf(proposal(), [
      [name, set('La')],
      [name, set('Lapp')],
    ]),
  ).toEqual([]);
});

test('what was typed after a move does not have the moved words twice', () => {
  const found = applied([second, set('Barn.')], [adults, { do: 'move', to: second }], [second, set('Barn og voksne.')]);
  expect(found.questions?.[1]?.answer).toBe('Barn og voksne.');
});

test('corrections find their values again where the document is read otherwise', () => {
  const corrections = correctionsOf(proposal(), [
    [name, set('Lappdyrking')],
    [plaster, set('gips')],
    [office, { do: 'move', to: second }],
    [key('cell', ['1', '1', '1']), set('14')],
  ]);
  const anew = proposal({
    fields: [
      { section: '0', label: 'Dato', text: 'i dag' },
      { section: '1', label: 'Navn', text: 'Lapp med lim' },
    ],
    pico: { population: [], intervention: ['plaster', 'lapp'], comparator: [], outcome: [] },
    unassigned: [{ text: 'Sendes til sekretariatet.', page: 3 }],
    tables: [
      {
        number: '1',
        caption: 'Antall',
        columns: [],
        rows: [
          ['2028', '11'],
          ['2029', '12'],
          ['2030', '13'],
        ],
      },
    ],
  });
  const { recognised, unplaced } = applyCorrections(anew, corrections);
  expect(unplaced).toEqual([]);
  expect(recognised.fields?.[1]?.text).toBe('Lappdyrking');
  expect(recognised.pico?.intervention).toEqual(['gips', 'lapp']);
  expect(recognised.questions?.[1]?.answer).toBe('Sendes til sekretariatet.');
  expect(recognised.tables?.[0]?.rows[2]).toEqual(['2030', '14']);
});

test('a correction whose value is gone, or could be one of two, is told and changes nothing', () => {
  const corrections = correctionsOf(proposal(), [
    [plaster, set('gips')],
    [adults, { do: 'move', to: second }],
    [key('cell', ['1', '1', '1']), set('14')],
  ]);
  const anew = proposal({
    pico: { population: [], intervention: ['plaster', 'plaster'], comparator: [], outcome: [] },
    unassigned: [],
    tables: [
      {
        number: '1',
        caption: 'Antall',
        columns: [],
        rows: [
          ['a', '13'],
          ['b', '12'],
          ['c', '13'],
        ],
      },
    ],
  });
  const { recognised, unplaced } = applyCorrections(anew, corrections);
  expect(unplaced.map(({ id }) => id)).toEqual(['c1', 'c2']);
  expect(recognised.pico?.intervention).toEqual(['plaster', 'gips']);
  expect(recognised.tables).toEqual(anew.tables);
});

test('a number keeps what it says where it is given a place, and a list takes what a person adds', () => {
  const participants = key('trial', ['NCT99000007', 'n']);
  const found = applied(
    [participants, { do: 'place', start: 40, end: 50, isTextKept: false }],
    [key('pico', ['outcome']), { do: 'add', text: 'smerte', place: null }],
    [key('pico', ['outcome']), { do: 'add', text: '', place: { start: 60, end: 70 } }],
  );
  expect(found.ongoingTrials?.[0]).toMatchObject({
    n: 40,
    corrected: [{ part: 'n', origins: [{ start: 40, end: 50 }] }],
  });
  expect(found.pico?.outcome).toEqual(['smerte', 'ord60']);
  expect(found.pico?.corrected?.[1]).toMatchObject({ part: 'outcome', origins: [{ start: 60, end: 70 }] });
});
