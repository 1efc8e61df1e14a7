/** References saved in many turns: all of a file or nothing of it shows, also after the program was killed. */
import { expect, test } from 'vitest';
import { removeLeftUnfinished, saveInTurns } from '../../../electron/import/save-in-turns.ts';
import { runCommand } from '../../../electron/library/command.ts';
import { undo } from '../../../electron/library/history.ts';
import { pageOfReferences } from '../../../electron/library/record-lists.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { createReferenceService } from '../../../electron/library/services/reference-service.ts';
import { findSourceByHash } from '../../../electron/library/sources.ts';
import { removeUnfinished } from '../../../electron/library/unfinished-sources.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import type { ExtractedReferences } from '../../../shared/model/extraction.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';
import { testLibrary } from '../../helpers/library.ts';

const records = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    csl: { type: 'article-journal', title: `Nynning nummer ${from + at}` },
    raw: `TI  - ${from + at}`,
  }));
const read = (problems: ExtractedReferences['problems'] = []): ExtractedReferences => ({
  kind: 'references',
  mediaType: 'text/plain',
  format: 'ris',
  records: [],
  problems,
  warnings: [],
});

function desk() {
  const { library, session } = testLibrary();
  const bytes = new Uint8Array(3 * 1024 * 1024).fill(65);
  const file = { name: 'mange.ris', sha256: 'hash', bytes, searchId: null, importedBy: 'kari' };
  const rowsOf = (table: string) => library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  return {
    library,
    session,
    saver: saveInTurns(library, file),
    listed: () => pageOfReferences(library.db).rows.length,
    counts: () => ['source', 'source_chunk', 'reference', 'reference_source', 'source_unfinished'].map(rowsOf),
    finish: (saver: ReturnType<typeof saveInTurns>) =>
      runCommand(library, { personId: 'kari', projectId: null, action: 'import.files' }, (write) =>
        saver.finish!(write, read([{ line: 7, code: 'record-damaged', message: 'no type' }])),
      ),
  };
}

test('nothing shows before the last, everything after it, and one undo takes it out', async () => {
  const { library, saver, listed, finish } = desk();
  expect(saver.finish).toBeNull();
  await saver.take(records(0, 200), 'text/plain');
  await saver.take(records(200, 100), 'text/plain');
  expect(listed()).toBe(0);
  expect(findSourceByHash(library.db, 'hash')).toBeNull();
  const outcome = finish(saver);
  await saver.discard();
  expect(outcome).toMatchObject({
    status: 'imported',
    kind: 'reference',
    warnings: [{ code: 'record-damaged', message: 'line 7: no type', params: { line: '7' } }],
  });
  expect(outcome.ids).toHaveLength(300);
  expect(listed()).toBe(300);
  expect(findSourceByHash(library.db, 'hash')).not.toBeNull();
  undo(library, { personId: 'kari', projectId: null });
  expect(listed()).toBe(0);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('a file that is cancelled leaves nothing', async () => {
  const { saver, counts, library } = desk();
  await saver.take(records(0, 450), 'text/plain');
  expect(counts()).toEqual([1, 3, 450, 450, 1]);
  await saver.discard();
  expect(counts()).toEqual([0, 0, 0, 0, 0]);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('references that were there before stay when a file that told of them too is taken out', async () => {
  const { saver, library, listed, finish } = desk();
  await saver.take(records(0, 5), 'text/plain');
  finish(saver);
  const other = saveInTurns(library, {
    name: 'igjen.ris',
    sha256: 'other',
    bytes: new Uint8Array(1),
    searchId: null,
    importedBy: 'kari',
  });
  await other.take(records(3, 5), 'text/plain');
  await other.discard();
  expect(listed()).toBe(5);
});

test('what a killed program left is taken out, what is under way is not', async () => {
  const { saver, counts, library } = desk();
  await saver.take(records(0, 10), 'text/plain');
  await removeLeftUnfinished(library);
  expect(counts()).toEqual([1, 3, 10, 10, 1]);
  for (const _ of removeUnfinished(library.db, new Set()));
  expect(counts()).toEqual([0, 0, 0, 0, 0]);
});

test('a removed reference comes back with a file that is finished, not with one that is cancelled; undo removes it again', async () => {
  const { saver, session, library, listed, finish } = desk();
  await saver.take(records(0, 1), 'text/plain');
  const { ids } = finish(saver);
  createReferenceService(session).remove(ids);
  const file = { name: 'igjen.ris', bytes: new Uint8Array(1), searchId: null, importedBy: 'kari' };
  const cancelled = saveInTurns(library, { ...file, sha256: 'other' });
  await cancelled.take(records(0, 1), 'text/plain');
  expect(listed()).toBe(0);
  await cancelled.discard();
  expect(listed()).toBe(0);
  const again = saveInTurns(library, { ...file, sha256: 'again' });
  await again.take([...records(0, 1), ...records(0, 1)], 'text/plain');
  expect(finish(again)).toMatchObject({ status: 'imported' });
  expect(listed()).toBe(1);
  undo(library, { personId: 'kari', projectId: null });
  expect(listed()).toBe(0);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('a file that was to be bound to a search is cancelled with its binding', async () => {
  const { library, session, projectId } = filledLibrary();
  const told = { projectId, source: 'MEDLINE', searchedOn: '2026-01-01', strategy: '', hits: null };
  const { id: searchId } = createProjectService(session).addSearch(told);
  const file = { name: 'mange.ris', sha256: 'hash', bytes: new Uint8Array(1), searchId, importedBy: 'kari' };
  const saver = saveInTurns(library, file);
  await saver.take(records(0, 3), 'text/plain');
  await saver.discard();
  const left = ['source', 'search_source'].map((table) => library.db.prepare(`SELECT * FROM ${table}`).all());
  expect(left).toEqual([[], []]);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});
