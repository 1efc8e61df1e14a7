import { expect, test } from 'vitest';
import { runCommand } from '../../../electron/library/command.ts';
import { mergeInto } from '../../../electron/library/duplicates/merge-references.ts';
import { undo } from '../../../electron/library/history.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createReferenceService } from '../../../electron/library/services/reference-service.ts';
import { createScreeningService } from '../../../electron/library/services/screening-service.ts';
import { updatedNow } from '../../../electron/library/session.ts';
import { insertSource } from '../../../electron/library/sources.ts';
import { saveTrial } from '../../../electron/library/trials.ts';
import type { ScreeningDecide } from '../../../shared/contract/screening.ts';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { screenedLibrary } from '../../helpers/screened-library.ts';

const titles = ['Sverdfisk ved kroniske ryggsmerter', 'Tang ved ryggsmerter', 'Tare ved hodepine'];

function screened(persons: 1 | 2 = 1) {
  const filled = screenedLibrary();
  const { projectId, screening } = filled;
  if (persons === 2) screening.update({ projectId, persons });
  const ids = filled.searched('MEDLINE', titles);
  const decide = (referenceId: string, decision: ScreeningDecide['decision'], more: Partial<ScreeningDecide> = {}) =>
    screening.decide({ projectId, stage: 'title', referenceIds: [referenceId], decision, reason: '', ...more });
  const rows = (stage: 'title' | 'full-text' = 'title') => screening.page({ projectId, stage }).rows;
  const states = (stage?: 'title' | 'full-text') => rows(stage).map(({ state }) => state);
  const get = (referenceId: string, stage: 'title' | 'full-text' = 'title') =>
    screening.get({ projectId, stage, referenceId });
  return { ...filled, ids, decide, rows, states, get };
}

test('what the searches of a project brought is to be screened, each publication once', () => {
  const { ids, imported, searched, rows, projects, projectId } = screened();
  imported('other.ris', ['Ikke herfra']);
  const again = searched('Embase', [titles[0]!, 'Ny studie av noe annet']);
  expect(rows().map(({ id }) => id)).toEqual([...ids, again[1]]);
  const counts = projects.searches(projectId).map(({ source, records, references }) => [source, records, references]);
  expect(counts).toEqual([
    ['MEDLINE', 3, 3],
    ['Embase', 2, 2],
  ]);
});

test('references that were merged are screened as one, whichever of them a search found', () => {
  const { rows, imported, projects, projectId, library, session, ids } = screened();
  const [main] = imported('annet.ris', ['Tang og ryggsmerter, en studie']).ids;
  runCommand(library, { personId: 'kari', projectId: null, action: 'reference.merge' }, (write) =>
    mergeInto(library.db, write, updatedNow(session), main!, [ids[1]!]),
  );
  expect(rows().map(({ id }) => id)).toEqual([ids[0], ids[2], main]);
  expect(projects.searches(projectId)[0]).toMatchObject({ records: 3, references: 3 });
});

test('what was decided about one that is merged is decided about the one that stays, until it is undone', async () => {
  const { rows, states, decide, library, session, screening, projectId, ids, get, importText } = screened();
  decide(ids[0]!, 'include');
  decide(ids[0]!, 'include', { stage: 'full-text' });
  decide(ids[1]!, 'exclude');
  const documentId = importText('Sverdfisk ved kroniske ryggsmerter.');
  screening.linkText({ projectId, referenceId: ids[0]!, documentId });
  runCommand(library, { personId: 'kari', projectId: null, action: 'reference.merge' }, (write) =>
    mergeInto(library.db, write, updatedNow(session), ids[1]!, [ids[0]!]),
  );
  expect(rows().map(({ id, state }) => [id, state])).toEqual([
    [ids[1], 'included'],
    [ids[2], 'undecided'],
  ]);
  expect(states('full-text')).toEqual(['included']);
  expect(get(ids[1]!, 'full-text').votes).toMatchObject([{ by: 'Kari', decision: 'include' }]);
  expect(get(ids[1]!, 'full-text').fullText).toMatchObject({ documentId });
  expect(await screening.flow(projectId)).toMatchObject({ screened: 1, includedReports: 1, duplicates: 1 });
  undo(library, { personId: 'kari', projectId: null });
  expect(rows().map(({ id, state }) => [id, state])).toEqual([
    [ids[0], 'included'],
    [ids[1], 'excluded'],
    [ids[2], 'undecided'],
  ]);
});

