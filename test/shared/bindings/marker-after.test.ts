import { expect, test } from 'vitest';
import type { Marker } from '../../../shared/bindings/document-markers.ts';
import { markerAfter } from '../../../shared/bindings/marker-after.ts';

/** Each `[1,2]` of a text is one marker. */
const citing = (text: string, entries: { marker: string; words: string }[] = []) => ({
  text,
  entries,
  markers: [...text.matchAll(/\[([\d,]+)\]/g)].map(
    (match): Marker => ({ keys: match[1]!.split(','), start: match.index, end: match.index + match[0].length }),
  ),
});
const after = (marker: string, before: string, now: string, words = '') =>
  markerAfter({ before: citing(before), after: citing(now) })({ marker, words });

const patch = 'Lappen virket mot smerte hos de fleste';
const salve = 'Salven virket mot kløe hos noen få voksne';

test.each<[what: string, before: string, now: string, expected: { marker: string; isCertain: boolean }]>([
  ['the same words cite another number now', `${patch} [1].`, `${patch} [4].`, { marker: '4', isCertain: true }],
  ['one of several numbers', `${patch} [2,1].`, `${patch} [6,7].`, { marker: '7', isCertain: true }],
  ['fewer numbers stand there now', `${patch} [1,2].`, `${patch} [6].`, { marker: '1', isCertain: false }],
  [
    'two places lead to two numbers',
    `${patch} [1]. ${salve} [1].`,
    `${patch} [4]. ${salve} [5].`,
    { marker: '4', isCertain: false },
  ],
  [
    'the words before it stand twice',
    `${' '.repeat(9)}${patch} [1].`,
    `${' '.repeat(9)}${patch} [4]. ${' '.repeat(9)}${patch} [4].`,
    { marker: '1', isCertain: false },
  ],
  ['the words are gone', `${patch} [1].`, `${salve} [1].`, { marker: '1', isCertain: false }],
])('without a list: %s', (_, before, now, expected) => {
  expect(after('1', before, now)).toMatchObject(expected);
});

test('a list that came since is asked, not the words around the citation', () => {
  const listed = citing(`${patch} [4].`, [{ marker: '4', words: 'Lie B. Salver. 2021.' }]);
  const find = markerAfter({ before: citing(`${patch} [1].`), after: listed });
  expect(find({ marker: '1', words: '' })).toEqual({ marker: '1', words: '', isCertain: false });
});

test('an entry is followed by its words to the number that it has now', () => {
  const words = 'Lie B. Salver. 2021.';
  const find = markerAfter({ before: citing(''), after: citing('', [{ marker: '3', words }]) });
  expect(find({ marker: '1', words: words.toUpperCase() })).toEqual({ marker: '3', words, isCertain: true });
  expect(find({ marker: '1', words: 'Moe A. En annen bok. 2001.' })).toMatchObject({ marker: '1', isCertain: false });
});
