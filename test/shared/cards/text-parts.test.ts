import { expect, test } from 'vitest';
import { findCitations } from '../../../shared/cards/citations.ts';
import { figuresIn } from '../../../shared/cards/figures.ts';
import { claimSentences } from '../../../shared/cards/sentences.ts';

test.each([
  ['vist (1).', [1]],
  ['vist (3;4) og (6-8)', [3, 4, 6, 7, 8]],
  ['vist [1, 2] og [12–14]', [1, 2, 12, 13, 14]],
  ['i (2024), (n=260), (2017/2021), (275 000 NOK/QALY), 1) først 2) så, (140-190)', []],
])('citations in %s', (text, numbers) => {
  expect(findCitations(text).flatMap((citation) => citation.numbers)).toEqual(numbers);
});

test('figures are locale-free and leave out citations, identifiers and lone digits', () => {
  const figures = figuresIn('Av 640 000 fikk 8,30 % og 3 % (12), 2 studier, NCT99000001, 2–2,4 mill. i 2022');
  expect([...figures.keys()]).toEqual(['640000', '8.3', '3', '2.4', '2022']);
  expect(figures.get('640000')).toBe('640 000');
});

test('claims: abbreviations do not end a sentence, scraps are none', () => {
  expect(claimSentences('Det er ca. 120 pasienter per år. Bl.a. Norge bruker metoden! Ja.\nSe over.')).toEqual([
    'Det er ca. 120 pasienter per år.',
    'Bl.a. Norge bruker metoden!',
  ]);
});