test('a reference that was removed with what was merged into it is no duplicate of the flow', async () => {
  const { library, session, screening, projectId, ids } = screened();
  runCommand(library, { personId: 'kari', projectId: null, action: 'reference.merge' }, (write) =>
    mergeInto(library.db, write, updatedNow(session), ids[1]!, [ids[0]!]),
  );
  createReferenceService(session).remove([ids[1]!]);
  expect(await screening.flow(projectId)).toMatchObject({ identified: [{ imported: 1 }], duplicates: 0, unique: 1 });
});

test('one person decides alone, and what is let through comes to the full texts', () => {
  const { ids, decide, states, rows } = screened();
  decide(ids[0]!, 'include');
  decide(ids[1]!, 'unsure');
  decide(ids[2]!, 'exclude', { reason: 'Feil populasjon' });
  expect(states()).toEqual(['included', 'unsure', 'excluded']);
  expect(rows()[2]?.reason).toBe('Feil populasjon');
  expect(rows('full-text').map(({ id }) => id)).toEqual([ids[0]]);
  expect(() => decide(ids[1]!, 'include', { stage: 'full-text' })).toThrow(/not to be screened/i);
});

test('of two nobody sees the decision of the other before both have decided', () => {
  const { ids, decide, states, get, as, session, projectId } = screened(2);
  const history = createHistoryService(session);
  const listed = () => history.list({ projectId, text: '', person: 'Kari', limit: 1 })[0]!;
  const told = () => history.changes(listed().id);
  decide(ids[0]!, 'exclude', { reason: 'Feil utfall' });
  expect(states()).toEqual(['waiting', 'undecided', 'undecided']);
  expect(told().changes).toMatchObject([{ name: titles[0] }]);
  as('Ola');
  expect(told()).toMatchObject({ changes: [], total: 1 });
  expect(listed().action).toBe('screening.decided');
  expect(states()[0]).toBe('undecided');
  expect(get(ids[0]!).votes).toEqual([]);
  expect(JSON.stringify(get(ids[0]!))).not.toContain('Feil utfall');
  decide(ids[0]!, 'include');
  expect(listed().action).toBe('screening.exclude');
  expect(told().changes).toMatchObject([{ name: titles[0] }]);
  expect(states()[0]).toBe('conflict');
  expect(get(ids[0]!).votes.map(({ by, decision }) => [by, decision])).toEqual([
    ['Kari', 'exclude'],
    ['Ola', 'include'],
  ]);
});

test('who takes back the decision of the other does not learn it, neither by the log nor by a refusal', () => {
  const { ids, decide, as, session, projectId } = screened(2);
  const history = createHistoryService(session);
  decide(ids[0]!, 'exclude', { reason: 'Feil utfall' });
  const { id } = history.list({ projectId, limit: 1 })[0]!;
  as('Ola');
  const reverted = history.revert(id);
  expect(JSON.stringify([reverted, history.list({ projectId, limit: 5 })])).not.toContain('screening.exclude');
  expect(() => history.revert(id)).toThrow(
    expect.objectContaining({ details: { action: 'screening.decided', later: 'history.revert' } }),
  );
});

test('an entry of many decisions is told to the one who made them', () => {
  const { ids, screening, as, session, projectId } = screened(2);
  const history = createHistoryService(session);
  const action = () => history.list({ projectId, limit: 1 })[0]!.action;
  screening.decide({ projectId, stage: 'title', referenceIds: ids, decision: 'exclude', reason: '' });
  expect(action()).toBe('screening.exclude');
  as('Ola');
  expect(action()).toBe('screening.decided');
});

test('what one decides alone is told to everybody, and so is that of two whose references turned out to be one', () => {
  const { ids, decide, as, session, projectId, library } = screened();
  const history = createHistoryService(session);
  const told = () => {
    const entries = history.list({ projectId, text: '', person: 'Kari', limit: 10 });
    return history.changes(entries.find(({ action }) => /^screening\.(exclude|decided)$/.test(action))!.id).changes;
  };
  decide(ids[0]!, 'exclude');
  as('Ola');
  expect(told()).toMatchObject([{ name: titles[0] }]);
  createScreeningService(session).update({ projectId, persons: 2 });
  expect(told()).toEqual([]);
  decide(ids[1]!, 'include');
  runCommand(library, { personId: 'kari', projectId: null, action: 'reference.merge' }, (write) =>
    mergeInto(library.db, write, updatedNow(session), ids[1]!, [ids[0]!]),
  );
  expect(told()).toHaveLength(1);
});

