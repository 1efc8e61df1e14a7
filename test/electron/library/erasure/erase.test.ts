import { expect, test } from 'vitest';
import { addList } from '../../../../electron/import/add-list.ts';
import { eraseInFile } from '../../../../electron/library/erasure/erase.ts';
import { previewErasure } from '../../../../electron/library/erasure/preview-erasure.ts';
import { historyState, undo } from '../../../../electron/library/history.ts';
import { listHistory } from '../../../../electron/library/history-list.ts';
import { savePerson } from '../../../../electron/library/people.ts';
import { createBindingService } from '../../../../electron/library/services/binding-service.ts';
import { findSourceByHash, sha256Hex } from '../../../../electron/library/sources.ts';
import { verifyLibrary } from '../../../../electron/library/verify.ts';
import { quoteMarker } from '../../../../shared/erasure/markers.ts';
import {
  comment,
  erasureOf,
  kari,
  passage,
  secretWord,
  shortQuote,
  solveigId,
  type WorkedLibrary,
  workedLibrary,
} from '../../../helpers/worked-library.ts';

/** All that a library says, in any table and in the words of its indexes. */
function everyWord({ library: { db } }: WorkedLibrary): string {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'").pluck();
  const rows = (tables.all() as string[]).flatMap((name) => db.prepare(`SELECT * FROM "${name}"`).raw().all());
  for (const index of ['passage_words', 'passage_parts']) {
    db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${index}_seen USING fts5vocab('main', '${index}', 'row')`);
    rows.push(db.prepare(`SELECT term FROM temp.${index}_seen`).raw().all());
  }
  return JSON.stringify(rows, (_key, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString() : value));
}

test('a document: nothing it said is left, its place is', () => {
  const worked = workedLibrary();
  const { library, documentId, tagIds, cardId, projectId, services } = worked;
  const before = services.documents.get(documentId);
  expect(everyWord(worked)).toContain('fjellrevhulen');
  const erased = eraseInFile(library, erasureOf(documentId), kari);
  expect(everyWord(worked).toLowerCase()).not.toContain('fjellrev');
  expect(everyWord(worked)).not.toContain(shortQuote);
  const marker = `Slettet dokument ${before.sha256.slice(0, 12)}`;
  expect(erased).toMatchObject({ marker, sha256: before.sha256 });
  expect(services.documents.get(documentId)).toMatchObject({
    title: marker,
    sourceName: marker,
    sha256: before.sha256,
    kind: before.kind,
  });
  expect(services.documents.text(documentId).text).toBe('');
  const tags = services.tags.list({ projectId });
  expect(tags.map(({ id, quote, prefix, suffix }) => [id, quote, prefix, suffix])).toEqual(
    [passage, shortQuote].map((quote, i) => [tagIds[i], quoteMarker(sha256Hex(quote), 'nb'), '', '']),
  );
  expect(tags[0]?.comment).toBe(comment);
  const { safety } = services.cards.get(cardId).fields;
  expect(safety?.value).toBe(`${quoteMarker(sha256Hex(passage), 'nb')}`);
  expect(safety?.sources[0]).toMatchObject({
    documentId,
    sha256: before.sha256,
    quote: quoteMarker(sha256Hex(passage), 'nb'),
  });
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('a document whose issuer and year were corrected: neither stays, in the row or in history', () => {
  const worked = workedLibrary();
  const { library, documentId, services } = worked;
  services.documents.update({ ids: [documentId], issuer: 'Fjellrevforlaget', year: 1987 });
  services.documents.update({ ids: [documentId], issuer: 'Fjellrevinstituttet' });
  eraseInFile(library, erasureOf(documentId), kari);
  expect(everyWord(worked).toLowerCase()).not.toMatch(/fjellrev|1987/);
  expect(services.documents.get(documentId)).toMatchObject({ issuer: null, year: null });
});

test('a person who is named as issuer is named no more', () => {
  const worked = workedLibrary();
  worked.services.documents.update({ ids: [worked.documentId], issuer: 'Solveig Moe' });
  eraseInFile(worked.library, erasureOf(solveigId, { kind: 'person' }), kari);
  expect(everyWord(worked)).not.toContain('Solveig Moe');
});

test('a document whose sources were bound: its list stays neither in what was decided nor in history', async () => {
  const worked = workedLibrary();
  const { library, session, services, importText } = worked;
  const entry = 'Fjellrev H. Lapper mot smerte hos voksne. Fjellrevtidende. 2020;4:1-9.';
  const documentId = importText(`Lapper virker [1].\n\nReferanser\n[1] ${entry}\n`, {
    references: [{ n: 1, text: entry }],
  });
  const bindings = createBindingService(session);
  const [referenceId] = addList(
    session,
    { name: 'En', text: '1. Ås P. Et annet arbeid. Fjordmed. 2011;3:4-8.' },
    () => [],
  ).ids;
  bindings.bind({ documentId, bindings: [{ marker: '1', referenceId: referenceId! }] });
  await bindings.citing(referenceId!);
  bindings.bind({ documentId, bindings: [{ marker: '1', referenceId: null }] });
  bindings.release({ documentId, markers: ['1'] });
  bindings.bind({ documentId, bindings: [{ marker: '1', referenceId: referenceId! }] });
  eraseInFile(library, erasureOf(worked.documentId), kari);
  expect(everyWord(worked)).toContain('Fjellrevtidende');
  eraseInFile(library, erasureOf(documentId), kari);
  expect(everyWord(worked).toLowerCase()).not.toContain('fjellrev');
  expect(library.db.prepare('SELECT marker, words, reference_id FROM marker_binding').all()).toEqual([
    { marker: '', words: '', reference_id: referenceId },
  ]);
  expect(services.documents.get(documentId).title).toMatch(/^Slettet dokument/);
  expect(bindings.ofDocument({ documentId }).sources).toEqual([]);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('what was erased and is still there is a problem', () => {
  const { library, documentId } = workedLibrary();
  eraseInFile(library, erasureOf(documentId), kari);
  library.db.prepare("UPDATE text_chunk SET text = 'tilbake'").run();
  expect(verifyLibrary(library.db).problems).toMatchObject([{ code: 'hash-mismatch' }]);
});

test('a file that was erased can be imported again', () => {
  const { library, documentId, services } = workedLibrary();
  const { sha256 } = services.documents.get(documentId);
  expect(findSourceByHash(library.db, sha256)).not.toBeNull();
  eraseInFile(library, erasureOf(documentId), kari);
  expect(findSourceByHash(library.db, sha256)).toBeNull();
});

test('a person: the name goes everywhere, what they made stays', () => {
  const worked = workedLibrary();
  const { library, cardId, projectId, services } = worked;
  const marker = eraseInFile(library, erasureOf(solveigId, { kind: 'person' }), kari)?.marker ?? '';
  expect(marker).toMatch(/^Slettet person [0-9a-f]{4}$/);
  expect(everyWord(worked)).not.toContain('Solveig Moe');
  expect(services.tags.list({ projectId }).map((tag) => [tag.createdBy, tag.comment])).toEqual([
    [marker, comment],
    [marker, comment],
  ]);
  const card = services.cards.get(cardId);
  expect(card.versionLog.map(({ by }) => by)).toEqual([marker, 'Kari']);
  expect(card.fields.benefit?.value).toBe(`Spør ${marker}.`);
  expect(services.projects.searches(projectId)).toMatchObject([{ person: marker, source: `MEDLINE (${marker})` }]);
  savePerson(library, { id: solveigId, name: 'Solveig Moe' });
  expect(everyWord(worked)).not.toContain('Solveig Moe');
});

test('a person with what they said: comments and reasons go as well, passages and judgements stay', () => {
  const worked = workedLibrary();
  const { library, projectId, services } = worked;
  eraseInFile(library, erasureOf(solveigId, { kind: 'person', withText: true }), kari);
  expect(everyWord(worked)).not.toContain(comment);
  expect(services.tags.list({ projectId }).map((tag) => [tag.comment, tag.quote])).toEqual([
    ['[slettet]', passage],
    ['[slettet]', shortQuote],
  ]);
  expect(services.grades.list(projectId)).toMatchObject([{ comment: '[slettet]' }]);
  expect(services.projects.items(projectId)).toMatchObject([{ reason: '[slettet]' }]);
});

test.each([
  ['document', (worked: WorkedLibrary) => worked.documentId],
  ['person', () => solveigId],
] as const)('erasing a %s stands in history without what it was, and cannot be undone', (kind, idOf) => {
  const worked = workedLibrary();
  const { library } = worked;
  const erased = eraseInFile(library, erasureOf(idOf(worked), { kind }), kari);
  const [entry] = listHistory(library.db, { projectId: null, limit: 1 }, 'kari');
  expect(entry).toMatchObject({
    person: 'Kari',
    action: `${kind}.erase`,
    isBarrier: true,
    params: { title: erased?.marker },
  });
  const scope = { personId: 'kari', projectId: null };
  expect(historyState(library.db, scope).undo).toBeNull();
  expect(() => undo(library, scope)).toThrow(expect.objectContaining({ code: 'undo-erased' }));
  expect(eraseInFile(library, erasureOf(idOf(worked), { kind }), kari)).toBeNull();
});

test('the work of others is undone as before: rows and history were erased alike', () => {
  const { library, documentId, projectId, cardId, services } = workedLibrary();
  eraseInFile(library, erasureOf(documentId), kari);
  eraseInFile(library, erasureOf(solveigId, { kind: 'person', withText: true }), kari);
  const scope = { personId: 'kari', projectId };
  expect([undo(library, scope).action, undo(library, scope).action]).toEqual(['card.add-version', 'card.set-field']);
  const theirs = { personId: solveigId, projectId };
  const actions = Array.from({ length: 9 }, () => undo(library, theirs).action);
  expect(actions).toEqual([
    'document.included',
    'search.add',
    'grade.set',
    'outcome.add',
    'card.add-version',
    'card.fill',
    'card.create',
    'tag.add',
    'tag.add',
  ]);
  expect(services.tags.list({ projectId })).toEqual([]);
  expect(() => services.cards.get(cardId)).toThrow();
});

test('a failure half-way leaves everything as it was', () => {
  const worked = workedLibrary();
  const { library, documentId } = worked;
  const before = everyWord(worked);
  library.db.exec("CREATE TRIGGER stop BEFORE INSERT ON history BEGIN SELECT RAISE(ABORT, 'no'); END");
  expect(() => eraseInFile(library, erasureOf(documentId), kari)).toThrow();
  library.db.exec('DROP TRIGGER stop');
  expect(everyWord(worked)).toBe(before);
  expect(before).toContain(secretWord);
});

test('what people named after the document keeps its name, and is told beforehand; the history of the document does not', async () => {
  const worked = workedLibrary();
  const { library, documentId, services } = worked;
  const { title } = services.documents.get(documentId);
  const named = services.projects.create({ title });
  const entry = () =>
    listHistory(library.db, { projectId: null, limit: 20 }, 'kari').filter(
      ({ params }) => params.title === title || params.to === title,
    );
  expect(entry().map(({ action }) => action)).toEqual(['project.create', 'tag.add', 'tag.add', 'document.rename']);
  const { stays } = await previewErasure(library, library, erasureOf(documentId), 'nb');
  expect(stays).toContainEqual({ place: 'title', count: 1 });
  eraseInFile(library, erasureOf(documentId), kari);
  expect(services.projects.get(named.id).title).toBe(title);
  expect(entry().map(({ action }) => action)).toEqual(['project.create']);
});
