import { expect, test } from 'vitest';
import { snapToWords, trimBlanks } from '../../../shared/anchors/snap.ts';

const text = 'Vi så på ryggmargsstimulering, og på smerte.';
const snap = (start: number, end: number) => {
  const range = snapToWords(text, { start, end });
  return range && text.slice(range.start, range.end);
};

test('an end one or two characters off reaches the edge of its word', () => {
  expect(snap(10, 28)).toBe('ryggmargsstimulering');
  expect(snap(3, 7)).toBe('så på');
});

test('an end well inside a long word stays', () => {
  expect(snap(9, 18)).toBe('ryggmargs');
});

test('blanks at the ends go, and only blanks are nothing', () => {
  expect(snap(2, 9)).toBe('så på');
  expect(snap(5, 6)).toBeNull();
  expect(trimBlanks(text, { start: 5, end: 6 })).toBeNull();
});
