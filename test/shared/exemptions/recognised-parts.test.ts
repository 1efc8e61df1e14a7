import { expect, test } from 'vitest';
import { recognisedSchema } from '../../../shared/contract/recognised.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { withoutPassages } from '../../../shared/exemptions/recognised-parts.ts';
import { extractedDocument } from '../../helpers/extraction.ts';
import { correctionsOf, key, proposal } from '../corrections/correction-builder.ts';
import { buildExemption } from './exemption-builder.ts';

const passage = buildExemption({ start: 10, end: 40, quote: 'Høy fra 37, lav under 21' });
const inside = { page: 1, start: 12, end: 30 };
const beside = { page: 1, start: 50, end: 60 };

function without(patch: Parameters<typeof extractedDocument>[1]) {
  const { recognised } = extractedDocument('', patch);
  const { sections: _sections, warnings: _warnings, ...rest } = withoutPassages(recognised, [passage], () => 'X');
  return rest;
}

test('words of the passage are masked where their part lies on it, others stay', () => {
  const indicator = { code: '4', name: 'Lapp', definition: '' };
  const indicators = [
    { ...indicator, thresholds: { high: '37', low: 'LAV  under' }, ...inside },
    { ...indicator, thresholds: { high: '37' }, ...beside },
  ];
  expect(without({ indicators }).indicators).toMatchObject([
    { ...indicator, thresholds: { high: 'X', low: 'X' }, ...inside },
    { thresholds: { high: '37' } },
  ]);
});

test('of several passages on one part each masks its own words, also those of a footnote with a place of its own', () => {
  const second = buildExemption({ start: 44, end: 60, quote: 'b Nei' });
  const note = { mark: 'b', text: 'Nei', cells: [{ row: 0, column: 1 }], page: 1, start: 44, end: 60 };
  const table = {
    number: '1',
    caption: '',
    columns: ['År', 'lav'],
    rows: [['2031', 'Nei']],
    page: 1,
    start: 12,
    end: 43,
  };
  const { recognised } = extractedDocument('', {
    tables: [
      { ...table, notes: [note] },
      { ...table, end: 60 },
    ],
  });
  const masks = (_: string, { quote }: { quote: string }) => (quote === second.quote ? 'Y' : 'X');
  const [first, both] = withoutPassages(recognised, [passage, second], masks).tables!;
  expect(first).toMatchObject({ columns: ['År', 'X'], rows: [['2031', 'Nei']] });
  expect(first!.notes).toEqual([{ ...note, mark: 'Y', text: 'Y' }]);
  expect(both).toMatchObject({ columns: ['År', 'X'], rows: [['2031', 'Y']] });
});

test('what was made from the words is left out: figures, ticks, categories', () => {
  const statistic = (place: object) => ({ value: 37, unit: '%', quote: '37', ...place });
  const box = (place: object) => ({ section: null, group: 'a', label: 'b', checked: true, ...place });
  const recommendation = { category: 'do-not-use' as const, text: 'Nei', paragraph: '1.1', ...inside };
  const found = without({
    statistics: [statistic(inside), statistic(beside)],
    checkboxes: [box(inside), box(beside)],
    recommendation,
  });
  expect(found).toMatchObject({ statistics: [statistic(beside)], checkboxes: [box(beside)] });
  expect(found.recommendation).toBeUndefined();
});

test('what is told of search, flow, trial and report stays out where it lies on the passage', () => {
  const found = without({
    flow: { included: { n: 12, quote: 'tolv studier', ...inside }, screened: { n: 99, quote: '99', ...beside } },
    search: { date: { date: '2031-03', ...inside }, databases: [{ text: 'MEDLINE', ...beside }] },
    trial: { arms: [{ label: 'lav under', n: 37, ...inside }] },
    report: { conclusion: { text: 'Høy fra 37', ...inside } },
  });
  expect(found.flow).toEqual({ screened: { n: 99, quote: '99', ...beside } });
  expect(found.search).toEqual({ databases: [{ text: 'MEDLINE', ...beside }] });
  expect(found).toMatchObject({ trial: { arms: [] }, report: { conclusion: { text: 'X' } } });
});

test('warnings that tell figures are left out, as they may be of the passage', () => {
  const { recognised } = extractedDocument('', {
    warnings: [
      { code: 'sum-mismatch', message: 'Table 1: adds to 58, but 37 is printed.', ...beside },
      { code: 'empty-section', message: 'The section is empty.', ...beside },
    ],
  });
  expect(withoutPassages(recognised, [passage], () => 'X').warnings.map(({ code }) => code)).toEqual(['empty-section']);
  expect(withoutPassages(recognised, [], () => 'X').warnings).toHaveLength(2);
});

/** What stays of the proposal beside the passage, corrected in the way given. */
function corrected(quote: string, steps: Parameters<typeof correctionsOf>[1], tablePlace = beside) {
  const [table] = proposal().tables!;
  const recognised = proposal({ tables: [{ ...table!, ...tablePlace }] });
  const now = applyCorrections(recognised, correctionsOf(recognised, steps)).recognised;
  return withoutPassages(now, [buildExemption({ start: 10, end: 40, quote })], () => 'X');
}

test('a table on the passage of which a person wrote the number is left out, another keeps it', () => {
  const steps = [[key('table', ['1', 'number']), { do: 'set', text: '41 250' }]] as const;
  expect(corrected('Antall', [...steps] as never, inside).tables).toEqual([]);
  expect(corrected('Antall', [...steps] as never).tables?.[0]?.number).toBe('41 250');
});

test('links have no place: those that lead where one of the passage does are left out, corrected or not', () => {
  const steps = [[key('link', []), { do: 'set', text: 'https://lapp.example/pris-41250' }]];
  expect(corrected('Prisen står på www.lapp.example/pris-', steps as never).links).toEqual([]);
  expect(corrected('Prisen er hemmelig', steps as never).links).toEqual([
    'https://lapp.example/pris-41250',
    'https://lapp.example/b',
  ]);
});

test('what a person wrote over words of the passage that have no place is left out with its list', () => {
  const steps = [[key('pico', ['population']), { do: 'set', text: 'barn med brannsår' }]];
  expect(corrected('Gjelder voksne med sår.', steps as never).pico).toBeUndefined();
  expect(corrected('Gjelder barn.', steps as never).pico?.population).toEqual(['barn med brannsår']);
});

test('a date that a person placed on the passage goes, and the structure can be read nevertheless', () => {
  const steps = [[key('date', ['submitted']), { do: 'place', start: 20, end: 30, isTextKept: true }]];
  const found = corrected('Levert i februar', steps as never);
  expect(found.dates).toEqual({});
  expect(recognisedSchema.safeParse(found).success).toBe(true);
});
