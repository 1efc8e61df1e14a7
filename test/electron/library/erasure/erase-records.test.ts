import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveExtraction } from '../../../../electron/import/save-extraction.ts';
import { ensureLibraryId, findBackups, keepBackup } from '../../../../electron/library/backups.ts';
import { runCommand } from '../../../../electron/library/command.ts';
import { mergeInto } from '../../../../electron/library/duplicates/merge-references.ts';
import { eraseInFile } from '../../../../electron/library/erasure/erase.ts';
import { finishErasure } from '../../../../electron/library/erasure/finish-erasure.ts';
import { previewErasure } from '../../../../electron/library/erasure/preview-erasure.ts';
import { closeLibrary } from '../../../../electron/library/open-library.ts';
import { getReference } from '../../../../electron/library/references.ts';
import { updatedNow } from '../../../../electron/library/session.ts';
import { sha256Hex } from '../../../../electron/library/sources.ts';
import { getTrial } from '../../../../electron/library/trials.ts';
import { verifyLibrary } from '../../../../electron/library/verify.ts';
import { trialRecord } from '../../../helpers/extraction.ts';
import { type TestLibrary, testLibrary } from '../../../helpers/library.ts';

const kari = { person: { id: 'kari', name: 'Kari' }, locale: 'nb' } as const;
const contact = 'Contact: Fjellrevhulen 1';

function importFile({ library }: TestLibrary, extraction: Parameters<typeof saveExtraction>[3]): string[] {
  const bytes = new TextEncoder().encode(`${contact}\n${JSON.stringify(extraction)}`);
  const file = { name: 'fil', sha256: sha256Hex(bytes), bytes, searchId: null, importedBy: 'kari' };
  return runCommand(library, { personId: 'kari', projectId: null, action: 'import.files' }, (write) =>
    saveExtraction(library, write, file, extraction, () => []),
  ).ids;
}

const storedText = ({ library: { db } }: TestLibrary) =>
  [
    ...(db.prepare('SELECT bytes FROM source_chunk').pluck().all() as Buffer[]),
    ...(db.prepare('SELECT raw FROM reference_source').pluck().all() as string[]),
  ].join('\n');

test('a trial: the file it came in goes, what was read from it and from its neighbours stays', async () => {
  const worked = testLibrary();
  const { library } = worked;
  const records = [trialRecord(), trialRecord({ registryId: 'NCT99000002' })];
  const [first, second] = importFile(worked, {
    kind: 'trials',
    mediaType: 'application/json',
    records,
    problems: [],
    warnings: [],
  });
  const subject = { kind: 'trial', id: first!, withText: false } as const;
  const { stays, marker } = await previewErasure(library, library, subject, 'en');
  expect(stays).toEqual([{ place: 'other-record', count: 1 }]);
  const before = getTrial(library.db, first!);
  expect(storedText(worked)).toContain(contact);
  expect(eraseInFile(library, { ...subject, backups: 'keep' }, { ...kari, locale: 'en' })).toMatchObject({
    marker,
    erased: [{ place: 'file', count: 1 }],
  });
  expect(storedText(worked)).not.toContain(contact);
  expect(getTrial(library.db, first!)).toEqual(before);
  expect(getTrial(library.db, second!).registryId).toBe('NCT99000002');
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('a reference: its raw text and the file go, the citation stays', () => {
  const worked = testLibrary();
  const { library } = worked;
  const records = [{ csl: { type: 'article', title: 'Hjertelapp' }, raw: `TI  - Hjertelapp\n${contact}` }];
  const [id] = importFile(worked, {
    kind: 'references',
    format: 'ris',
    mediaType: 'text/plain',
    records,
    problems: [],
    warnings: [],
  });
  eraseInFile(library, { kind: 'reference', id: id!, withText: false, backups: 'keep' }, kari);
  expect(storedText(worked)).not.toContain(contact);
  expect(getReference(library.db, id!)).toMatchObject({ title: 'Hjertelapp', sources: [{ file: 'fil', raw: '' }] });
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('a reference that another was merged into: what stands behind both goes', () => {
  const worked = testLibrary();
  const { library, session } = worked;
  const read = { kind: 'references', format: 'ris', mediaType: 'text/plain' } as const;
  const [main, merged] = ['Hjertelapp', 'Hjertelapp hos voksne'].map((title) => {
    const records = [{ csl: { type: 'article', title }, raw: `TI  - ${title}\n${contact}` }];
    return importFile(worked, { ...read, problems: [], warnings: [], records })[0]!;
  });
  runCommand(library, { personId: 'kari', projectId: null, action: 'reference.merge' }, (write) =>
    mergeInto(library.db, write, updatedNow(session), main!, [merged!]),
  );
  eraseInFile(library, { kind: 'reference', id: main!, withText: false, backups: 'keep' }, kari);
  expect(storedText(worked)).not.toContain(contact);
  expect(verifyLibrary(library.db).problems).toEqual([]);
});

test('backups from before a merge lose what stood behind the merged one, also where the one that stayed is not in them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'metodebenk-merged-'));
  const path = join(folder, 'hjertelapp.metodebenk');
  const worked = testLibrary(path);
  const { library, session } = worked;
  const environment = { clock: library.clock, ids: library.ids, backupsFolder: join(folder, 'backups') };
  try {
    const read = { kind: 'references', format: 'ris', mediaType: 'text/plain' } as const;
    const told = (title: string) => ({
      ...read,
      records: [{ csl: { type: 'article', title }, raw: `TI  - ${title}\n${contact}` }],
      problems: [],
      warnings: [],
    });
    const [merged] = importFile(worked, told('Hjertelapp'));
    await keepBackup(path, 'by-hand', environment);
    const [main] = importFile(worked, told('Hjertelapp hos voksne'));
    runCommand(library, { personId: 'kari', projectId: null, action: 'reference.merge' }, (write) =>
      mergeInto(library.db, write, updatedNow(session), main!, [merged!]),
    );
    const request = { kind: 'reference', id: main!, withText: false, backups: 'rewrite' } as const;
    ensureLibraryId(library.db, library.ids);
    eraseInFile(library, request, kari);
    const { backups } = await finishErasure(library, environment, `reference:${main}`);
    expect(backups.rewritten).toHaveLength(1);
    const [backup] = findBackups(path, environment);
    expect(readFileSync(backup!.path, 'latin1')).not.toContain(contact);
  } finally {
    closeLibrary(library);
    rmSync(folder, { recursive: true, force: true });
  }
});
