import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRuns, rectsFromRange } from '../../../shared/anchors/rects.ts';
import { wordRuns } from '../../../shared/anchors/word-runs.ts';

test('words are cut where their letters put them, spaces stand between', () => {
  const runs = wordRuns([7, 15, 100, 50, 200, 12], 'ill wwww', 7);
  const [narrow, wide] = readRuns(runs);
  expect([narrow!.start, narrow!.end, wide!.start, wide!.end]).toEqual([7, 10, 11, 15]);
  expect(narrow!.x).toBe(100);
  expect(wide!.x + wide!.width).toBeCloseTo(300);
  expect(wide!.width).toBeGreaterThan(narrow!.width * 3.5);
});

test.each([
  ['one word', [0, 4, 10.5, 20, 30, 8], 'ord!'],
  ['text from the right', [0, 9, 10, 20, 60, 8], 'שלום עולם'],
  ['text turned upwards', [0, 7, 10, 20, 8, 60], 'to ord.'],
  ['text that is not the page’s', [0, 9, 10, 20, 60, 8], 'kort'],
])('%s stays as it is', (_, run, text) => {
  expect(wordRuns(run, text, 0)).toEqual(run);
});

test('every letter stays within its run, in order', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-zæøåA-Z.,]{1,9}( [a-zæøåA-Z.,]{1,9}){1,6}$/),
      fc.integer({ min: 0, max: 900 }),
      (text, from) => {
        const cut = wordRuns([from, from + text.length, 50, 10, text.length * 5, 9], text, from);
        const words = readRuns(cut);
        expect(words.map(({ start, end }) => text.slice(start - from, end - from))).toEqual(text.split(' '));
        words.forEach((word, index) => {
          expect(word.x).toBeGreaterThanOrEqual(
            index === 0 ? 50 : words[index - 1]!.x + words[index - 1]!.width - 1e-9,
          );
        });
        expect(rectsFromRange(cut, { start: from, end: from + text.length })).toHaveLength(1);
      },
    ),
  );
});