test('what a file brought is not to be screened while the file is in the bin', () => {
  const { library, rows } = screened();
  const remove = (id: string) =>
    runCommand(library, { personId: 'kari', projectId: null, action: 'source.remove' }, (write) =>
      write.remove('source', id),
    );
  for (const id of library.db.prepare('SELECT id FROM source').pluck().all() as string[]) remove(id);
  expect(rows()).toEqual([]);
  undo(library, { personId: 'kari', projectId: null });
  expect(rows()).toHaveLength(titles.length);
});

test('where two disagree a third says what stands, and it can be taken back', () => {
  const { ids, decide, states, get, as, screening, projectId, rows } = screened(2);
  decide(ids[0]!, 'include');
  as('Ola');
  decide(ids[0]!, 'exclude');
  expect(() => decide(ids[0]!, 'include')).toThrow(/both have decided/i);
  as('Siri');
  const agree = (decision: ScreeningDecide['decision'], reason = '') =>
    screening.agree({ projectId, stage: 'title', referenceIds: [ids[0]!], decision, reason });
  agree('exclude', 'Feil design');
  expect(rows()[0]).toMatchObject({ state: 'excluded', reason: 'Feil design' });
  expect(get(ids[0]!).agreed).toMatchObject({ by: 'Siri', decision: 'exclude' });
  agree('undecided');
  expect(states()[0]).toBe('conflict');
  expect(() => agree('unsure')).toThrow();
});

test('nothing is agreed on before both have decided', () => {
  const { ids, decide, states, as, screening, projectId } = screened(2);
  const agree = (referenceIds: string[]) =>
    screening.agree({ projectId, stage: 'title', referenceIds, decision: 'include', reason: '' });
  decide(ids[0]!, 'include');
  decide(ids[1]!, 'include');
  as('Ola');
  decide(ids[0]!, 'exclude');
  expect(agree([...ids])).toMatchObject({ decided: 1 });
  expect(states()).toEqual(['included', 'undecided', 'undecided']);
  expect(() => agree([ids[1]!, ids[2]!])).toThrow(/not everybody has decided/i);
});

test('agreement is told for each two of three', () => {
  const { ids, decide, as, screening, projectId } = screened(2);
  decide(ids[0]!, 'include');
  decide(ids[1]!, 'unsure');
  as('Ola');
  decide(ids[0]!, 'exclude');
  as('Siri');
  decide(ids[1]!, 'unsure');
  const told = screening.agreement({ projectId, stage: 'title' }).map(({ people, same }) => [...people, same]);
  expect(told).toEqual([
    ['Kari', 'Ola', 0],
    ['Kari', 'Siri', 1],
  ]);
});

test('two who exclude a full text for different reasons have a conflict; by title they have none', () => {
  const { ids, decide, states, as } = screened(2);
  const both = (work: () => void) => {
    as('Kari');
    work();
    as('Ola');
    work();
  };
  both(() => decide(ids[0]!, 'include'));
  as('Kari');
  decide(ids[1]!, 'exclude', { reason: 'Feil populasjon' });
  decide(ids[0]!, 'exclude', { stage: 'full-text', reason: 'Feil populasjon' });
  as('Ola');
  decide(ids[1]!, 'exclude', { reason: 'Feil utfall' });
  decide(ids[0]!, 'exclude', { stage: 'full-text', reason: 'Feil utfall' });
  expect(states()).toEqual(['included', 'excluded', 'undecided']);
  expect(states('full-text')).toEqual(['conflict']);
});

test('a full text is left out with a reason only, and what is decided of it is the project’s own decision', () => {
  const { ids, decide, projects, projectId } = screened();
  for (const id of ids) decide(id, 'include');
  expect(() => decide(ids[0]!, 'exclude', { stage: 'full-text' })).toThrow(/reason/);
  decide(ids[0]!, 'exclude', { stage: 'full-text', reason: 'Feil design' });
  decide(ids[1]!, 'include', { stage: 'full-text' });
  const told = () => projects.items(projectId).map(({ itemId, decision, reason }) => [itemId, decision, reason]);
  expect(told()).toEqual([
    [ids[0], 'excluded', 'Feil design'],
    [ids[1], 'included', ''],
  ]);
  decide(ids[1]!, 'undecided', { stage: 'full-text' });
  expect(told()).toHaveLength(1);
});

