import { expect, test } from 'vitest';
import { listRecognisedDocuments, listTickedDocumentIds } from '../../../electron/library/documents.ts';
import { eraseInFile } from '../../../electron/library/erasure/erase.ts';
import { redo, undo } from '../../../electron/library/history.ts';
import { createCorrectionService } from '../../../electron/library/services/correction-service.ts';
import { createDocumentService } from '../../../electron/library/services/document-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';
import { erasureOf, kari } from '../../helpers/worked-library.ts';
import { key, proposal } from '../../shared/corrections/correction-builder.ts';

const name = key('field', ['1', 'Navn']);
const box = key('checkbox', ['', 'Type', 'Utstyr']);
const second = key('answer', ['2', 'Hvem gjelder den?']);
const tray = key('unassigned', []);

function desk() {
  const filled = filledLibrary();
  const documentId = filled.importText('Forslag om lappdyrking. '.repeat(20), proposal());
  const corrections = createCorrectionService(filled.session);
  const documents = createDocumentService(filled.session);
  const scope = { personId: 'kari', projectId: null };
  return {
    ...filled,
    documentId,
    corrections,
    recognised: () => documents.get(documentId).recognised,
    set: (target: typeof name, text: string) => corrections.add({ documentId, target, change: { do: 'set', text } }),
    undo: () => undo(filled.library, scope),
    redo: () => redo(filled.library, scope),
  };
}

test('a correction shows wherever what was recognised is read, and says who made it', () => {
  const { library, documentId, recognised, set, as } = desk();
  as('Solveig');
  set(name, 'Lappdyrking');
  expect(recognised().fields?.[0]).toMatchObject({ text: 'Lappdyrking', corrected: [{ from: 'Lapp', by: 'Solveig' }] });
  const [listed] = listRecognisedDocuments(library.db);
  expect(listed?.recognised.fields?.[0]?.text).toBe('Lappdyrking');
  expect(listTickedDocumentIds(library.db).has(documentId)).toBe(false);
  set(box, 'yes');
  expect(listTickedDocumentIds(library.db).has(documentId)).toBe(true);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('typing is one step of undo; undone and done again it is as it was, and what was recognised stays stored', () => {
  const { corrections, documentId, recognised, set, wait, undo, redo } = desk();
  const before = recognised();
  set(name, 'Lappd');
  wait(800);
  set(name, 'Lappdyrking');
  expect(corrections.review(documentId)).toMatchObject({ recognised: before, corrections: [{ text: 'Lappdyrking' }] });
  expect(undo().action).toBe('correction.set');
  expect(recognised()).toEqual(before);
  redo();
  expect(recognised().fields?.[0]?.text).toBe('Lappdyrking');
  wait(60_000);
  set(name, 'Lapp');
  expect(corrections.review(documentId).corrections).toEqual([]);
  expect(recognised()).toEqual(before);
});

test('history calls a cell of a table by its column’s heading, or by its row where the column has none', () => {
  const { session, corrections, importText } = desk();
  const table = {
    number: '',
    caption: 'Besøk',
    columns: ['Klinikk', 'Antall besøk', ''],
    rows: [['Skarvøy', '96', '12']],
  };
  const documentId = importText('Besøk. '.repeat(20), { ...proposal(), tables: [table] });
  const history = createHistoryService(session);
  const nameAfter = (kind: 'cell' | 'table', path: string[]) => {
    corrections.add({ documentId, target: key(kind, path), change: { do: 'set', text: 'Rettet' } });
    return history.list({ projectId: null, limit: 1 })[0]!.params.name;
  };
  expect(nameAfter('cell', ['Besøk', '0', '1'])).toBe('Antall besøk');
  expect(nameAfter('cell', ['Besøk', '0', '2'])).toBe('Skarvøy');
  expect(nameAfter('table', ['Besøk', 'column', '1'])).toBe('Antall besøk');
});

test('history says which value of which document, and its words before and after', () => {
  const { session, documentId, set } = desk();
  set(name, 'Lappdyrking');
  const history = createHistoryService(session);
  const [entry] = history.list({ projectId: null, limit: 1 });
  expect(entry).toMatchObject({ action: 'correction.set', params: { title: 'Forslag om lappdyrking', name: 'Navn' } });
  expect(history.changes(entry!.id).changes).toMatchObject([
    {
      table: 'correction',
      name: 'Forslag om lappdyrking',
      place: { documentId },
      fields: [
        { path: 'words', before: null, after: 'Lapp' },
        { path: 'text', before: null, after: 'Lappdyrking' },
      ],
    },
  ]);
});

test('several are taken back at once, and any one leaves the others', () => {
  const { corrections, documentId, recognised, set } = desk();
  const made = set(name, 'Lappdyrking')!;
  const moved = corrections.add({ documentId, target: tray, change: { do: 'move', to: second } })!;
  set(box, 'yes');
  expect(corrections.remove([made.id, moved.id])).toEqual({ removed: 2 });
  expect(recognised()).toMatchObject({
    fields: [{ text: 'Lapp' }, {}, {}],
    checkboxes: [{ checked: true }],
    unassigned: [{ text: 'Voksne over 18 år.' }, {}],
  });
});

test.each([
  ['of a value that is not there', key('field', ['9', 'x']), { do: 'drop' as const }, 'not-found'],
  ['of a box to maybe', box, { do: 'set' as const, text: 'maybe' }, 'invalid-input'],
])('a correction %s is refused and leaves no history', (_, target, change, code) => {
  const { corrections, documentId, session } = desk();
  const history = () => createHistoryService(session).list({ projectId: null, limit: 10 });
  const before = history();
  expect(() => corrections.add({ documentId, target, change })).toThrow(expect.objectContaining({ code }));
  expect(history()).toEqual(before);
});

test('erasing the document takes the words of its corrections too, also from history', () => {
  const { library, session, documentId, corrections, set, undo } = desk();
  set(name, 'Lappdyrking av hud');
  set(key('field', ['2', 'Kommentar']), 'Skrevet av en leser');
  undo();
  corrections.add({ documentId, target: tray, change: { do: 'split', at: 7, to: second } });
  eraseInFile(library, erasureOf(documentId), { person: session.person(), locale: 'nb' });
  const kept = library.db.prepare('SELECT * FROM correction').all();
  const told = library.db.prepare("SELECT before, after FROM change WHERE table_name = 'correction'").all();
  expect(JSON.stringify([kept, told])).not.toMatch(/Lapp|Skrevet|Voksne|over 18|Navn|Kommentar|gjelder/);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('a person’s name goes from what was typed', () => {
  const { library, as, set } = desk();
  as('Solveig Moe', 'person-2');
  set(name, 'Lapp, sier Solveig Moe');
  as('Kari');
  eraseInFile(library, erasureOf('person-2', { kind: 'person' }), kari);
  expect(library.db.prepare('SELECT text FROM correction').pluck().get()).not.toContain('Solveig');
});
