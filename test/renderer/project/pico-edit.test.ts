import { expect, test } from 'vitest';
import {
  addSynonym,
  addTerm,
  removeSynonym,
  removeTerm,
  renameTerm,
  toggleName,
} from '../../../renderer/features/project/pico-edit.ts';
import type { Pico } from '../../../shared/contract/projects.ts';

const pico: Pico = {
  population: ['kronisk smerte', 'voksne'],
  intervention: ['SCS'],
  comparator: [],
  outcome: ['kronisk smerte'],
  synonyms: { SCS: ['ryggmargsstimulering'], 'kronisk smerte': ['chronic pain'] },
};

test('a term is added once, without the spaces around it', () => {
  expect(addTerm(pico, 'comparator', ' placebo ').comparator).toEqual(['placebo']);
  expect(addTerm(pico, 'intervention', 'SCS')).toBe(pico);
  expect(addTerm(pico, 'comparator', '  ')).toBe(pico);
});

test('a renamed term takes its synonyms along', () => {
  const renamed = renameTerm(pico, 'intervention', 0, 'epidural stimulering');
  expect(renamed.intervention).toEqual(['epidural stimulering']);
  expect(renamed.synonyms).toEqual({ ...pico.synonyms, SCS: undefined, 'epidural stimulering': pico.synonyms.SCS });
  expect('SCS' in renamed.synonyms).toBe(false);
});

test('a term that stands in two columns keeps its synonyms for the other', () => {
  expect(renameTerm(pico, 'outcome', 0, 'smerte').synonyms).toEqual({ ...pico.synonyms, smerte: ['chronic pain'] });
  expect(removeTerm(pico, 'outcome', 0).synonyms).toEqual(pico.synonyms);
});

test('an emptied or removed term goes, and its synonyms with it', () => {
  expect(renameTerm(pico, 'intervention', 0, ' ')).toEqual(removeTerm(pico, 'intervention', 0));
  expect(removeTerm(pico, 'intervention', 0).synonyms).toEqual({ 'kronisk smerte': ['chronic pain'] });
});

test('a term named like a property of every object has synonyms of its own only', () => {
  const odd = addSynonym(pico, 'constructor', 'bygger');
  expect(odd.synonyms.constructor).toEqual(['bygger']);
  expect(removeSynonym(pico, 'toString', 'x').synonyms).toEqual(pico.synonyms);
});

test('synonyms are added once, and the last one removed leaves no empty entry', () => {
  expect(addSynonym(pico, 'SCS', 'SCS')).toBe(pico);
  expect(addSynonym(pico, 'SCS', 'ryggmargsstimulering')).toBe(pico);
  expect(addSynonym(pico, 'voksne', 'adults').synonyms.voksne).toEqual(['adults']);
  expect('SCS' in removeSynonym(pico, 'SCS', 'ryggmargsstimulering').synonyms).toBe(false);
});

test('a synonym is made the name in the other language, goes along with its term, and ends with either', () => {
  const named = toggleName(pico, 'SCS', 'ryggmargsstimulering');
  expect(named.names).toEqual({ SCS: 'ryggmargsstimulering' });
  expect(renameTerm(named, 'intervention', 0, 'ESCS').names).toEqual({ ESCS: 'ryggmargsstimulering' });
  expect(toggleName(named, 'SCS', 'ryggmargsstimulering').names).toEqual({});
  expect(removeSynonym(named, 'SCS', 'ryggmargsstimulering').names).toEqual({});
  expect(removeTerm(named, 'intervention', 0).names).toEqual({});
});
