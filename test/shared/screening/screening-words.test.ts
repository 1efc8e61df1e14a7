import { expect, test } from 'vitest';
import { emptyPico } from '../../../shared/contract/projects.ts';
import { picoTerms } from '../../../shared/pico/terms.ts';
import { termMarker } from '../../../shared/screening/mark-terms.ts';
import { pairAgreement } from '../../../shared/screening/pair-agreement.ts';
import { monthsSince } from '../../../shared/screening/search-age.ts';

test.each([
  ['2026-01-15', '2026-07-15', 6],
  ['2026-01-15', '2026-07-14', 5],
  ['2026-01', '2026-07-14', 6],
  ['2025', '2026-01-01', 12],
  ['2026-08-01', '2026-07-14', null],
  ['i fjor', '2026-07-14', null],
])('a search of %s is %s: %s months', (searchedOn, today, months) => {
  expect(monthsSince(searchedOn, today)).toBe(months);
});

test('words of the PICO are marked by part, across both languages, neighbours as one', () => {
  const pico = {
    ...emptyPico,
    population: ['hjertesvikt'],
    intervention: ['ryggmargsstimulering'],
    synonyms: { ryggmargsstimulering: ['spinal cord stimulation'] },
  };
  const text = 'Spinal cord stimulation in adults. Nothing here. Patients with heart failure.';
  const marks = termMarker(picoTerms(pico))(text);
  expect(marks.map(({ start, end, element }) => [element, text.slice(start, end)])).toEqual([
    ['I', 'Spinal cord stimulation'],
    ['P', 'heart failure'],
  ]);
});

test('one word of a long term is not marked where the rest is not said', () => {
  const pico = { ...emptyPico, population: ['voksne kvinner med kronisk leddgikt'] };
  expect(termMarker(picoTerms(pico))('Kronisk bronkitt er noe annet.')).toEqual([]);
});

test('agreement of a pair: percent, kappa, and neither where there is nothing to estimate', () => {
  const people: [string, string] = ['Kari', 'Ola'];
  const pair = pairAgreement(people, [
    { first: 'include', second: 'include', count: 20 },
    { first: 'include', second: 'exclude', count: 5 },
    { first: 'exclude', second: 'include', count: 10 },
    { first: 'exclude', second: 'exclude', count: 15 },
  ]);
  // Cohen's textbook example: 70 % agreement, kappa 0.4.
  expect(pair).toMatchObject({ decided: 50, same: 35, observed: 0.7 });
  expect(pair.kappa).toBeCloseTo(0.4, 10);
  expect(pairAgreement(people, [{ first: 'exclude', second: 'exclude', count: 9 }]).kappa).toBeNull();
  expect(pairAgreement(people, [])).toMatchObject({ decided: 0, observed: null, kappa: null });
});
