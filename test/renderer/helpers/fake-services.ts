/** Services of screens under test: what the person sees is invented, changes are kept in memory. */

import type { DocumentSource } from '../../../shared/contract/bindings.ts';
import type { LibraryBackup } from '../../../shared/contract/care.ts';
import type { Correction } from '../../../shared/contract/corrections.ts';
import type { DocumentDetail, DocumentRow } from '../../../shared/contract/documents.ts';
import type { ErasurePreview, ErasureRun, LibraryPerson } from '../../../shared/contract/erasures.ts';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import type { Inspection } from '../../../shared/contract/inspections.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { LibraryState } from '../../../shared/contract/library.ts';
import type { Project } from '../../../shared/contract/projects.ts';
import type { RecordUses } from '../../../shared/contract/record-uses.ts';
import type { Reference, ReferenceListRow } from '../../../shared/contract/references.ts';
import type { Services } from '../../../shared/contract/services.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Suggestion, Tag } from '../../../shared/contract/tags.ts';
import type { TemplateRow } from '../../../shared/contract/templates.ts';
import type { Trial } from '../../../shared/contract/trials.ts';
import type { AnchorReview } from '../../../shared/contract/versions.ts';
import { withMemory } from '../../../shared/settings/memory.ts';
import { fakeBindings } from './fake-bindings.ts';
import { fakeStyles } from './fake-citations.ts';
import { fakeCorrections } from './fake-corrections.ts';
import { fakeDocument, fakeRuns, fakeText, placeOf } from './fake-document.ts';
import { fakeTrials } from './fake-trials.ts';

export interface FakeState {
  library: LibraryState;
  documents: DocumentDetail[];
  corrections: Correction[];
  sources: DocumentSource[];
  trials: Trial[];
  references: Reference[];
  uses: RecordUses;
  projects: Project[];
  tags: Tag[];
  suggestions: Suggestion[];
  waiting: AnchorReview[];
  history: HistoryEntry[];
  jobs: Job[];
  backups: LibraryBackup[];
  inspection: Inspection;
  unsoundBackups: string[];
  people: LibraryPerson[];
  erasure: ErasurePreview;
  erased: ErasureRun[];
  settings: Settings;
  templates: TemplateRow[];
}

export function fakeState(change: Partial<FakeState> = {}): FakeState {
  return {
    library: {
      path: '/home/kari/Ryggmarg.metodebenk',
      name: 'Ryggmarg',
      isSample: false,
      counts: { documents: 2, trials: 1, references: 1, projects: 1, cards: 0 },
      isReadOnly: false,
      dataVersion: 1,
      isBeingRestored: false,
      packet: null,
      interruptedImport: null,
      trouble: null,
      backup: { lastAt: '2026-11-20T09:00:00.000Z', isUnderWay: false, failed: null, folder: null },
      place: null,
    },
    documents: [
      fakeDocument(),
      fakeDocument({
        id: 'doc-2',
        title: 'Årsrapport for ryggregisteret',
        kind: 'registry-report',
        issuer: 'Nasjonalt ryggregister',
        year: 2025,
        pageCount: 118,
        warningCount: 0,
        sourceName: 'ryggregister.txt',
        tagCounts: { P: 0, I: 0, C: 0, O: 0 },
      }),
    ],
    corrections: [],
    sources: [],
    trials: [],
    references: [],
    uses: { imports: [], projects: [], cards: [], mentions: [] },
    projects: [
      {
        id: 'project-1',
        title: 'Ryggmargsstimulering 2026',
        question: 'Virker ryggmargsstimulering?',
        language: 'nb',
        setting: '',
        pico: { population: [], intervention: [], comparator: [], outcome: [], synonyms: {} },
        createdAt: '2026-11-20T09:00:00.000Z',
        createdBy: 'Kari Nordmann',
        updatedAt: '2026-11-20T09:00:00.000Z',
      },
    ],
    tags: [
      fakeTag({
        id: 'tag-1',
        element: 'O',
        ...placeOf('smerte målt med VAS'),
        quote: 'smerte målt med VAS',
        comment: 'Viktigste utfall',
      }),
    ],
    waiting: [],
    suggestions: [
      {
        documentId: 'doc-1',
        sourceName: 'metodevarsel-ryggmarg.txt',
        element: 'P',
        quote: 'personer med kronisk nevropatisk smerte',
        ...placeOf('personer med kronisk nevropatisk smerte'),
        score: 0.92,
        reason: 'population term “nevropatisk smerte”',
      },
    ],
    history: [],
    jobs: [],
    backups: [],
    inspection: {
      kind: 'sound',
      schema: 1,
      path: '/home/kari/Ryggmarg.metodebenk',
      byteLength: 1,
      content: null,
      backups: [],
    },
    unsoundBackups: [],
    people: [
      { id: 'kari', name: 'Kari Nordmann', erasedAt: null, made: [{ place: 'import', count: 2 }] },
      {
        id: 'solveig',
        name: 'Solveig Moe',
        erasedAt: null,
        made: [
          { place: 'tag', count: 3 },
          { place: 'history', count: 12 },
        ],
      },
      { id: 'erased', name: 'Slettet person a1b2', erasedAt: '2026-11-19T10:00:00.000Z', made: [] },
    ],
    erasure: {
      kind: 'document',
      id: 'doc-2',
      title: 'Årsrapport for ryggregisteret',
      marker: 'Slettet dokument 0123456789ab',
      erased: [
        { place: 'file', count: 1 },
        { place: 'quote', count: 3 },
        { place: 'history', count: 7 },
      ],
      stays: [{ place: 'tag', count: 3 }],
      backups: [{ path: '/home/kari/backups/a.metodebenk', at: '2026-11-20T09:00:00.000Z' }],
      copies: ['/home/kari/Ryggmarg.metodebenk.damaged-2026'],
    },
    erased: [],
    templates: [
      {
        id: 'varsel-2025',
        version: '2.1',
        name: { nb: 'Varsel 2025', en: 'Alert 2025' },
        issuer: 'Etaten',
        isOwn: false,
        sections: 4,
        fields: 22,
      },
    ],
    settings: { locale: 'nb', theme: 'light', person: { id: 'person-1', name: 'Kari Nordmann' }, panes: {} },
    ...change,
  };
}

