import { beforeEach, describe, expect, it } from 'vitest';
import { knownFileOutcome, saveExtraction } from '../../../electron/import/save-extraction.ts';
import { runCommand } from '../../../electron/library/command.ts';
import { getDocument, getDocumentText, getPageRuns, listDocuments } from '../../../electron/library/documents.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { findSourceByHash, readSourceBytes, sha256Hex } from '../../../electron/library/sources.ts';
import { listTrials } from '../../../electron/library/trials.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import type { Importable } from '../../../shared/model/extraction.ts';
import { extractedDocument, trialRecord } from '../../helpers/extraction.ts';
import { type TestLibrary, testLibrary } from '../../helpers/library.ts';

describe('what an import writes', () => {
  let test: TestLibrary;
  beforeEach(() => {
    test = testLibrary();
  });

  function save(extraction: Importable, bytes = new Uint8Array([1, 2, 3])) {
    const { library } = test;
    const file = { name: 'fil.txt', sha256: sha256Hex(bytes), bytes, searchId: null, importedBy: 'kari' };
    return runCommand(library, { personId: 'kari', projectId: null, action: 'import.files' }, (write) =>
      saveExtraction(library, write, file, extraction, () => []),
    );
  }
  const trials = (...records: ReturnType<typeof trialRecord>[]) =>
    save({ kind: 'trials', mediaType: 'application/json', records, problems: [], warnings: [] });

  it('keeps text over several pieces, surrogate pairs whole, and every run', () => {
    const text = `${'a'.repeat(64 * 1024 - 1)}😀${'ø'.repeat(70_000)}`;
    const document = extractedDocument(text);
    document.pages[0]!.runs = Float64Array.of(0, 4, 10.5, 20, 30, 8);
    const { ids } = save(document);
    expect(getDocumentText(test.library.db, ids[0]!)).toBe(text);
    expect(getPageRuns(test.library.db, ids[0]!, 0)).toEqual([0, 4, 10.5, 20, 30, 8]);
    expect(verifyLibrary(test.library.db)).toMatchObject({ sound: true, checked: { texts: 3 } });
  });

  it('gives any range of a file of several pieces', () => {
    const bytes = Uint8Array.from({ length: 2.5 * 1024 * 1024 }, (_, i) => i % 251);
    save(extractedDocument(), bytes);
    const { id } = test.library.db.prepare('SELECT id FROM source').get() as { id: string };
    for (const [start, end] of [
      [0, 10],
      [1_048_570, 1_048_590],
      [0, bytes.length],
      [bytes.length - 1, bytes.length + 9],
    ] as const) {
      expect(Buffer.compare(readSourceBytes(test.library.db, id, start, end), bytes.slice(start, end))).toBe(0);
    }
  });

  it('hides everything of an import when it is undone and shows it again when redone', () => {
    const { ids } = save(extractedDocument());
    trials(trialRecord());
    const history = createHistoryService(test.session);
    history.undo(null);
    history.undo(null);
    expect([listDocuments(test.library.db), listTrials(test.library.db)]).toEqual([[], []]);
    history.redo(null);
    history.redo(null);
    expect(getDocument(test.library.db, ids[0]!).title).toBe('Et dokument');
    expect(listTrials(test.library.db)).toHaveLength(1);
  });

  it.each([
    ['a document', () => save(extractedDocument()), 'document', () => listDocuments(test.library.db)],
    ['a trial', () => trials(trialRecord()), 'trial', () => listTrials(test.library.db)],
  ] as const)('brings %s that was removed back with its file, and says that it did', (_what, first, table, list) => {
    const { library } = test;
    const what = { personId: 'kari', projectId: null, action: 'import.files' };
    const known = () => findSourceByHash(library.db, sha256Hex(new Uint8Array([1, 2, 3])))!;
    const by = { personId: 'kari', searchId: null };
    const again = () => runCommand(library, what, (write) => knownFileOutcome(library, write, known(), by));
    const { ids } = first();
    runCommand(library, what, (write) => write.remove(table, ids[0]!));
    expect(list()).toEqual([]);
    expect(again()).toMatchObject({ status: 'imported', ids });
    expect(list()).toHaveLength(1);
    expect(again()).toMatchObject({ status: 'duplicate', ids });
    createHistoryService(test.session).undo(null);
    expect(list()).toEqual([]);
  });

  it('keeps one trial per registry number, its newest snapshot speaking, and tells what changed', () => {
    const first = trials(trialRecord({ asOf: '2024-05-01' }));
    const second = trials(trialRecord({ asOf: '2025-05-01', status: 'COMPLETED' }));
    const late = trials(trialRecord({ asOf: '2023-05-01', status: 'NOT_YET_RECRUITING' }));
    expect([first.status, second.status, late.status]).toEqual(['imported', 'updated', 'updated']);
    expect(new Set([...first.ids, ...second.ids, ...late.ids]).size).toBe(1);
    const [trial] = listTrials(test.library.db);
    expect(trial).toMatchObject({ status: 'COMPLETED', asOf: '2025-05-01' });
    expect(trial!.history.map((h) => h.changes.map((c) => `${c.field}: ${c.from} > ${c.to}`))).toEqual([
      [],
      ['status: NOT_YET_RECRUITING > RECRUITING'],
      ['status: RECRUITING > COMPLETED'],
    ]);
  });

  it('finds a flipped byte in a file and in a text', () => {
    save(extractedDocument());
    const { db } = test.library;
    db.prepare("UPDATE source_chunk SET bytes = x'010204'").run();
    db.prepare("UPDATE text_chunk SET text = replace(text, 'vanlig', 'vanleg')").run();
    expect(verifyLibrary(db).problems.map((p) => p.place.split(' ')[0])).toEqual(['source_chunk', 'text_chunk']);
  });
});
