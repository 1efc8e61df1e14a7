import { expect, test } from 'vitest';
import { findCitations } from '../../../shared/cards/citations.ts';
import { figuresIn } from '../../../shared/cards/figures.ts';
import { claimSentences } from '../../../shared/cards/sentences.ts';

test.each([
  ['vist (1).', [1]],
  ['vist (3;4) og (6-8)', [3, 4, 6, 7, 8]],
  ['vist [1, 2] og [12–14]', [1, 2, 12, 13, 14]],
  ['i (2024), (n=84), (2016/2019), (310 000 NOK/QALY), 1) først 2) så, (155-200)', []],
])('citations in %s', (text, numbers) => {
  expect(findCitations(text).flatMap((citation) => citation.numbers)).toEqual(numbers);
});

test('figures are locale-free and leave out citations, identifiers and lone digits', () => {
  const figures = figuresIn('Av 500 000 fikk 4,90 % og 3 % (12), 2 studier, NCT05466110, 1–1,3 mill. i 2022');
  expect([...figures.keys()]).toEqual(['500000', '4.9', '3', '1.3', '2022']);
  expect(figures.get('500000')).toBe('500 000');
});

test('claims: abbreviations do not end a sentence, scraps are none', () => {
  expect(claimSentences('Det er ca. 300 pasienter per år. Bl.a. Norge bruker metoden! Ja.\nSe over.')).toEqual([
    'Det er ca. 300 pasienter per år.',
    'Bl.a. Norge bruker metoden!',
  ]);
});
