import { expect, test } from 'vitest';
import { sortRows } from '../../../../renderer/ui/grid/sort-rows.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';

const sorted = (values: (string | number | null)[], locale: Locale = 'nb', isDescending = false) =>
  sortRows(values, (value) => value, isDescending, locale);

test.each<[Locale, string[]]>([
  ['nb', ['Aas', 'Bø', 'Zetlitz', 'Ærø', 'Østby', 'Åsen']],
  ['en', ['Aas', 'Ærø', 'Åsen', 'Bø', 'Østby', 'Zetlitz']],
])('letters stand where %s has them, capital or not', (locale, expected) => {
  const mixed = ['Østby', 'Åsen', 'Aas', 'Zetlitz', 'Bø', 'Ærø'];
  expect(sorted(mixed, locale)).toEqual(expected);
  const small = (words: string[]) => words.map((word) => word.toLowerCase());
  expect(sorted(small(mixed), locale)).toEqual(small(expected));
});

test('an accent does not part words that begin alike', () => {
  expect(sorted(['Cafe B', 'Café A', 'Cafe C'])).toEqual(['Café A', 'Cafe B', 'Cafe C']);
});

test('numbers within words and numbers themselves go by size', () => {
  expect(sorted(['Fase 10', 'Fase 2'])).toEqual(['Fase 2', 'Fase 10']);
  expect(sorted([10, 9, 100])).toEqual([9, 10, 100]);
});

test('long texts that begin alike go by what follows, numbers that begin late by their size', () => {
  const alike = 'Behandling av innbilt kløe hos voksne: ';
  expect(sorted([`${alike}øst`, `${alike}vest`, `${alike}10`, `${alike}9`])).toEqual(
    ['9', '10', 'vest', 'øst'].map((end) => `${alike}${end}`),
  );
  const late = 'Årsrapport fra register ';
  for (const shift of ['', 'a', 'ab', 'abc'])
    expect(sorted([`${shift}${late}1234`, `${shift}${late}999`, `${shift}${late}13 b`])).toEqual(
      ['13 b', '999', '1234'].map((end) => `${shift}${late}${end}`),
    );
});

test('what is empty comes last in either direction', () => {
  expect(sorted([null, 'b', '', 'a'])).toEqual(['a', 'b', null, '']);
  expect(sorted([null, 'b', '', 'a'], 'nb', true)).toEqual(['b', 'a', null, '']);
});

test('rows of the same value keep their order', () => {
  const rows = [
    { id: 1, year: 2024 },
    { id: 2, year: 2020 },
    { id: 3, year: 2024 },
  ];
  expect(sortRows(rows, (row) => row.year, true, 'nb').map(({ id }) => id)).toEqual([1, 3, 2]);
});
