import { describe, expect, it } from 'vitest';
import { referenceKeys } from '../../../../electron/import/references/identity.ts';
import type { CslItem } from '../../../../shared/contract/references.ts';

const item = (fields: Partial<CslItem>): CslItem => ({
  type: 'article-journal',
  title: 'Imaginary itch in adults: a trial',
  author: [{ family: 'Sørlie', given: 'Å.' }],
  issued: { 'date-parts': [[2020, 1]] },
  ...fields,
});

describe('keys of a reference', () => {
  it('compares DOIs without resolver and case, PMIDs without zeros', () => {
    expect(referenceKeys(item({ DOI: 'https://doi.org/10.5555/ABC', PMID: '012345' }))).toMatchObject({
      doi: '10.5555/abc',
      pmid: '12345',
    });
    expect(referenceKeys(item({ DOI: '', PMID: 'x' }))).toMatchObject({ doi: null, pmid: null });
  });

  it.each<[string, Partial<CslItem>]>([
    ['case and punctuation', { title: 'IMAGINARY ITCH IN ADULTS – A TRIAL.' }],
    ['markup and brackets', { title: '[Imaginary <i>itch</i> in adults: a trial].' }],
    ['accents and Norwegian letters', { author: [{ family: 'SORLIE' }] }],
    ['day of the year', { issued: { 'date-parts': [[2020]] } }],
    ['later authors', { author: [{ family: 'Sørlie' }, { family: 'Other' }] }],
  ])('does not mind %s', (_name, fields) => {
    expect(referenceKeys(item(fields)).titleKey).toBe(referenceKeys(item({})).titleKey);
  });

  it.each<[string, Partial<CslItem>]>([
    ['another title', { title: 'Imaginary itch in adults: a review' }],
    ['another year', { issued: { 'date-parts': [[2021]] } }],
    ['another first author', { author: [{ family: 'Other' }] }],
  ])('keeps %s apart', (_name, fields) => {
    expect(referenceKeys(item(fields)).titleKey).not.toBe(referenceKeys(item({})).titleKey);
  });

  it('tells works without a title by their place', () => {
    const untitled = (page: string) =>
      referenceKeys({ type: 'article-journal', 'container-title': 'J', page }).titleKey;
    expect(untitled('1')).not.toBe(untitled('2'));
  });
});