export function fakeTag(change: Partial<Tag> = {}): Tag {
  return {
    id: 'tag-1',
    projectId: 'project-1',
    documentId: 'doc-1',
    element: 'P',
    label: '',
    comment: '',
    origin: 'manual',
    page: 1,
    start: 0,
    end: 12,
    quote: 'Metodevarsel',
    prefix: '',
    suffix: '',
    createdAt: '2026-11-20T12:04:00.000Z',
    createdBy: 'Kari Nordmann',
    updatedAt: '2026-11-20T12:04:00.000Z',
    ...change,
  };
}

function rowOf({ recognised: _recognised, pages: _pages, ...row }: DocumentDetail): DocumentRow {
  return row;
}

function listRowOf(reference: Reference): ReferenceListRow {
  return {
    id: reference.id,
    type: reference.type,
    title: reference.title ?? '',
    authors: (reference.author ?? []).map((name) => name.family ?? ''),
    year: reference.issued?.['date-parts']?.[0]?.[0] ?? null,
    journal: reference['container-title'] ?? '',
    doi: reference.DOI ?? '',
    pmid: reference.PMID ?? '',
    hasAbstract: reference.abstract !== undefined,
    files: reference.sources.map(({ file }) => file),
  };
}

function found<T extends { id: string }>(list: readonly T[], id: string): T {
  const item = list.find((each) => each.id === id);
  if (!item) throw new Error(`The fake has no ${id}.`);
  return item;
}

/** Removes by id from a list in place. */
function take<T extends { id: string }>(list: T[], ids: readonly string[]): { removed: number } {
  const before = list.length;
  list.splice(0, list.length, ...list.filter((item) => !ids.includes(item.id)));
  return { removed: before - list.length };
}

