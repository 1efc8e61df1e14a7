import { expect, test } from 'vitest';
import { nextSentence, stretch, wholeSentences } from '../../../renderer/features/reader/sentence-cursor.ts';
import { sentences } from '../../../shared/text/sentences.ts';

const text = 'Adults wore the patch. Fewer were admitted (HR 0.78)! All-cause death fell.';
const spans = sentences(text);
const words = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end);

test('walking begins at the place in sight and stops at the ends', () => {
  expect(words(nextSentence(spans, null, 1, 10))).toBe('Fewer were admitted (HR 0.78)!');
  expect(words(nextSentence(spans, spans[0]!, 1, 0))).toBe('Fewer were admitted (HR 0.78)!');
  expect(words(nextSentence(spans, spans[1]!, -1, 0))).toBe('Adults wore the patch.');
  expect(nextSentence(spans, spans[0]!, -1, 0)).toEqual(spans[0]);
  expect(nextSentence(spans, spans[2]!, 1, 0)).toEqual(spans[2]);
  expect(nextSentence([], null, 1, 0)).toBeNull();
});

test('a place grows to the sentences it touches', () => {
  const start = text.indexOf('patch');
  expect(words(wholeSentences(spans, { start, end: start + 5 }))).toBe('Adults wore the patch.');
  expect(words(wholeSentences(spans, { start, end: start + 12 }))).toBe(text.slice(0, spans[1]!.end));
});

test('either end moves word by word, and one word is always left', () => {
  const start = text.indexOf('patch');
  const range = { start, end: start + 5 };
  expect(words(stretch(text, range, 'end', 1))).toBe('patch.');
  expect(words(stretch(text, stretch(text, range, 'end', 1), 'end', 1))).toBe('patch. Fewer');
  expect(words(stretch(text, { start: range.start, end: spans[1]!.end }, 'end', -1))).toBe(
    'patch. Fewer were admitted (HR 0.78',
  );
  expect(words(stretch(text, range, 'start', -1))).toBe('the patch');
  expect(words(stretch(text, { start: 0, end: 11 }, 'start', 1))).toBe('wore');
  expect(stretch(text, range, 'end', -1)).toEqual(range);
  expect(stretch(text, range, 'start', 1)).toEqual(range);
  expect(stretch(text, { start: 0, end: 6 }, 'start', -1)).toEqual({ start: 0, end: 6 });
});