test('many decisions in several calls are one step of undo', () => {
  const { ids, decide, states, session, projectId } = screened();
  const history = createHistoryService(session);
  decide(ids[0]!, 'exclude', { batch: 'b1' });
  decide(ids[1]!, 'exclude', { batch: 'b1' });
  expect(history.state(projectId).undo?.params.count).toBe(2);
  history.undo(projectId);
  expect(states()).toEqual(['undecided', 'undecided', 'undecided']);
  history.redo(projectId);
  expect(states()).toEqual(['excluded', 'excluded', 'undecided']);
});

test('words are found in title and abstract, wherever capitals and accents stand', () => {
  const { screening, projectId, ids } = screened();
  const find = (query: string) => screening.find({ projectId, stage: 'title', query }).rows;
  expect(find('RYGGSMERTER tang')).toEqual([ids[1]]);
  expect(find('"om tare"')).toEqual([ids[2]]);
  expect(find('ryggsmerter hodepine')).toEqual([]);
});

test('a full text is proposed by its title or DOI, linked by a person, and unlinked by undo', () => {
  const { importText, ids, decide, get, screening, projectId, session } = screened();
  decide(ids[0]!, 'include');
  const documentId = importText('Sverdfisk ved kroniske ryggsmerter. En studie fra nord.', { title: 'Artikkel 7' });
  const other = importText('Se også studien Tang ved ryggsmerter.', { title: 'Oversikt' });
  expect(get(ids[0]!, 'full-text').proposals).toEqual([{ documentId, title: 'Artikkel 7', because: 'title' }]);
  screening.linkText({ projectId, referenceId: ids[0]!, documentId });
  expect(get(ids[0]!).fullText).toEqual({ documentId, title: 'Artikkel 7' });
  screening.linkText({ projectId, referenceId: ids[0]!, documentId: other });
  createHistoryService(session).undo(projectId);
  expect(get(ids[0]!).fullText?.documentId).toBe(documentId);
  screening.linkText({ projectId, referenceId: ids[0]!, documentId: null });
  expect(get(ids[0]!).fullText).toBeNull();
});

test.each<[says: string, words: string[], isOwn: boolean]>([
  ['heads it', ['Nordisk tang 2024;5:1-9. doi: 10.5555/tang.24', '', 'Tang og rygg', '', 'Vi undersøkte 40.'], true],
  [
    'is the address at its foot',
    ['Tang og rygg', '', 'Vi viser til (Li 2020, doi:10.5555/li).', '', 'https://doi.org/10.5555/tang.24'],
    true,
  ],
  ['stands in how to cite it', ['Tang og rygg', '', 'Cite this article: Li A. Tang og rygg. 10.5555/tang.24'], true],
  [
    'stands in its list',
    ['Om fisk', '', 'Referanser', '', 'Li A. Tang og rygg. Nordisk tang 2024. doi:10.5555/tang.24'],
    false,
  ],
  [
    'stands in a numbered entry',
    ['Om fisk', '', '1. Li A. Tang og rygg. Nord 2024;5:1.', 'doi:10.5555/tang.24', '2. Bo B. Fisk.'],
    false,
  ],
  ['is pointed at', ['Om fisk', '', 'Se også Tang og rygg, https://doi.org/10.5555/tang.24'], false],
  ['is pointed at in a box', ['Fish', '', 'Related articles:', 'Seaweed and backs', 'doi:10.5555/tang.24'], false],
  ['is what it answers', ['Comment on: Li A. Tang og rygg. Nord 2024.', 'doi:10.5555/tang.24'], false],
  ['is cited in a sentence', ['Om fisk', '', 'Tang hjelper (Li 2024, doi:10.5555/tang.24), fisk ikke.'], false],
  ['comes after its own', ['Om fisk', 'doi:10.5555/fisk', '', 'Tang hjelper: doi:10.5555/tang.24 viser det.'], false],
  ['begins that of a supplement', ['Om fisk', '', 'doi:10.5555/tang.24.s001'], false],
])('a text whose first page has the DOI is proposed where it is its own: it %s', (_, words, isOwn) => {
  const { importText, imported, projects, screening, projectId, decide } = screened();
  const searchId = projects.searches(projectId)[0]!.id;
  const title = 'Ryggsmerter og alger hos eldre i nord';
  const { ids } = imported('doi.ris', [title], searchId, { DOI: '10.5555/tang.24' });
  decide(ids[0]!, 'include');
  const documentId = importText(words.join('\n'), { title: 'Artikkel 7' });
  const { proposals } = screening.get({ projectId, stage: 'full-text', referenceId: ids[0]! });
  expect(proposals).toEqual(isOwn ? [{ documentId, title: 'Artikkel 7', because: 'doi' }] : []);
});

