import { expect, test } from 'vitest';
import { passageWithCitations, unboundIn } from '../../../shared/bindings/passage-citations.ts';

const text = 'Foran. Lapper virker [1, 2] og plager lite [3].';
const quote = text.slice(7);
const markers = [
  { keys: ['1', '2'], start: text.indexOf('[1'), end: text.indexOf('[1') + 6 },
  { keys: ['3'], start: text.indexOf('[3'), end: text.indexOf('[3') + 3 },
];
const source = (marker: string, state: 'bound' | 'certain' | 'proposed' | 'waiting', referenceId: string) => ({
  ...{ marker, state, referenceId },
});
const told = (sources: ReturnType<typeof source>[], language: 'nb' | 'en' = 'nb') =>
  passageWithCitations(quote, { start: 7, markers, sources, language });

test('bound sources become citations of the card, side by side in one bracket', () => {
  const sources = [source('1', 'bound', 'a'), source('2', 'certain', 'b'), source('3', 'certain', 'a')];
  expect(told(sources)).toBe('Lapper virker [@a; @b] og plager lite [@a].');
});

test('what is not bound is said, never printed as a number of the card', () => {
  const sources = [source('1', 'bound', 'a'), source('2', 'proposed', 'b'), source('3', 'waiting', 'c')];
  const nb = told(sources);
  expect(nb).toBe('Lapper virker [@a] [ikke bundet kilde: 2] og plager lite [ikke bundet kilde: 3].');
  expect(unboundIn(nb)).toEqual(['2', '3']);
  expect(unboundIn(told([], 'en'))).toEqual(['1, 2', '3']);
});

test('a passage that ends or begins within a citation keeps its words', () => {
  const sources = [source('1', 'bound', 'a'), source('2', 'bound', 'b'), source('3', 'bound', 'c')];
  const told = (from: string, to: string) => {
    const [start, end] = [text.indexOf(from), text.indexOf(to)];
    return passageWithCitations(text.slice(start, end), { start, markers, sources, language: 'nb' });
  };
  expect(told('Lapper', ' 2]')).toBe('Lapper virker [1,');
  expect(told('2]', ' [3]')).toBe('2] og plager lite');
});
