import { expect, test } from 'vitest';
import { asRecognised } from '../../../shared/corrections/as-recognised.ts';

const mark = { part: 'text', from: 'Tilby laap.', by: 'Kari', at: '2031-03-01T10:00:00.000Z' };

test.each([
  ['what was read', {}, 'Tilby lapp.'],
  ['what was read before it was set right', { corrected: [mark] }, 'Tilby laap.'],
  ['the text itself where nothing was read', { corrected: [{ ...mark, from: '' }] }, 'Tilby lapp.'],
  ['the words of the place that a person chose', { corrected: [{ ...mark, quote: 'Tilby lapp' }] }, 'Tilby lapp'],
])('a quote of an item is %s', (_, item, expected) => {
  expect(asRecognised({ text: 'Tilby lapp.', ...item })).toBe(expected);
});