test('a text that lists a title on its first page is not proposed as that text', () => {
  const { importText, ids, get, decide } = screened();
  decide(ids[0]!, 'include');
  importText('Om fisk\n\nReferences\n\n1. Sverdfisk ved kroniske ryggsmerter. Nord 2024.', { title: 'Fisk' });
  importText('Om tang\n\nSe også:\nSverdfisk ved kroniske ryggsmerter', { title: 'Tang' });
  importText('Om tare\n\nHansen A, Li B. Sverdfisk ved kroniske ryggsmerter. Nord 2024.', { title: 'Tare' });
  expect(get(ids[0]!, 'full-text').proposals).toEqual([]);
});

test('agreement is told of what both decided, and is not estimable where chance alone would agree', () => {
  const { ids, decide, as, screening, projectId } = screened(2);
  const agreement = () => screening.agreement({ projectId, stage: 'title' });
  expect(agreement()).toEqual([]);
  for (const id of ids) decide(id, 'include');
  as('Ola');
  decide(ids[0]!, 'include');
  expect(agreement()[0]).toMatchObject({ people: ['Kari', 'Ola'], decided: 1, same: 1, observed: 1, kappa: null });
  decide(ids[1]!, 'exclude');
  expect(agreement()[0]).toMatchObject({ decided: 2, same: 1, observed: 0.5, kappa: 0 });
});

test('the flow counts what was found, removed, screened and kept', async () => {
  const { ids, decide, searched, screening, projectId, projects } = screened();
  searched('Embase', [titles[0]!], { hits: 5 });
  searched('Håndsøk', [], { kind: 'hand' });
  for (const id of ids) decide(id, 'include');
  decide(ids[2]!, 'exclude');
  decide(ids[0]!, 'include', { stage: 'full-text' });
  screening.retrieve({ projectId, referenceIds: [ids[1]!], isRetrieved: false });
  const flow = await screening.flow(projectId);
  expect(flow).toMatchObject({ notImported: 4, duplicates: 1, unique: 3, screened: 3, excluded: 1, sought: 2 });
  expect(flow).toMatchObject({ notRetrieved: 1, assessed: 1, includedReports: 1, includedStudies: null });
  projects.removeSearch(projects.searches(projectId)[0]!.id);
  expect((await screening.flow(projectId)).unique).toBe(1);
});

test('whoever decides on a full text has got hold of it, and undo marks it as missing again', async () => {
  const { ids, decide, states, screening, projectId, projects, session } = screened();
  for (const id of ids) decide(id, 'include');
  screening.retrieve({ projectId, referenceIds: [...ids], isRetrieved: false });
  expect(decide(ids[0]!, 'include', { stage: 'full-text' }).rows).toMatchObject([{ state: 'included' }]);
  decide(ids[1]!, 'exclude', { stage: 'full-text', reason: 'Feil design' });
  decide(ids[2]!, 'undecided', { stage: 'full-text' });
  expect(states('full-text')).toEqual(['included', 'excluded', 'not-retrieved']);
  expect(projects.items(projectId).map(({ decision }) => decision)).toEqual(['included', 'excluded']);
  expect(await screening.flow(projectId)).toMatchObject({ notRetrieved: 1, assessed: 2, includedReports: 1 });
  createHistoryService(session).undo(projectId);
  expect(states('full-text')).toEqual(['included', 'not-retrieved', 'not-retrieved']);
});

