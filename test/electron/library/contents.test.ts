/** The counts of a library follow each change, whoever makes it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countReadable } from '../../../electron/library/contents.ts';
import { openDatabase } from '../../../electron/library/database.ts';
import { closeLibrary } from '../../../electron/library/open-library.ts';
import { createDocumentService } from '../../../electron/library/services/document-service.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';

test('counts follow an import, the bin, undo, and another program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contents-'));
  const { library, session, importText } = filledLibrary(join(folder, 'a.metodebenk'));
  const counts = () => countReadable(library.db, () => undefined);
  const history = createHistoryService(session);
  expect(counts()).toMatchObject({ documents: 0, projects: 1 });
  const id = importText('Hjertelapp.');
  importText('Fotlapp.');
  expect(counts()).toMatchObject({ documents: 2, projects: 1 });
  createDocumentService(session).remove([id]);
  expect(counts().documents).toBe(1);
  history.undo(null);
  expect(counts().documents).toBe(2);
  library.db
    .prepare('UPDATE source SET removed_at = ? WHERE id = (SELECT source_id FROM document WHERE id = ?)')
    .run('x', id);
  expect(counts().documents).toBe(1);
  const other = openDatabase(join(folder, 'a.metodebenk'), { mustExist: true });
  other.prepare('UPDATE source SET removed_at = NULL').run();
  other.close();
  expect(counts().documents).toBe(2);
  closeLibrary(library);
  rmSync(folder, { recursive: true });
});
