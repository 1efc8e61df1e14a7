import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../../../electron/library/database.ts';
import { closeLibrary } from '../../../../electron/library/open-library.ts';
import { salvageLibrary } from '../../../../electron/library/salvage/salvage.ts';
import { listWaiting } from '../../../../electron/library/versions/anchor-reviews.ts';
import { versionChain } from '../../../../electron/library/versions/document-versions.ts';
import { passagesOf } from '../../../../electron/search/index-passages.ts';
import { versionDesk } from '../../../helpers/two-versions.ts';

const folder = mkdtempSync(join(tmpdir(), 'salvage-versions-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('salvaging brings versions over, and what became of their marks', async () => {
  const [from, to] = [join(folder, 'a.metodebenk'), join(folder, 'b.metodebenk')];
  const desk = versionDesk(from);
  const { before, after } = desk.twoVersions();
  const waiting = desk.services.versions.waiting(desk.projectId);
  closeLibrary(desk.library);
  const report = await salvageLibrary(from, to, {
    clock: () => new Date('2026-02-01T08:00:00.000Z'),
    ids: () => 'made',
    passagesOf,
    template: { template: 'metodevarsel-2025', templateVersion: '1' },
  });
  expect(report.problems).toEqual([]);
  const db = openDatabase(to, { readOnly: true });
  expect(versionChain(db, after)).toEqual([before, after]);
  expect(listWaiting(db, desk.projectId)).toEqual(waiting);
  db.close();
});