test('what a hand search alone found is counted apart in the flow, what a database found as well is its duplicate', async () => {
  const { ids, decide, searched, screening, projectId } = screened();
  const [, own] = searched('Tidsskriftet', [titles[0]!, 'Torsk og søvn'], { kind: 'hand' });
  decide(ids[0]!, 'include');
  decide(own!, 'include');
  decide(own!, 'exclude', { stage: 'full-text', reason: 'Feil utfall' });
  const flow = await screening.flow(projectId);
  expect(flow).toMatchObject({ unique: 4, duplicates: 1, sought: 2 });
  expect(flow.other).toMatchObject({ unique: 1, duplicates: 1, sought: 1, assessed: 1, excludedFullText: 1 });
  expect(flow.other?.reasons).toEqual([{ reason: 'Feil utfall', count: 1 }]);
});

test('files are bound to a search later, and go back with undo', () => {
  const { imported, projects, projectId, rows, session } = screened();
  const { sourceId, ids } = imported('hefte.ris', ['Fra et hefte om fisk']);
  const searchId = projects.searches(projectId)[0]!.id;
  projects.bindFiles({ projectId, sourceIds: [sourceId], searchId });
  expect(rows().at(-1)?.id).toBe(ids[0]);
  createHistoryService(session).undo(projectId);
  expect(projects.searchFiles(projectId).find((file) => file.sourceId === sourceId)?.searchId).toBeNull();
});

test('two projects bind one file, each to a search of its own', () => {
  const { projects, projectId, rows, screening, ids, session } = screened();
  const [file] = projects.searchFiles(projectId);
  const elsewhere = projects.create({ title: 'Et annet', language: 'nb' }).id;
  const told = { source: 'PsycINFO', searchedOn: '', strategy: '', hits: 4 };
  const { id: searchId } = projects.addSearch({ projectId: elsewhere, ...told });
  expect(() => projects.bindFiles({ projectId, sourceIds: [file!.sourceId], searchId })).toThrow(
    /not found|no search/i,
  );
  projects.bindFiles({ projectId: elsewhere, sourceIds: [file!.sourceId], searchId });
  const theirs = () => screening.page({ projectId: elsewhere, stage: 'title' }).rows.map(({ id }) => id);
  expect([theirs(), rows().map(({ id }) => id)]).toEqual([ids, ids]);
  expect(projects.searches(elsewhere)).toMatchObject([{ files: 1, records: 3 }]);
  projects.bindFiles({ projectId, sourceIds: [file!.sourceId], searchId: null });
  expect([theirs(), rows()]).toEqual([ids, []]);
  createHistoryService(session).undo(projectId);
  projects.removeSearch(searchId);
  expect([theirs(), rows().length]).toEqual([[], 3]);
});

test('trial records of a search are counted in the flow, and are not screened by title', async () => {
  const { library, projects, projectId, screening, rows } = screened();
  const kind = { kind: 'registry' as const, source: 'Prøveregisteret', searchedOn: '', strategy: '', hits: null };
  const { id: searchId } = projects.addSearch({ projectId, ...kind });
  const sourceId = library.ids();
  const source = { id: sourceId, sha256: 'a', byteLength: 1, mediaType: 'application/json', name: 'studier.json' };
  const when = { importedAt: library.clock().toISOString(), importedBy: 'kari' };
  insertSource(library.db, { ...source, ...when, searchId: null }, new Uint8Array(1));
  for (const registryId of ['NCT99000001', 'NCT99000002']) {
    const record = { registryId, title: registryId, asOf: '2026-01-02' } as TrialRecord;
    saveTrial(library.db, library.ids, sourceId, record, '2026-01-05');
  }
  expect(projects.searchFiles(projectId).at(-1)).toMatchObject({ name: 'studier.json', records: 2, searchId: null });
  projects.bindFiles({ projectId, sourceIds: [sourceId], searchId });
  expect(rows()).toHaveLength(3);
  const { identified, notImported, unique } = await screening.flow(projectId);
  expect(identified.find(({ column }) => column === 'registers')).toMatchObject({ count: 2, imported: 0 });
  expect([notImported, unique]).toEqual([2, 3]);
});

test('nothing decided leaves nothing behind: neither a decision nor a reference of the project', () => {
  const { ids, decide, library, screening, projectId } = screened();
  const count = (table: string) => library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  decide(ids[0]!, 'undecided');
  screening.retrieve({ projectId, referenceIds: [], isRetrieved: true });
  expect(count('screening_decision')).toBe(0);
  decide(ids[0]!, 'include');
  decide(ids[0]!, 'unsure', { stage: 'full-text' });
  screening.retrieve({ projectId, referenceIds: [ids[0]!], isRetrieved: true });
  expect([count('screening_decision'), count('project_item')]).toEqual([2, 0]);
});

