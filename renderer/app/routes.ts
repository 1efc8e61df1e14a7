/** Where the person is: a typed union kept in the URL hash, so that back and forward work and places can be linked. */
import { useSyncExternalStore } from 'react';
import { type ExportedTable, tables } from '../features/export/export-choices.ts';
import { type SettingsPart, settingsParts } from '../features/settings/settings-parts.ts';

export const evidenceTabs = [
  'matrix',
  'trials',
  'ongoing',
  'studies',
  'risk-of-bias',
  'outcomes',
  'summary',
  'costs',
] as const;
export const projectTabs = ['question', 'searches', 'screening', 'sources', 'versions', 'exemptions'] as const;
export type ProjectTab = (typeof projectTabs)[number];
export type EvidenceTab = (typeof evidenceTabs)[number];

/** The three lists of the library, each with an address of its own; a record's id shows that record. */
export type LibraryRoute =
  | { screen: 'library' }
  /** `field`: what of the record to show. */
  | { screen: 'trials'; trialId?: string; field?: string }
  | { screen: 'references'; referenceId?: string; view?: 'duplicates' };

export type Route =
  | { screen: 'start' }
  | LibraryRoute
  /** Without a document: the one read last. `start` is an offset in the document's text to show, `placing` a mark to be placed by hand. */
  | { screen: 'reader'; documentId?: string; start?: number; placing?: string; view?: 'structure' }
  | { screen: 'project'; tab?: ProjectTab }
  /** `studyId`: the study that stands open; `resultId` and `cell`: the figure to stand in. */
  | {
      screen: 'evidence';
      tab?: EvidenceTab;
      outcomeId?: string;
      studyId?: string;
      resultId?: string;
      cell?: string;
    }
  /** `field` is the key of the field to stand in. */
  | { screen: 'card'; cardId?: string; field?: string }
  | { screen: 'panel' }
  /** `table` is chosen at once. */
  | { screen: 'export'; table?: ExportedTable }
  /** `person`: only what they did. */
  | { screen: 'history'; person?: string }
  | { screen: 'care' }
  | { screen: 'settings'; part?: SettingsPart };
export type ScreenName = Route['screen'];

/** The hash of a route, with its leading `#`. */
export function hashFromRoute(route: Route): string {
  const query = new URLSearchParams();
  let path = `#/${route.screen}`;
  if (route.screen === 'reader') {
    if (route.documentId) path += `/${encodeURIComponent(route.documentId)}`;
    if (route.start !== undefined) query.set('start', String(route.start));
    if (route.placing) query.set('placing', route.placing);
    if (route.view) query.set('view', route.view);
  }
  if (route.screen === 'project' && route.tab) query.set('tab', route.tab);
  if (route.screen === 'evidence') {
    if (route.tab) query.set('tab', route.tab);
    if (route.outcomeId) query.set('outcome', route.outcomeId);
    if (route.studyId) query.set('study', route.studyId);
    if (route.resultId) query.set('result', route.resultId);
    if (route.cell) query.set('cell', route.cell);
  }
  if (route.screen === 'trials' && route.trialId) {
    path += `/${encodeURIComponent(route.trialId)}`;
    if (route.field) query.set('field', route.field);
  }
  if (route.screen === 'references' && route.view) query.set('view', route.view);
  if (route.screen === 'references' && route.referenceId) path += `/${encodeURIComponent(route.referenceId)}`;
  if (route.screen === 'card' && route.cardId) {
    path += `/${encodeURIComponent(route.cardId)}`;
    if (route.field) query.set('field', route.field);
  }
  if (route.screen === 'export' && route.table) query.set('table', route.table);
  if (route.screen === 'history' && route.person) query.set('person', route.person);
  if (route.screen === 'settings' && route.part) path += `/${route.part}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The route of a hash; an unknown hash is the library. */
export function routeFromHash(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [screen, part] = path.split('/');
  const id = part ? { id: decodeURIComponent(part) } : null;
  const query = new URLSearchParams(search);
  switch (screen) {
    case 'reader': {
      const start = Number.parseInt(query.get('start') ?? '', 10);
      return {
        screen,
        ...(id ? { documentId: id.id } : {}),
        ...(Number.isFinite(start) && start >= 0 ? { start } : {}),
        ...(query.get('placing') ? { placing: query.get('placing')! } : {}),
        ...(query.get('view') === 'structure' ? { view: 'structure' as const } : {}),
      };
    }
    case 'evidence': {
      const tab = evidenceTabs.find((name) => name === query.get('tab'));
      const outcomeId = query.get('outcome');
      const studyId = query.get('study');
      const resultId = query.get('result');
      const cell = query.get('cell');
      return {
        screen,
        ...(tab && { tab }),
        ...(outcomeId && { outcomeId }),
        ...(studyId && { studyId }),
        ...(resultId && { resultId }),
        ...(resultId && cell && { cell }),
      };
    }
    case 'trials': {
      const field = query.get('field');
      return { screen, ...(id ? { trialId: id.id } : {}), ...(id && field ? { field } : {}) };
    }
    case 'references':
      if (query.get('view') === 'duplicates') return { screen, view: 'duplicates' };
      return { screen, ...(id ? { referenceId: id.id } : {}) };
    case 'card': {
      const field = query.get('field');
      return { screen, ...(id ? { cardId: id.id } : {}), ...(id && field ? { field } : {}) };
    }
    case 'history': {
      const person = query.get('person');
      return { screen, ...(person ? { person } : {}) };
    }
    case 'settings': {
      const part = settingsParts.find((name) => name === id?.id);
      return { screen, ...(part ? { part } : {}) };
    }
    case 'export': {
      const table = tables.find((kind) => kind === query.get('table'));
      return { screen, ...(table ? { table } : {}) };
    }
    case 'project': {
      const tab = projectTabs.find((name) => name === query.get('tab'));
      return { screen, ...(tab ? { tab } : {}) };
    }
    case 'start':
    case 'panel':
    case 'care':
      return { screen };
    default:
      return { screen: 'library' };
  }
}

export function goTo(route: Route): void {
  const hash = hashFromRoute(route);
  if (window.location.hash === hash) return;
  window.location.hash = hash;
  // The browser tells of it only later, and a key pressed meanwhile would go to the screen that was left.
  for (const listener of listeners) listener();
}

const listeners = new Set<() => void>();

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  window.addEventListener('hashchange', onChange);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener('hashchange', onChange);
  };
}

let last: { hash: string; route: Route } = { hash: '', route: { screen: 'library' } };

function currentRoute(): Route {
  const hash = window.location.hash;
  if (hash !== last.hash || hash === '') last = { hash, route: hash === last.hash ? last.route : routeFromHash(hash) };
  return last.route;
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}

export function isLibraryRoute(route: Route): route is LibraryRoute {
  return route.screen === 'library' || route.screen === 'trials' || route.screen === 'references';
}
