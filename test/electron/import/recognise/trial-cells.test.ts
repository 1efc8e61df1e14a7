import { describe, expect, test } from 'vitest';
import { splitCells } from '../../../../electron/import/recognise/method-alert/trial-cells.ts';

const cells = (text: string): string[] => {
  const { population, intervention, comparator, outcome } = splitCells(text);
  return [population, intervention, comparator, outcome];
};

describe('splitCells', () => {
  test.each([
    [
      'blank lines',
      'Barn, n=12\n\nMusikk\n\nStillhet\n\nUro under\nundersøkelsen',
      ['Barn, n=12', 'Musikk', 'Stillhet', 'Uro under undersøkelsen'],
    ],
    [
      'two spaces',
      'Barn\n(n=12)\n\nMusikk  Stillhet (kontroll)  Uro under\nundersøkelsen',
      ['Barn (n=12)', 'Musikk', 'Stillhet (kontroll)', 'Uro under undersøkelsen'],
    ],
    [
      'capitals',
      'Barn, n=12\n\nMusikk Vanlig behandling Visual score:\nuro',
      ['Barn, n=12', 'Musikk', 'Vanlig behandling', 'Visual score: uro'],
    ],
    ['everything in one block', 'Barn (n=12)\nMusikk Stillhet Uro', ['Barn (n=12)', 'Musikk', 'Stillhet', 'Uro']],
    ["the comparator's word", 'Barn (n=12)\nMetode A Placebo Uro', ['Barn (n=12)', 'Metode A', 'Placebo', 'Uro']],
    ['nothing', '', ['', '', '', '']],
  ])('by %s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test('says where capitals had to decide', () => {
    expect(splitCells('Barn, n=12\n\nA\n\nB\n\nC').isGuess).toBe(false);
    expect(splitCells('Barn, n=12\n\nMusikk Stillhet Uro').isGuess).toBe(true);
  });
});