test('a vote that was taken back counts in no agreement, and only an exclusion has a reason', () => {
  const { ids, decide, as, get, screening, projectId } = screened(2);
  decide(ids[0]!, 'include', { reason: 'Feil utfall' });
  expect(get(ids[0]!).votes).toMatchObject([{ decision: 'include', reason: '' }]);
  decide(ids[0]!, 'undecided');
  decide(ids[1]!, 'include');
  as('Ola');
  decide(ids[0]!, 'include');
  expect(screening.agreement({ projectId, stage: 'title' })).toEqual([]);
});

test('who takes a decision on a full text back does not say that it was got hold of', () => {
  const { ids, decide, states, screening, projectId } = screened();
  decide(ids[0]!, 'include');
  const before = states('full-text');
  screening.retrieve({ projectId, referenceIds: [ids[0]!], isRetrieved: false });
  const missing = states('full-text');
  expect(missing).not.toEqual(before);
  decide(ids[0]!, 'undecided', { stage: 'full-text' });
  expect(states('full-text')).toEqual(missing);
});

test('decisions follow a reason that gets another name, as one step that can be taken back', async () => {
  const { ids, decide, rows, screening, projectId, library, projects } = screened();
  decide(ids[0]!, 'exclude', { reason: 'Feil populasjon' });
  for (const id of ids.slice(1)) {
    decide(id, 'include');
    decide(id, 'exclude', { stage: 'full-text', reason: id === ids[1] ? 'Feil populasjon' : 'Feil utfall' });
  }
  const asked = { projectId, reasons: ['Feil populasjon', 'Feil design'] };
  expect(screening.reasonUses(asked)).toEqual({
    uses: [
      { reason: 'Feil populasjon', count: 2 },
      { reason: 'Feil design', count: 0 },
    ],
    mayBeMore: false,
  });
  screening.update({ projectId, studies: 3 });
  screening.update({
    projectId,
    reasons: ['Annen populasjon', 'Feil utfall'],
    renamed: [{ from: 'Feil populasjon', to: 'Annen populasjon' }],
  });
  const told = () => ({
    title: rows()[0]!.reason,
    fullTexts: rows('full-text').map(({ reason }) => reason),
    items: projects.items(projectId).map(({ reason }) => reason),
  });
  const renamed = ['Annen populasjon', 'Feil utfall'];
  expect(told()).toEqual({ title: 'Annen populasjon', fullTexts: renamed, items: renamed });
  undo(library, { personId: 'kari', projectId });
  const before = ['Feil populasjon', 'Feil utfall'];
  expect(told()).toEqual({ title: 'Feil populasjon', fullTexts: before, items: before });
  expect(screening.setup(projectId)).toMatchObject({ studies: 3 });
});

test('renaming a reason tells nothing of what the other of two has decided, and leaves whose and when', () => {
  const { ids, decide, as, get, screening, session, projectId } = screened(2);
  const history = createHistoryService(session);
  decide(ids[0]!, 'exclude', { reason: 'Feil utfall' });
  const at = get(ids[0]!).votes[0]!.at;
  as('Ola');
  const uses = (reason: string) => screening.reasonUses({ projectId, reasons: [reason] });
  expect(uses('Feil utfall')).toEqual({ uses: [{ reason: 'Feil utfall', count: 0 }], mayBeMore: true });
  expect(uses('Feil design').mayBeMore).toBe(true);
  screening.update({ projectId, reasons: ['Annet utfall'], renamed: [{ from: 'Feil utfall', to: 'Annet utfall' }] });
  const entry = history.list({ projectId, limit: 1 })[0]!;
  const { changes, total } = history.changes(entry.id);
  expect([entry.action, changes.map(({ table }) => table), total]).toEqual(['screening.rename', ['screening'], 1]);
  decide(ids[0]!, 'exclude', { reason: 'Annet utfall' });
  expect(get(ids[0]!).votes).toContainEqual(
    expect.objectContaining({ by: 'Kari', decision: 'exclude', reason: 'Annet utfall', at }),
  );
  expect(uses('Annet utfall').uses).toEqual([{ reason: 'Annet utfall', count: 2 }]);
});
