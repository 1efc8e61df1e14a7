/** The pages of the long lists against the whole records, and what uses a record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageOfReferences, pageOfTrials } from '../../../electron/library/record-lists.ts';
import { usesOfReference, usesOfTrial } from '../../../electron/library/record-uses.ts';
import { listReferences } from '../../../electron/library/references.ts';
import { listTrials } from '../../../electron/library/trials.ts';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import type { OpenWorkbench } from '../../../electron/workbench.ts';
import { nodeFolders } from '../../long/node-folders.ts';

const home = mkdtempSync(join(tmpdir(), 'record-lists-'));
let workbench: OpenWorkbench;
let db: Database.Database;
let services: OpenWorkbench['services'];
let projectId: string;
beforeAll(async () => {
  workbench = openNodeWorkbench(nodeFolders(home));
  services = workbench.services;
  const { path } = await services.library.openSample();
  projectId = services.projects.list()[0]!.id;
  db = new Database(path!, { readonly: true });
}, 120_000);
afterAll(async () => {
  db?.close();
  await workbench?.close();
  rmSync(home, { recursive: true, force: true });
});

function pages<Row>(page: (after?: string) => { rows: Row[]; next: string | null }): Row[][] {
  const all: Row[][] = [];
  for (let after: string | undefined; ; ) {
    const { rows, next } = page(after);
    all.push(rows);
    if (next === null) return all;
    after = next;
  }
}

test('pages of trials are the list, in its order, with the same values', () => {
  const whole = listTrials(db);
  const paged = pages((after) => pageOfTrials(db, after, 3));
  expect(paged.map((rows) => rows.length)).toEqual([3, 3, whole.length - 6]);
  for (const [at, { linkedIds, isOutcomeChanged, ...row }] of paged.flat().entries()) {
    expect(whole[at]).toMatchObject(row);
    expect([linkedIds, isOutcomeChanged]).toEqual([[], false]);
  }
  expect(paged.flat()).toHaveLength(whole.length);
});

test('pages of references are the list, in its order', () => {
  const whole = listReferences(db);
  const rows = pages((after) => pageOfReferences(db, after, 7)).flat();
  expect(rows.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  for (const [at, row] of rows.entries()) {
    const reference = whole[at]!;
    expect(row).toMatchObject({
      title: reference.title ?? '',
      doi: reference.DOI ?? '',
      year: reference.issued?.['date-parts']?.[0]?.[0] ?? null,
      authors: (reference.author ?? []).map((name) => name.family ?? name.literal),
      hasAbstract: Boolean(reference.abstract),
      files: [...new Set(reference.sources.map(({ file }) => file))],
    });
  }
});

test('what is in the bin is on no page', () => {
  const first = pageOfTrials(db, undefined, 1).rows[0]!;
  services.trials.remove([first.id]);
  expect(pages((after) => pageOfTrials(db, after, 2)).flat()).toHaveLength(listTrials(db).length);
  expect(() => usesOfTrial(db, first.id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  services.history.undo(null);
  expect(pageOfTrials(db, undefined, 1).rows[0]?.id).toBe(first.id);
});

test('a trial tells its imports, its projects with their reasons, and the documents that name it', () => {
  const trial = listTrials(db).find(({ registryId }) => registryId === 'NCT99000001');
  services.projects.setItems({
    projectId,
    kind: 'trial',
    itemIds: [trial!.id],
    decision: 'excluded',
    reason: 'Feil mål',
  });
  const uses = usesOfTrial(db, trial!.id);
  expect(uses.imports).toMatchObject([{ file: 'NCT99000001.json', asOf: trial!.asOf }]);
  expect(uses.projects).toMatchObject([{ id: projectId, decision: 'excluded', reason: 'Feil mål' }]);
  expect(uses.mentions.length).toBeGreaterThan(0);
  for (const { documentId, start } of uses.mentions) {
    expect(services.documents.text(documentId).text.slice(start, start + 11)).toBe('NCT99000001');
  }
});

test('a reference tells its files and the cards that rest on it', () => {
  const cited = services.cards
    .list(projectId)
    .flatMap(({ id }) => Object.values(services.cards.get(id).fields))
    .flatMap(({ sources }) => sources.flatMap(({ referenceId }) => referenceId ?? []));
  expect(cited.length).toBeGreaterThan(0);
  const uses = usesOfReference(db, cited[0]!);
  expect(uses.cards).toHaveLength(1);
  expect(uses.imports.map(({ file }) => file)).toEqual(['references.ris']);
});
