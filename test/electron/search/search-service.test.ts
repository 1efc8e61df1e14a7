import { beforeEach, describe, expect, it } from 'vitest';
import { createDocumentService } from '../../../electron/library/services/document-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createSearchService } from '../../../electron/search/search-service.ts';
import { type FilledLibrary, filledLibrary } from '../../helpers/filled-library.ts';

const text = `1 Resultater

Smertene gikk ned hos pasientene som fikk ryggmargsstimulering. «Sårinfeksjon» var sjelden (2 %).

2 Kostnader

Prisen er 120 000 kroner per implantat.`;

describe('search', () => {
  let test: FilledLibrary;
  let documentId: string;
  const hits = (query: string, kind?: 'other' | 'guideline') =>
    createSearchService(test.session).query({ query, limit: 5, kind }).hits;

  beforeEach(() => {
    test = filledLibrary();
    documentId = test.importText(text, {
      sections: [
        { number: '1', title: 'Resultater', level: 1, start: 0 },
        { number: '2', title: 'Kostnader', level: 1, start: text.indexOf('2 Kostnader') },
      ],
    });
  });

  it.each([
    ['ryggmargsstimulering', 'the word'],
    ['smerte', 'another inflection'],
    ['stimulering', 'a part of a compound'],
    ['SÅRINFEKSJON', 'another case, inside quotes'],
    ['pasienter ryggmargsstimulering', 'two words'],
  ])('finds %s: %s', (query) => {
    const [hit] = hits(query);
    expect(hit).toMatchObject({ documentId, page: 1, section: '1 Resultater' });
    expect(text.slice(hit!.start, hit!.end).replace(/\s+/g, ' ')).toBe(hit!.snippet);
  });

  it.each(['', '   ', 'hofteprotese', '"', 'NEAR(', 'folded:', 'a* OR b', '(((', '\u0000'])(
    'finds nothing for %j and does not fail',
    (query) => {
      expect(hits(query)).toEqual([]);
    },
  );

  it('keeps to the kind asked for', () => {
    expect(hits('implantat', 'other')).toHaveLength(1);
    expect(hits('implantat', 'guideline')).toEqual([]);
  });

  it('leaves out a removed document and finds it again after undo', () => {
    createDocumentService(test.session).remove([documentId]);
    expect(hits('implantat')).toEqual([]);
    createHistoryService(test.session).undo(null);
    expect(hits('implantat')).toHaveLength(1);
  });
});

describe('ranking and cutting', () => {
  it('shows another document before the third passage of a long one', () => {
    const test = filledLibrary();
    const report = Array.from({ length: 9 }, (_, i) => `Ventetid er viktig i år ${i}. ${'Annet stoff. '.repeat(30)}`);
    const long = test.importText(report.join('\n\n'));
    const other = test.importText(`Noe annet står først. ${'Mye annet stoff her. '.repeat(9)} Ventetiden vil øke.`);
    const { hits } = createSearchService(test.session).query({ query: 'ventetid', limit: 4 });
    expect(new Set(hits.map((hit) => hit.documentId))).toEqual(new Set([long, other]));
  });

  it('finds a phrase that a page break cut in two', () => {
    const test = filledLibrary();
    test.importText('Providers should eliminate unlawful\n\ndiscrimination and advance equality.\n\nNext paragraph.');
    const [hit] = createSearchService(test.session).query({ query: 'unlawful discrimination', limit: 5 }).hits;
    expect(hit?.snippet).toContain('eliminate unlawful discrimination and advance');
  });
});
