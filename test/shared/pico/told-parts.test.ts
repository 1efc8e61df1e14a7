import { expect, test } from 'vitest';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { toldParts } from '../../../shared/pico/told-parts.ts';

const recognised: Recognised = {
  kind: 'other',
  title: 'Et dokument',
  language: 'nb',
  identifiers: [],
  dates: {},
  sections: [
    { number: '1', title: 'Om metoden', level: 1, start: 0, end: 12 },
    { number: '2', title: 'Kontaktpersoner', level: 1, start: 100, end: 116 },
    { number: '3', title: 'Safety', level: 1, start: 200, end: 206 },
  ],
  fields: [{ section: '2', label: 'Dagens behandling', text: 'Råd', start: 130, end: 133 }],
  warnings: [],
};

test('a part goes on to the next heading, the shortest first; headings that tell nothing and whole chapters give none', () => {
  expect(toldParts(recognised, 9000)).toEqual([
    { element: 'C', heading: 'Dagens behandling', start: 130, end: 133 },
    { element: 'I', heading: 'Om metoden', start: 12, end: 100 },
  ]);
  expect(toldParts(recognised, 400).map(({ heading }) => heading)).toContain('Safety');
});
