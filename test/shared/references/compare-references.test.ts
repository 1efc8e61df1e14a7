import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../shared/contract/references.ts';
import { compareReferences } from '../../../shared/references/compare-references.ts';
import { referenceFeatures } from '../../../shared/references/reference-features.ts';

const item: CslItem = {
  type: 'article-journal',
  title: 'Guided humming for chronic hiccups in adults: a randomised trial',
  author: [
    { family: 'Sørlie', given: 'Åse' },
    { family: 'Penhallow', given: 'Ruth' },
  ],
  issued: { 'date-parts': [[2020, 3]] },
  'container-title': 'Nordic Journal of Invented Medicine',
  volume: '12',
  page: '123-130',
};
const verdict = (changes: Partial<CslItem>, other: Partial<CslItem> = {}) => {
  const [a, b] = [referenceFeatures('a', { ...item, ...other }), referenceFeatures('b', { ...item, ...changes })];
  const found = compareReferences(a, b);
  expect(compareReferences(b, a)).toBe(found);
  return found;
};
const numbers = { DOI: '10.5555/abc.1', PMID: '1234567' };

describe('two references are certainly one', () => {
  it.each<[string, Partial<CslItem>]>([
    ['the journal is abbreviated', { 'container-title': 'Nord J Invent Med' }],
    ['the last page is cut', { page: '123–30' }],
    ['names are initials, in another spelling', { author: [{ family: 'Soerlie', given: 'Å' }] }],
    ['family and given name changed places', { author: [{ family: 'Åse', given: 'Sørlie' }] }],
    ['the subtitle is lost', { title: 'Guided humming for chronic hiccups in adults' }],
    [
      'the title is in capitals with another dash',
      { title: 'GUIDED HUMMING FOR CHRONIC HICCUPS IN ADULTS - A RANDOMIZED TRIAL.' },
    ],
    [
      'a letter of a long word is missing',
      { title: 'Guided humming for chronic hiccups in adults: a randomsed trial' },
    ],
    ['it came out a year later', { issued: { 'date-parts': [[2021]] } }],
    ['the place is not told', { volume: '', page: '' }],
  ])('%s', (_, changes) => expect(verdict(changes)).toBe('certain'));

  it.each<[string, Partial<CslItem>]>([
    ['DOI in another case', { DOI: 'https://doi.org/10.5555/ABC.1', volume: '', page: '', 'container-title': '' }],
    ['PMID with zeros', { PMID: '01234567', issued: { 'date-parts': [[2018]] } }],
    ['wrong DOI, same PMID and place', { ...numbers, DOI: '10.5555/abc.2' }],
  ])('by number: %s', (_, changes) => expect(verdict(changes, numbers)).toBe('certain'));
});

describe('two references are for a person to look at', () => {
  it.each<[string, Partial<CslItem>, Partial<CslItem>]>([
    ['one is in another language', { title: 'Veiledet nynning mot langvarig hikke hos voksne' }, {}],
    [
      'a word of the title is another, at the same place',
      { title: 'Guided humming for chronic hiccups in men: a randomised trial' },
      {},
    ],
    [
      'a word that is nearly the same, at the same place',
      { title: (item.title ?? '').replace('Guided', 'Guarded') },
      {},
    ],
    [
      'what kind one is of is not known, nor its place',
      { type: 'document', 'container-title': '', volume: '', page: '' },
      {},
    ],
    ['the years are two apart', { issued: { 'date-parts': [[2022]] } }, {}],
    ['other authors at the same place', { author: [{ family: 'Whitcombe', given: 'Nils' }] }, {}],
    ['other numbers, all else the same', { ...numbers }, { DOI: '10.5555/abc.9' }],
    [
      'one number, and another figure in the title',
      { ...numbers, title: `${item.title}, part 2` },
      { ...numbers, title: `${item.title}, part 3` },
    ],
    [
      'one number, a like title at another page',
      { ...numbers, PMID: '', title: 'Guided humming for chronic hiccups in men: a randomised trial', page: '88-90' },
      { ...numbers, PMID: '' },
    ],
    ['a number that another title bears too', { ...numbers, title: 'Another title altogether' }, numbers],
  ])('%s', (_, changes, other) => expect(verdict(changes, other)).toBe('uncertain'));
});

describe('two references stay apart', () => {
  it.each<[string, Partial<CslItem>]>([
    ['erratum', { title: `Erratum: ${item.title}` }],
    ['three years lie between them', { issued: { 'date-parts': [[2023]] } }],
    ['erratum with the numbers of its article', { ...numbers, title: `Correction: ${item.title}` }],
    ['reply', { title: `Reply to: ${item.title}` }],
    ['svar', { title: `Svar: ${item.title}` }],
    ['comment', { title: `${item.title}: a comment` }],
    ['protocol', { title: 'Guided humming for chronic hiccups in adults: study protocol', ...numbers }],
    ['registration', { 'container-title': 'https://trialsearch.who.int/Trial2.aspx?TrialID=NCT99000001' }],
    [
      'registration without a place',
      { type: 'document', 'container-title': 'ClinicalTrials.gov', volume: '', page: '' },
    ],
    ['report', { type: 'report', 'container-title': '', volume: '', page: '' }],
    ['preprint', { type: 'article', 'container-title': 'medRxiv', volume: '', page: '' }],
    ['conference abstract', { type: 'paper-conference' }],
    ['other volume and page', { volume: '13', page: '55' }],
    ['other number and page', { DOI: '10.5555/abc.2', PMID: '7654321', page: '200' }],
    ['other figures', { title: 'Guided humming for chronic hiccups in adults: a randomised trial, 5-year follow-up' }],
  ])('%s', (_, changes) => expect(verdict(changes, numbers)).toBe('apart'));

  it.each([
    ['Humming in hiccups. Part I', 'Humming in hiccups. Part II'],
    ['Nynning ved hikke, del 1', 'Nynning ved hikke, del 2'],
    ['Humming in hiccups: 2-year results', 'Humming in hiccups: 5-year results'],
  ])('%s | %s', (title, other) => expect(verdict({ title: other }, { title })).toBe('apart'));

  it('notes under one heading', () => {
    expect(verdict({ title: 'Editorial', page: '200' }, { title: 'Editorial' })).toBe('apart');
  });
});
