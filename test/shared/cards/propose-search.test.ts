import { expect, test } from 'vitest';
import { proposeSearch } from '../../../shared/cards/propose-search.ts';
import { type FlowInput, prismaFlow } from '../../../shared/screening/prisma-flow.ts';
import { buildSearch } from '../../helpers/build-search.ts';
import { buildInput } from './card-builder.ts';

const medline = buildSearch({ id: 's1', platform: 'Ovid', searchedOn: '2026-01-09', strategy: '1. fisk', hits: 1200 });
const embase = buildSearch({ id: 's2', source: 'Embase', searchedOn: '2026-02-01', hits: 300 });
const told = (searches = [medline, embase], flow: Partial<FlowInput> = {}, language: 'nb' | 'en' = 'nb') =>
  proposeSearch(
    'points',
    buildInput({
      searches,
      language,
      flow: () =>
        prismaFlow({ searches, unique: 0, title: {}, fullText: {}, reasons: new Map(), studies: null, ...flow }),
    }),
  );

test('where, when and how much was found, and the age of the oldest search, each from the log', () => {
  expect(told()).toEqual({
    field: 'points',
    value: [
      'Et systematisk søk i MEDLINE (Ovid, 9. jan. 2026) og Embase (1. feb. 2026) identifiserte 1\u00a0500 treff.',
      'Søket er 5 måneder gammelt.',
    ],
    sources: [
      { searchId: 's1', quote: '1. fisk', sha256: '' },
      { searchId: 's2', quote: 'Embase, 1. feb. 2026', sha256: '' },
    ],
    reason: 'Fra søkeloggen. Søk: 2',
  });
  expect(told([medline], {}, 'en')?.value).toEqual([
    'A systematic search of MEDLINE (Ovid, 9 Jan 2026) identified 1,200 records.',
    'The search is 5 months old.',
  ]);
});

test('what was screened is told when all of it is', () => {
  const done = { unique: 900, title: { included: 4, excluded: 896 }, fullText: { included: 1, excluded: 3 } };
  expect(told([medline], done)?.value).toContain(
    '900 unike referanser ble vurdert, 4 av dem i fulltekst, og 1 ble inkludert.',
  );
  expect(told([medline], { ...done, title: { included: 4, excluded: 895, conflict: 1 } })?.value).toHaveLength(2);
});

test('a source that was searched again is as old as its last search; hits that nobody told are not guessed', () => {
  const again = { ...medline, id: 's3', searchedOn: '2026-06-01' };
  expect(told([medline, again])?.value).toContain('Søket er under en måned gammelt.');
  expect(told([{ ...medline, hits: null }])?.value).toContain(
    'Et systematisk søk ble gjort i MEDLINE (Ovid, 9. jan. 2026). Antall treff er ikke oppgitt for alle kildene.',
  );
});

test('no search, no proposal', () => {
  expect(told([])).toBeNull();
});