/** Services that the screens under test do not use answer with an error that names the call. */
export function fakeServices(state: FakeState): Services {
  const sameSuggestion = (input: { start: number; end: number }) => (each: Suggestion) =>
    each.start !== input.start || each.end !== input.end;
  const known: { [Name in keyof Services]?: Partial<Services[Name]> } = {
    library: {
      state: () => state.library,
      recent: () => [
        {
          path: '/home/kari/Ryggmarg.metodebenk',
          name: 'Ryggmarg',
          openedAt: '2026-11-20T09:00:00.000Z',
          exists: true,
        },
      ],
      create: ({ path }) => Object.assign(state.library, { path, name: path }),
      open: ({ path }) => Object.assign(state.library, { path, name: path }),
      openAtStart: async ({ path }) => Object.assign(state.library, { path, name: path }),
      leaveTrouble: async () => Object.assign(state.library, { trouble: null }),
      openSample: async () => Object.assign(state.library, { path: '/sample', name: 'Sample', isSample: true }),
      forgetInterruptedImport: () => Object.assign(state.library, { interruptedImport: null }),
      close: () => Object.assign(state.library, { path: null, name: null }),
      setBackupsFolder: ({ folder }) => {
        state.library = { ...state.library, backup: { ...state.library.backup, folder } };
        return state.library;
      },
    },
    documents: {
      list: () => state.documents.map(rowOf),
      get: (id) => found(state.documents, id),
      text: () => ({ text: fakeText }),
      runs: (_id, pageIndex) => fakeRuns[pageIndex] ?? { pageIndex, runs: [] },
      update: ({ ids, ...fields }) => {
        for (const id of ids) Object.assign(found(state.documents, id), fields);
        return { updated: ids.length };
      },
      remove: (ids) => take(state.documents, ids),
    },
    corrections: fakeCorrections(state),
    bindings: fakeBindings(state),
    trials: {
      ...fakeTrials(state),
      uses: async () => state.uses,
      remove: (ids) => take(state.trials, ids),
    },
    references: {
      page: () => ({ rows: state.references.map(listRowOf), next: null }),
      get: (id) => found(state.references, id),
      uses: () => state.uses,
      remove: (ids) => take(state.references, ids),
    },
    projects: { list: () => state.projects, items: () => [] },
    tags: {
      list: ({ documentId }) => state.tags.filter((tag) => !documentId || tag.documentId === documentId),
      add: ({ label = '', comment = '', origin = 'manual', ...rest }) => {
        const tag = fakeTag({
          ...rest,
          label,
          comment,
          origin,
          id: `tag-${state.tags.length + 1}`,
          quote: fakeText.slice(rest.start, rest.end),
        });
        state.tags.push(tag);
        state.suggestions = state.suggestions.filter(sameSuggestion(rest));
        return tag;
      },
      update: ({ id, ...change }) => Object.assign(found(state.tags, id), JSON.parse(JSON.stringify(change))),
      remove: (ids) => take(state.tags, ids),
    },
    suggestions: {
      list: async () => state.suggestions,
      reject: (input) => {
        state.suggestions = state.suggestions.filter(sameSuggestion(input));
        return { rejected: 1 };
      },
    },
    cards: { list: () => [] },
    versions: { list: () => [], anchors: () => [], waiting: () => state.waiting },
    exemptions: { list: () => [], addMany: ({ itemIds }) => ({ added: itemIds.length }) },
    packets: { list: () => [] },
    search: { query: ({ query }) => ({ query, readAs: [], milliseconds: 1, total: 0, hits: [] }) },
    history: {
      list: () => state.history,
      choices: () => ({ people: ['Kari Nordmann', 'Solveig Moe'], nouns: ['card', 'tag'] }),
      state: (projectId) => ({
        undo: state.history.find((entry) => entry.projectId === projectId && entry.undoneAt === null) ?? null,
        redo: null,
        savedAt: state.history[0]?.at ?? null,
      }),
      undo: (projectId) => {
        const entry = state.history.find((each) => each.projectId === projectId && each.undoneAt === null)!;
        return Object.assign(entry, { undoneAt: '2026-11-20T13:00:00.000Z' });
      },
      revert: (id) => Object.assign(found(state.history, id), { undoneAt: '2026-11-20T13:00:00.000Z' }),
    },
    imports: {
      start: () => ({ jobId: 'job-1' }),
      reread: () => ({ jobId: 'job-1' }),
      readScans: () => ({ jobId: 'job-1' }),
    },
    care: {
      backups: () => state.backups,
      backup: () => ({ jobId: 'job-1' }),
      copy: () => ({ jobId: 'job-1' }),
      verify: () => ({ jobId: 'job-1' }),
      compact: () => ({ jobId: 'job-1' }),
      restore: () => ({ jobId: 'job-1' }),
      salvage: () => ({ jobId: 'job-1' }),
      salvageNow: () => Promise.reject(new Error('for the command line')),
      copyOf: () => ({ jobId: 'job-1' }),
      inspect: async () => state.inspection,
      proveBackup: async ({ path }) => ({ path, isSound: !state.unsoundBackups.includes(path), place: null }),
    },
    jobs: {
      list: () => state.jobs,
      cancel: (id) => Object.assign(found(state.jobs, id), { state: 'cancelled' as const }),
      dismiss: (id) => take(state.jobs, [id]),
    },
    erasures: {
      people: () => state.people,
      preview: async ({ kind, id }) => ({ ...state.erasure, kind, id }),
      run: (request) => {
        state.erased.push(request);
        return { jobId: 'job-1' };
      },
    },
    problems: { report: () => ({ reference: 'f00dbabe', folder: '/home/kari/.config/metodebenk/logs' }) },
    citationStyles: fakeStyles(),
    templates: {
      list: () => state.templates,
      add: ({ name }) => {
        const template = { ...state.templates[0]!, id: name.replace('.json', ''), isOwn: true };
        state.templates.push(template);
        return template;
      },
      remove: (id) => take(state.templates, [id]),
      text: (id) => ({ fileName: `${id}.json`, text: '{}' }),
    },
    settings: {
      about: () => ({
        version: '1.2.3',
        folders: {
          settings: '/home/kari/.config/metodebenk',
          libraries: '/home/kari/Metodebenk',
          backups: '/home/kari/.config/metodebenk/backups',
          templates: '/home/kari/.config/metodebenk/templates',
          log: '/home/kari/.config/metodebenk/logs',
        },
      }),
      get: () => state.settings,
      update: ({ personName, memory, ...change }) => {
        state.settings = { ...state.settings, ...JSON.parse(JSON.stringify(change)) };
        if (memory) state.settings.memory = withMemory(state.settings.memory, memory);
        if (personName) state.settings.person = { ...state.settings.person, name: personName };
        return state.settings;
      },
    },
  };
  return known as unknown as Services;
}
