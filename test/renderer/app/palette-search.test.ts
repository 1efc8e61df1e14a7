import { expect, test } from 'vitest';
import type { PaletteEntry, PaletteGroup } from '../../../renderer/app/palette-entries.ts';
import { indexEntries, readQuery, searchIndex } from '../../../renderer/app/palette-search.ts';

const entry = (group: PaletteGroup, label: string, words = ''): PaletteEntry => ({
  id: `${group}:${label}`,
  group,
  label,
  words,
  detail: '',
  run: () => undefined,
});
const entries = [
  entry('commands', 'Importer filer'),
  entry('commands', 'Gå til Panel'),
  entry('documents', 'Ryggmargsstimulering ved kroniske smerter', 'forslag.pdf'),
  entry('documents', 'Smerter i rygg'),
  entry('trials', 'Stimulation for pain', 'NCT90000001'),
  entry('tags', 'smerte målt med VAS'),
  entry('people', 'Solveig Moe'),
  entry('help', 'Panel'),
];
const found = (text: string) =>
  searchIndex(indexEntries(entries), readQuery(text)).map((group) => group.map(({ id }) => id));

test.each([
  ['kort', { words: 'kort', only: null }],
  ['> im', { words: 'im', only: 'commands' }],
  ['#', { words: '', only: 'tags' }],
  ['@solveig', { words: 'solveig', only: 'people' }],
  [' ?panel', { words: 'panel', only: 'help' }],
])('%j is read as its words and its mode', (text, read) => {
  expect(readQuery(text)).toEqual(read);
});

test('names that begin with the words come first, their group with them', () => {
  expect(found('smerte').slice(0, 2)).toEqual([
    ['documents:Smerter i rygg', 'documents:Ryggmargsstimulering ved kroniske smerter'],
    ['tags:smerte målt med VAS'],
  ]);
});

test('a registry number and a misspelt name find theirs', () => {
  expect(found('nct90000001')[0]).toEqual(['trials:Stimulation for pain']);
  expect(found('solvieg moe')[0]).toEqual(['people:Solveig Moe']);
});

test('a sign in front looks for one kind only, and alone lists it', () => {
  expect(found('?panel')).toEqual([['help:Panel']]);
  expect(found('>')).toEqual([['commands:Importer filer', 'commands:Gå til Panel']]);
  expect(found('@xyzzy')).toEqual([]);
});

test('nothing typed finds nothing', () => {
  expect(found('')).toEqual([]);
});
