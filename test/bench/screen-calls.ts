/** What each screen asks when it opens, and on each usual click: input for the given round, and the rows behind it as SQL. */
import type { WorkedCopy } from './worked-copy.ts';

export interface ScreenCall {
  screen: string;
  path: string;
  /** Tells calls of the same procedure apart. */
  what?: string;
  input?: unknown | ((round: number) => unknown);
  /** How long it may take where nothing tells of progress. */
  wantedMs?: number;
  /** Reads the same rows with the sqlite3 command line. */
  sql?: string[];
}

export function screenCalls(ids: WorkedCopy['ids']): ScreenCall[] {
  const { project: projectId, document: documentId, outcome: outcomeId, tag, card, trial, reference } = ids;
  const text = (round: number) => `Skrevet om igjen for ${round}. gang.`;
  const inProject = { projectId };
  const table = (kind: string): ScreenCall => ({
    screen: 'export',
    path: 'exports.table',
    what: kind,
    input: { projectId, kind },
  });
  return [
    { screen: 'frame', path: 'library.state' },
    { screen: 'frame', path: 'projects.list' },
    { screen: 'frame', path: 'history.state', input: inProject },
    { screen: 'frame', path: 'history.state', what: 'of the library', input: {} },
    { screen: 'frame', path: 'packets.list', input: inProject },
    { screen: 'frame', path: 'jobs.list' },
    {
      screen: 'library',
      path: 'documents.list',
      sql: [
        `SELECT document.*, source.name, source.sha256, source.byte_length, source.imported_at, person.name
         FROM document JOIN source ON source.id = source_id JOIN person ON person.id = imported_by
         WHERE document.removed_at IS NULL ORDER BY imported_at, document.id;`,
      ],
    },
    {
      screen: 'library',
      path: 'projects.items',
      input: inProject,
      sql: [`SELECT * FROM project_item WHERE project_id = '${projectId}' ORDER BY kind, item_id;`],
    },
    { screen: 'library', path: 'projects.setItems', input: decision(projectId, documentId) },
    { screen: 'trials', path: 'trials.page', what: 'first' },
    { screen: 'trials', path: 'trials.page', what: 'last', input: { after: 'NCT99004000' } },
    { screen: 'trials', path: 'trials.get', input: { id: trial } },
    { screen: 'trials', path: 'trials.uses', input: { id: trial } },
    { screen: 'references', path: 'references.page', what: 'first' },
    { screen: 'references', path: 'references.page', what: 'later', input: { after: reference } },
    { screen: 'references', path: 'references.get', input: { id: reference } },
    { screen: 'references', path: 'references.uses', input: { id: reference } },
    { screen: 'reader', path: 'documents.get', input: { id: documentId } },
    { screen: 'reader', path: 'documents.text', input: { id: documentId } },
    { screen: 'reader', path: 'documents.runs', input: { id: documentId, pageIndex: 0 } },
    { screen: 'reader', path: 'tags.list', what: 'of a document', input: { projectId, documentId } },
    { screen: 'reader', path: 'suggestions.list', input: { projectId, documentId } },
    { screen: 'command line', path: 'suggestions.list', what: 'of the project', input: inProject },
    { screen: 'reader', path: 'exemptions.list', input: {} },
    {
      screen: 'reader',
      path: 'tags.add',
      input: (round: number) => ({ projectId, documentId, start: 5 * round, end: 5 * round + 60, element: 'P' }),
    },
    { screen: 'reader', path: 'tags.update', input: (round: number) => ({ id: tag, comment: text(round) }) },
    {
      screen: 'reader',
      path: 'suggestions.reject',
      input: (round: number) => ({ projectId, documentId, element: 'I', start: 7 * round, end: 7 * round + 20 }),
    },
    { screen: 'reader', path: 'history.undo', input: inProject },
    { screen: 'reader', path: 'history.redo', input: inProject },
    {
      screen: 'project',
      path: 'projects.get',
      input: { id: projectId },
    },
    { screen: 'project', path: 'projects.searches', input: inProject },
    {
      screen: 'project',
      path: 'projects.update',
      input: (round: number) => ({ id: projectId, question: text(round) }),
    },
    {
      screen: 'evidence',
      path: 'tags.list',
      what: 'of the project',
      input: inProject,
      sql: [`SELECT * FROM tag WHERE project_id = '${projectId}' AND removed_at IS NULL ORDER BY document_id, start;`],
    },
    { screen: 'evidence', path: 'grades.list', input: inProject },
    { screen: 'evidence', path: 'grades.set', input: (round: number) => ({ outcomeId, comment: text(round) }) },
    { screen: 'card', path: 'cards.templates' },
    { screen: 'card', path: 'cards.list', input: inProject },
    { screen: 'card', path: 'cards.get', input: { id: card } },
    { screen: 'card', path: 'cards.check', input: { id: card } },
    { screen: 'card', path: 'cards.fill', input: { id: card, accept: false } },
    {
      screen: 'card',
      path: 'cards.setField',
      input: (round: number) => ({ id: card, field: 'summary', value: text(round) }),
    },
    { screen: 'card', path: 'cards.addVersion', input: (round: number) => ({ id: card, change: text(round) }) },
    { screen: 'card', path: 'exports.create', what: 'PDF', input: { cardId: card, format: 'pdf' } },
    ...['ongoing-trials', 'pico-matrix', 'sof', 'references', 'passages', 'documents', 'findings', 'history'].map(
      table,
    ),
    { screen: 'export', path: 'exports.masks', input: { cardId: card, format: 'pdf', audience: 'public' } },
    {
      screen: 'panel',
      path: 'packets.masks',
      input: { path: 'packet', projectId, documentIds: [documentId], outcomeIds: [outcomeId], audience: 'public' },
    },
    {
      screen: 'history',
      path: 'history.list',
      input: { projectId, limit: 200 },
      sql: [
        `SELECT history.*, person.name FROM history JOIN person ON person.id = person_id
         WHERE project_id IS NULL OR project_id = '${projectId}' ORDER BY seq DESC LIMIT 200;`,
      ],
    },
    { screen: 'history', path: 'history.list', what: 'words', input: { projectId, text: 'finnes ikke', limit: 200 } },
    { screen: 'history', path: 'history.list', what: 'of a document', input: { projectId, documentId, limit: 200 } },
    { screen: 'history', path: 'history.choices' },
    { screen: 'history', path: 'history.changes', what: 'of an import', input: { id: ids.import } },
    { screen: 'palette', path: 'search.query', what: 'a frequent word', input: { query: 'pasienter', limit: 6 } },
    { screen: 'palette', path: 'search.query', what: 'letters', input: { query: 'be', limit: 6 } },
    { screen: 'erasing', path: 'erasures.people' },
    { screen: 'erasing', path: 'erasures.preview', what: 'a document', input: erased('document', documentId) },
    { screen: 'erasing', path: 'erasures.preview', what: 'a reference', input: erased('reference', reference) },
    { screen: 'erasing', path: 'erasures.preview', what: 'a person', input: erased('person', 'kari') },
    {
      screen: 'library',
      path: 'documents.rename',
      input: (round: number) => ({ id: documentId, title: text(round) }),
    },
    { screen: 'library', path: 'documents.remove', input: (round: number) => ({ ids: [ids.spare[round]] }) },
    // At the end, as they change what all other calls would meet.
    ...bulkCalls(projectId, ids.documents),
  ];
}

/** What people do with everything at once, each one step of undo: a second without progress is as long as it may take. */
function bulkCalls(projectId: string, itemIds: readonly string[]): ScreenCall[] {
  const bulk = { screen: 'library', what: `${itemIds.length} documents`, wantedMs: 1000 };
  const included = (round: number) => (round % 2 ? 'included' : 'excluded');
  return [
    {
      ...bulk,
      path: 'projects.setItems',
      input: (round: number) => ({ projectId, kind: 'document', itemIds, decision: included(round) }),
    },
    { ...bulk, path: 'documents.update', input: (round: number) => ({ ids: itemIds, issuer: `Utgiver ${round}` }) },
    {
      ...bulk,
      path: 'exemptions.addMany',
      input: { projectId, subject: 'document', itemIds, reason: 'trade-secret' },
    },
    // Last, so that no document is marked any more when the library is opened anew.
    { ...bulk, path: 'history.undo', input: { projectId } },
  ];
}

const decision = (projectId: string, id: string) => (round: number) => ({
  projectId,
  kind: 'document',
  itemIds: [id],
  decision: round % 2 ? 'included' : 'excluded',
});
const erased = (kind: string, id: string) => ({ kind, id });
