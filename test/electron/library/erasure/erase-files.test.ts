import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBackups, keepBackup } from '../../../../electron/library/backups.ts';
import { openDatabase } from '../../../../electron/library/database.ts';
import { eraseInFile } from '../../../../electron/library/erasure/erase.ts';
import { finishErasure, finishErasures } from '../../../../electron/library/erasure/finish-erasure.ts';
import { previewErasure } from '../../../../electron/library/erasure/preview-erasure.ts';
import { closeLibrary, openLibrary } from '../../../../electron/library/open-library.ts';
import { restoreLibrary } from '../../../../electron/library/restore.ts';
import { verifyLibrary } from '../../../../electron/library/verify.ts';
import type { ErasureRun } from '../../../../shared/contract/erasures.ts';
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

let folder: string;
let path: string;
let worked: WorkedLibrary;

const environment = () => {
  const { clock, ids } = worked.library;
  return { clock, ids, backupsFolder: join(folder, 'backups') };
};
const run = (over: Partial<ErasureRun> = {}) => erasureOf(worked.documentId, over);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'metodebenk-erase-'));
  path = join(folder, 'hjertelapp.metodebenk');
  worked = workedLibrary(path);
  await keepBackup(path, 'daily', environment());
  worked.wait(86_400_000);
  // Its page keeps old words in the space that a shorter title leaves.
  worked.services.documents.rename(worked.documentId, 'Notat');
  await keepBackup(path, 'by-hand', environment());
});
afterEach(() => {
  closeLibrary(worked.library);
  rmSync(folder, { recursive: true, force: true });
});

/** Names of the files in the folder, backups included, that hold one of the words. */
function filesWith(...words: string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .filter(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name)).toString('latin1').toLowerCase();
      return words.some((word) => bytes.includes(Buffer.from(word).toString('latin1').toLowerCase()));
    })
    .map(({ name }) => name);
}

test('a document is gone from the bytes of the library, its log and its backups, all of which are sound', async () => {
  expect(filesWith(secretWord).length).toBeGreaterThanOrEqual(3);
  eraseInFile(worked.library, run(), kari);
  const done = await finishErasure(worked.library, environment(), `document:${worked.documentId}`);
  expect(done).toMatchObject({ isLogEmpty: true, backups: { clean: [], kept: [], removed: [] } });
  expect(done.backups.rewritten).toHaveLength(2);
  expect(filesWith(secretWord, 'fjellrev', passage, shortQuote)).toEqual([]);
  expect(verifyLibrary(worked.library.db).problems).toEqual([]);
  for (const backup of findBackups(path, environment())) {
    const db = openDatabase(backup.path, { readOnly: true });
    expect(verifyLibrary(db).problems).toEqual([]);
    db.close();
  }
  const [newest] = findBackups(path, environment());
  await restoreLibrary(newest!.path, join(folder, 'back.metodebenk'), environment());
  expect(filesWith(secretWord)).toEqual([]);
});

test('a person and what they said are gone from all files', async () => {
  expect(filesWith('Solveig Moe').length).toBeGreaterThanOrEqual(3);
  eraseInFile(worked.library, run({ kind: 'person', id: solveigId, withText: true }), kari);
  await finishErasure(worked.library, environment(), `person:${solveigId}`);
  expect(filesWith('Solveig', comment)).toEqual([]);
});

test('backups are removed or kept where that was asked for; one that holds nothing of it is left as it is', async () => {
  const [newest, oldest] = findBackups(path, environment()).map((backup) => backup.path);
  eraseInFile(worked.library, run({ backups: 'keep' }), kari);
  const kept = await finishErasure(worked.library, environment(), `document:${worked.documentId}`);
  expect(kept.backups).toEqual({ rewritten: [], removed: [], clean: [], kept: [newest, oldest] });
  await keepBackup(path, 'by-hand', environment());
  const clean = findBackups(path, environment()).find(
    (backup) => backup.path !== newest && backup.path !== oldest,
  )!.path;
  eraseInFile(worked.library, run({ kind: 'person', id: solveigId, backups: 'remove' }), kari);
  writeFileSync(oldest!, 'not a library');
  const { backups } = await finishErasure(worked.library, environment(), `person:${solveigId}`);
  expect(new Set(backups.removed)).toEqual(new Set([newest, oldest, clean]));
  expect(filesWith('Solveig')).toEqual([]);
});

test('a backup that cannot be read is told, and stays', async () => {
  const [newest] = findBackups(path, environment());
  writeFileSync(newest!.path, 'not a library');
  eraseInFile(worked.library, run(), kari);
  const { backups } = await finishErasure(worked.library, environment(), `document:${worked.documentId}`);
  expect(backups.kept).toEqual([newest!.path]);
  expect(backups.rewritten).toHaveLength(1);
});

test('a program that was killed after the change goes on where it was', async () => {
  eraseInFile(worked.library, run(), kari);
  expect(filesWith(secretWord)).not.toEqual([]);
  closeLibrary(worked.library);
  const again = openLibrary(path, environment());
  worked.library = again;
  writeFileSync(`${findBackups(path, environment())[0]!.path}.999999.part`, passage);
  await finishErasures(again, environment());
  expect(filesWith(secretWord, passage)).toEqual([]);
  expect(again.db.prepare('SELECT count(*) FROM erasure WHERE finished_at IS NULL').pluck().get()).toBe(0);
});

test('the preview tells places, what stays, backups and copies beside, and changes nothing', async () => {
  writeFileSync(`${path}.damaged-2026-01-04`, 'x');
  const before = worked.library.db.serialize();
  const preview = await previewErasure(worked.library, environment(), run(), 'en');
  expect(preview).toMatchObject({
    title: 'Notat',
    marker: expect.stringContaining('Erased document'),
    copies: [`${path}.damaged-2026-01-04`],
  });
  expect(preview.backups).toHaveLength(2);
  expect(preview.stays).toEqual([
    { place: 'tag', count: 2 },
    { place: 'comment', count: 2 },
  ]);
  const places = preview.erased.map(({ place }) => place);
  for (const place of ['file', 'text', 'recognised', 'index', 'title', 'quote', 'source', 'written', 'history']) {
    expect(places).toContain(place);
  }
  expect(worked.library.db.serialize().equals(before)).toBe(true);
  expect(eraseInFile(worked.library, run(), kari)?.erased).toEqual(preview.erased);
  await expect(previewErasure(worked.library, environment(), run(), 'en')).rejects.toMatchObject({
    code: 'already-erased',
  });
});

test('the lock beside the library tells the new name of who erased themselves', () => {
  worked.library.lock?.rename('Uten navn');
  expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8')).person).toBe('Uten navn');
});
