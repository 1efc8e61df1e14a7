import { expect, test } from 'vitest';
import { thresholdWarnings } from '../../../../electron/import/recognise/checks/thresholds.ts';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';
import { normalise } from '../../../../shared/text/normalise.ts';

const told = (high: string, moderate?: string, low?: string) =>
  thresholdWarnings([
    { code: '4', name: '', definition: '', thresholds: { high, ...(moderate && { moderate }), ...(low && { low }) } },
  ]).map(({ quote }) => quote);

test.each([
  ['> 80 %', '60–80 %', '< 60 %'],
  ['≥ 80 %', '70–79 %', '< 70 %'],
  ['< 2 %', '2 til 5 %', '> 5 %'],
  ['≥ 70 %', '< 70 %', undefined],
  ['høyere enn landet', '60–80 %', '< 60 %'],
  ['> 80 %', undefined, '< 60 %'],
  ['≥ 80 %', undefined, '< 60 %'],
  ['< 3 %', undefined, '≥ 3 %'],
  ['under 3 %', '3 til 5 %', 'over 5 %'],
  ['minst 80 %', '60 til 80 %', 'under 60 %'],
  ['> 80 %', '> 60 %', '≤ 60 %'],
  ['≥ 80 %', '≥ 60 % – < 80 %', '< 60 %'],
])('%s, %s and %s leave nothing out', (high, moderate, low) => {
  expect(told(high, moderate, low)).toEqual([]);
});

test.each([
  ['< 1 %', '≥ 2 %', undefined, ['< 1 %; ≥ 2 %']],
  ['> 80 %', '60–70 %', '< 60 %', ['> 80 %; 60–70 %']],
  ['> 80 %', '60–80 %', '< 50 %', ['60–80 %; < 50 %']],
  ['< 3 %', '4–8 %', '> 8 %', ['< 3 %; 4–8 %']],
  ['< 3 %', undefined, '≥ 4 %', ['< 3 %; ≥ 4 %']],
  ['≤ 3 %', undefined, '> 4 %', ['≤ 3 %; > 4 %']],
  ['under 3 %', undefined, '4 % eller mer', ['under 3 %; 4 % eller mer']],
  ['below 3 %', undefined, 'at least 4 percent', ['below 3 %; at least 4 percent']],
  ['90 % eller høgare', undefined, 'lågare enn 85 %', ['90 % eller høgare; lågare enn 85 %']],
])('%s, %s and %s leave values without a level', (high, moderate, low, gaps) => {
  expect(told(high, moderate, low)).toEqual(gaps);
});

test.each([
  ['> 80 %', '60–85 %', '< 60 %', ['> 80 %; 60–85 %']],
  ['< 3 %', undefined, '≥ 2 %', ['< 3 %; ≥ 2 %']],
  ['under 5 %', undefined, '4 % or more', ['under 5 %; 4 % or more']],
])('%s, %s and %s give a value two levels', (high, moderate, low, pairs) => {
  expect(told(high, moderate, low)).toEqual(pairs);
});

function read(text: string) {
  const normalised = normalise([text]);
  const { warnings } = recogniseDocument({ ...normalised, format: 'text', fileName: 'a.txt' });
  return warnings
    .filter(({ code }) => code.startsWith('threshold'))
    .map(({ code, quote, start, end }) => [code, quote, normalised.text.slice(start ?? 0, end ?? 0)]);
}

const report = (words: string) =>
  `Årsrapport for 2030\nNasjonalt kvalitetsregister for fyrvoktere\n\n2 Resultater\n\n${words}\n`;
const sheet = (goal: string) =>
  report(`Kvalitetsindikator 1: Infeksjon\nDefinisjon: Andel pasienter med infeksjon\nMål: ${goal}`);
const note = (words: string) =>
  `Notat om fyrvoktere\n\nBakgrunn\n\nFyrene skal være lyse.\n\n${words}\n\nSlutt\n\nTakk for lyset.\n`;

test.each([
  ['a sheet', sheet('Høy måloppnåelse < 3 %, lav ≥ 4 %'), '< 3 %; ≥ 4 %', 'Kvalitetsindikator 1'],
  ['a sheet in words', sheet('Høy: under 3 %, lav: 4 % eller mer'), 'under 3 %; 4 % eller mer', 'Kvalitetsindikator 1'],
  [
    'a sheet in English',
    report('Quality indicator 1: Infection\nDefinition: Share with infection\nGoal: high: below 3 %, low: 4 % or more'),
    'below 3 %; 4 % or more',
    'Quality indicator 1',
  ],
  ['a sentence', note('Høy måloppnåelse < 3 %, lav ≥ 4 %.'), '< 3 %; ≥ 4 %', 'Høy måloppnåelse'],
  [
    'a sentence in nynorsk',
    note('Høg måloppnåing er under 3 %, låg er 4 % eller meir.'),
    'under 3 %; 4 % eller meir',
    'Høg',
  ],
  [
    'a sentence in English',
    note('The goal is high: below 3 %, low: 4 % or more.'),
    'below 3 %; 4 % or more',
    'The goal',
  ],
  [
    'a sentence of two lines',
    note('Indikatoren har høy måloppnåelse < 3 %,\nog lav ≥ 4 %.'),
    '< 3 %; ≥ 4 %',
    'Indikatoren',
  ],
  ['a list', note('Grad av måloppnåelse:\n\n– Høy: < 3 %\n– Lav: ≥ 4 %'), '< 3 %; ≥ 4 %', '– Høy'],
  [
    'a list of values first',
    note('Måltall\n\n• > 80 % høy\n• 60–70 % moderat\n• < 60 % lav'),
    '> 80 %; 60–70 %',
    '• > 80',
  ],
])('a gap in %s is told once, where it stands', (_, text, quote, place) => {
  const found = read(text);
  expect(found.map((each) => each.slice(0, 2))).toEqual([['threshold-gap', quote]]);
  expect(found[0]![2]!.startsWith(place)).toBe(true);
});

test.each([
  note('Høy måloppnåelse < 3 %, moderat 3–4 %, lav > 4 %.'),
  note('Blodtrykket var høyt over 140 og lavt under 90.'),
  note('Målet var høy alder over 80 år i gruppe 1 og lav alder under 60 år i gruppe 2.'),
  note('Risiko for skjevhet var lav i 4 studier, moderat i 3 og høy i 2, og det er målt.'),
  note('High risk was found in 3 % and low risk in 40 % of the trials with this target.'),
  sheet('> 95 % høy måloppnåelse (grønt), 95 %-85 % moderat (gult), < 85 % lav (rødt)'),
])('no level is missed in: %s', (text) => {
  expect(read(text)).toEqual([]);
});
