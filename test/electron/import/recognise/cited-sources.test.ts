/** Numbers that a text cites and its list of references lacks, or that no list stands behind, also where they are few. */
import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';
import { normalise } from '../../../../shared/text/normalise.ts';

const codes = ['citation-not-listed', 'reference-list-missing'];

function told(text: string) {
  const normalised = normalise([text]);
  const { warnings } = recogniseDocument({ ...normalised, format: 'text', fileName: 'a.txt' });
  return warnings
    .filter(({ code }) => codes.includes(code))
    .map(({ message, start, end }) => [message, start === undefined ? '' : normalised.text.slice(start, end)]);
}

const list = {
  nb: 'Referanser\n\n1. Lind A. Fyr og søvn. Kysten 2020;1:1-9.\n2. Berg B. Lange netter. Kysten 2021;2:10-19.\n',
  nn: 'Referansar\n\n1. Lind A. Fyr og svevn. Kysten 2020;1:1-9.\n2. Berg B. Lange netter. Kysten 2021;2:10-19.\n',
  en: 'References\n\n[1] Lind A. Lights and sleep. The Coast 2020;1:1-9.\n[2] Berg B. Long nights. The Coast 2021;2:10-19.\n',
};
const paper = (language: keyof typeof list, words: string) =>
  `Søvn hos fyrvoktere\n\nInnledning\n\n${words}\n\n${list[language]}`;

test.each([
  ['nb', 'Fyrvoktere sover lite [1]. Det gjelder særlig om vinteren [4].', '4', '[4]'],
  ['nb', 'Fyrvoktere sover lite [1,2]. Det gjelder særlig om vinteren [4].', '4', '[4]'],
  ['nb', 'Fyrvoktere sover lite, og det gjelder særlig om vinteren [4].', '4', '[4]'],
  ['nn', 'Fyrvaktarar søv lite [1], og mest om vinteren.[3]', '3', '[3]'],
  ['en', 'Lighthouse keepers sleep little [1], above all in winter [2, 4].', '4', '[2, 4]'],
  ['en', 'Keepers sleep little [1]. They nap [2]. They wake up often [3], and late [4].', '3, 4', '[3]'],
  ['nb', 'Fyrvoktere sover lite (1). Det er vist før (2). Det gjelder om vinteren (3;4).', '3, 4', ''],
] as const)('%s: %s', (language, words, numbers, place) => {
  const [warning, ...others] = told(paper(language, words));
  expect(others).toEqual([]);
  expect(warning?.[0]).toBe(`The text cites number ${numbers}, which the reference list does not hold.`);
  if (place !== '') expect(warning?.[1]).toBe(place);
});

test.each([
  ['Fyrvoktere sover lite, og det gjelder særlig om vinteren [3].', 1, 3],
  ['Fyrvaktarar søv lite om vinteren [2]. Dei søv meir om sommaren.', 1, 2],
  ['Lighthouse keepers sleep little in winter [1], and more in summer [2].', 2, 2],
  ['1 Bakgrunn\n\nFyrvoktere sover lite [3].\n\n2 Metode\n\nVi spurte dem.\n\n3 Resultater\n\nDe svarte.', 1, 3],
])('without a list: %s', (words, count, last) => {
  const sources = `${count} ${count === 1 ? 'source' : 'sources'}`;
  expect(told(`Søvn hos fyrvoktere\n\n${words}\n`)).toEqual([
    [`The text cites ${sources} (up to number ${last}), but has no reference list.`, ''],
  ]);
});

test.each([
  ['a word put in by another', 'De sa at «vi [3] sover lite» hele året.'],
  ['an interval', 'Verdien lå i området [4] til [9] hele året.'],
  ['a paragraph of law', 'Etter forskriften § 3 [1]. De sover lite.'],
  ['a table that is named', 'Resultatene står i tabell [2], og figur [3].'],
  ['a note at the foot', 'Fyrvoktere sover lite [1].\n\n[1] Etter tall fra vaktprotokollen.'],
  ['a list without a title', 'Fyrvoktere sover lite [1].\n\n1. Lind A. Fyr og søvn. Kysten 2020;1:1-9.'],
])('%s is no citation that lacks its source', (_, words) => {
  expect(told(`Søvn hos fyrvoktere\n\n${words}\n`)).toEqual([]);
});

test.each([
  'Fyrvoktere sover lite [1], og mest om vinteren [2].',
  'Fyrvoktere sover lite [1]. Koden [748] og [764] står i loggen [748].',
  'Fyrvoktere sover lite [1]. Se § 4 [4].',
])('what the list holds, or what is no source of it, is not told: %s', (words) => {
  expect(told(paper('nb', words))).toEqual([]);
});

test('a list of which two entries share a line is not read in part as if it lacked them', () => {
  const columns =
    'References\n\n[1] Lind A. Lights. The Coast 2020.  [3] Vik D. Light. The Coast 2023.\n[2] Berg B. Long nights. 2021.\n';
  expect(
    told(`Sleep of keepers\n\nKeepers sleep little [1]. They wake up early [2], and often [3].\n\n${columns}`),
  ).toEqual([]);
});
