import { expect, test } from 'vitest';
import { hashFromRoute, type Route, routeFromHash } from '../../../renderer/app/routes.ts';

const routes: Route[] = [
  { screen: 'start' },
  { screen: 'library' },
  { screen: 'reader' },
  { screen: 'reader', documentId: 'doc/1?x', start: 0 },
  { screen: 'evidence' },
  { screen: 'evidence', tab: 'risk-of-bias', outcomeId: 'o 1' },
  { screen: 'evidence', tab: 'studies', studyId: 's 1' },
  { screen: 'evidence', tab: 'studies', outcomeId: 'o1', resultId: 'r 1', cell: 'events1' },
  { screen: 'card', cardId: 'æøå' },
  { screen: 'export' },
  { screen: 'export', table: 'history' },
];

test.each(routes)('a route survives the hash: %o', (route) => {
  expect(routeFromHash(hashFromRoute(route))).toEqual(route);
});

test('an unknown hash, tab or offset is left out', () => {
  expect(routeFromHash('#/nowhere')).toEqual({ screen: 'library' });
  expect(routeFromHash('')).toEqual({ screen: 'library' });
  expect(routeFromHash('#/evidence?tab=magic')).toEqual({ screen: 'evidence' });
  expect(routeFromHash('#/reader/d?start=-4')).toEqual({ screen: 'reader', documentId: 'd' });
});
