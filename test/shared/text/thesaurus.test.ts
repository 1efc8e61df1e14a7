import { expect, test } from 'vitest';
import { compoundParts, knownTerms, otherSpellings } from '../../../shared/text/thesaurus.ts';

test.each([
  [['livskvalitet'], ['quality of life']],
  [['quality', 'of', 'life'], ['livskvalitet']],
  [['trombose'], ['blood clot']],
  [['bleeding'], ['blødning']],
])('%j has %j among its others', (words, others) => {
  const [term, ...rest] = knownTerms(words);
  expect(rest).toEqual([]);
  expect(term).toMatchObject({ words, others: expect.arrayContaining(others) });
});

test('the longest term wins, words between are their own, and no term is among its others', () => {
  const terms = knownTerms(['rare', 'heart', 'failure', 'cases']);
  expect(terms.map(({ words }) => words.join(' '))).toEqual(['rare', 'heart failure', 'cases']);
  expect(terms[1]!.others).not.toContain('heart failure');
});

test.each([
  ['ryggkirurgi', ['rygg', 'kirurgi']],
  ['sykehusbarn', ['sykehus', 'barn']],
  ['hodetelefon', null],
])('%s is made of %j', (word, parts) => {
  expect(compoundParts(word)).toEqual(parts);
});

test('a word is spelt the British and the American way, a short one only as it is', () => {
  expect(otherSpellings('randomized')).toContain('randomised');
  expect(otherSpellings('haemorrhage')).toContain('hemorrhage');
  expect(otherSpellings('size')).toEqual([]);
});
