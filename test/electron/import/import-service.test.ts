import { mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createImportService } from '../../../electron/import/import-service.ts';
import { logEvent } from '../../../electron/library/command.ts';
import { openDatabase } from '../../../electron/library/database.ts';
import { listDocuments } from '../../../electron/library/documents.ts';
import { listHistory } from '../../../electron/library/history-list.ts';
import { createJobRegistry } from '../../../electron/library/job-registry.ts';
import { closeLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { command } from '../../../electron/library/session.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { importWarning } from '../../../shared/import-warnings.ts';
import { extractedDocument } from '../../helpers/extraction.ts';
import { type TestLibrary, testLibrary } from '../../helpers/library.ts';

describe('a batch whose files the library cannot all take in', () => {
  let folder: string;
  let test: TestLibrary;
  let many: number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-service-'));
    test = testLibrary(join(folder, 'l.metodebenk'));
    many = 0;
  });
  afterEach(() => {
    closeLibrary(test.library);
    rmSync(folder, { recursive: true, force: true });
  });

  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return { path: join(folder, name) };
  };
  async function run(
    files: { path: string }[],
    beforeFile: (name: string) => unknown = () => undefined,
    concurrency = 1,
  ) {
    const service = createImportService({
      session: test.session,
      jobs: createJobRegistry(),
      beforeMany: async () => void many++,
      extract: async ({ name }) => {
        await beforeFile(name);
        return extractedDocument(undefined, { warnings: [importWarning('no-text-layer', { page: 1 })] });
      },
      concurrency,
      passagesOf: () => [],
      uploads: { take: () => ({ path: '', discard: () => undefined }) },
    });
    return await service.run({ files }).finished;
  }
  const told = (job: Awaited<ReturnType<typeof run>>) =>
    job.result!.outcomes.map((outcome) => [outcome.status, outcome.code]);

  it('is told in the history as imported, and as brought back after it was removed', async () => {
    const history = createHistoryService(test.session);
    const newest = () => history.changes(history.list({ projectId: null, limit: 1 })[0]!.id).changes;
    const kinds = () => newest().map(({ table, kind }) => [table, kind]);
    await run([file('ny.txt', 'Lys om morgenen')]);
    expect(kinds()).toEqual([['source', 'imported']]);
    test.wait(60_000);
    command(test.session, { projectId: null, action: 'document.remove' }, (write) =>
      write.remove('source', newest()[0]!.rowId),
    );
    test.wait(60_000);
    const job = await run([file('ny.txt', 'Lys om morgenen')]);
    expect(kinds()).toContainEqual(['source', 'restored']);
    expect(job.result!.outcomes).toMatchObject([{ status: 'imported', warnings: [{ code: 'no-text-layer' }] }]);
  });

  it('tells of a full disk for the file that found no room, and takes the next', async () => {
    const pages = Number(test.library.db.pragma('page_count', { simple: true }));
    test.library.db.pragma(`max_page_count = ${pages + 40}`);
    const job = await run([file('large.txt', 'x'.repeat(500_000)), file('small.txt', 'y')]);
    expect([job.state, told(job)]).toEqual([
      'done',
      [
        ['refused', 'disk-full'],
        ['imported', undefined],
      ],
    ]);
    expect(job.result!.outcomes[0]!.message).toMatch(/^large\.txt: The disk is full/);
    expect(verifyLibrary(test.library.db)).toMatchObject({ sound: true, checked: { chunks: 1 } });
  });

  it('has the library backed up before many files, and not before a few', async () => {
    const files = Array.from({ length: 25 }, (_, n) => file(`${n}.txt`, `${n}`));
    await run(files.slice(1));
    expect(many).toBe(0);
    await run(files);
    expect(many).toBe(1);
  });

  it('leaves word beside the library of how far it has come, and none when it is over', async () => {
    const noted = () => JSON.parse(readFileSync(`${test.library.path}.lock`, 'utf8')).importing;
    const seen: unknown[] = [];
    const files = ['a', 'b', 'c'].map((name) => file(`${name}.txt`, name));
    await run([{ path: join(folder, 'gone.txt') }, ...files], () => void seen.push(noted()));
    // What was refused is not waited for any more.
    expect(seen).toMatchObject([0, 1, 2].map((done) => ({ done, of: 3 })));
    expect(noted()).toBeNull();
  });

  it('takes the word of one that was killed away when the same files are in, in whatever order, and not before', async () => {
    const lock = `${test.library.path}.lock`;
    let left = '';
    const files = ['a', 'b'].map((name) => file(`${name}.txt`, name));
    await run(files, (name) => {
      if (name === 'b.txt') left = readFileSync(lock, 'utf8');
    });
    closeLibrary(test.library);
    writeFileSync(lock, JSON.stringify({ ...JSON.parse(left), token: 'dead', processId: 4_194_999 }));
    const library = openLibrary(test.library.path, test.library);
    test = { ...test, library, session: { ...test.session, library: () => library } };
    const told = async (...again: { path: string }[]) => {
      await run(again);
      return test.library.lock!.interruptedImport();
    };
    expect(await told(file('c.txt', 'c'))).toEqual({ done: 1, of: 2 });
    expect(await told(files[1]!)).toEqual({ done: 1, of: 2 });
    expect(await told(...files.toReversed())).toBeNull();
  });

  it.each([1, 3])('counts in the history what the result counts, %i files at a time', async (concurrency) => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    await run([file('a.txt', 'a')]);
    const job = await run(
      [...names.map((name) => file(`${name}.txt`, name)), file('copy.txt', 'b')],
      (name) => name === 'd.txt' && logEvent(test.library, { personId: 'kari', projectId: null, action: 'tag.add' }),
      concurrency,
    );
    expect(job.result?.counts).toMatchObject({ imported: 4, duplicate: 2 });
    const entries = listHistory(test.library.db, { projectId: null, limit: 10, noun: 'import' }, 'kari');
    expect(entries.reduce((sum, { params }) => sum + Number(params.count), 0)).toBe(1 + 4);
    if (concurrency === 1) expect(entries.map(({ params }) => params.count)).toEqual([2, 2, 1]);
  });

  it('is over only when no file is under way any more, also where one met a fault of the app', async () => {
    const seen: string[] = [];
    const job = await run(
      ['faulty', 'slow', 'next'].map((name) => file(`${name}.txt`, name)),
      async (name) => {
        if (name === 'faulty.txt') throw new TypeError('a fault');
        await setTimeout(50);
        seen.push(name);
      },
      2,
    );
    expect([job.state, job.error]).toMatchObject(['failed', { code: 'internal' }]);
    expect(seen).toEqual(['slow.txt']);
    expect(listDocuments(test.library.db)).toHaveLength(1);
  });

  it('waits for another program that is writing', async () => {
    const other = openDatabase(test.library.path);
    other.exec('BEGIN IMMEDIATE');
    const [job] = await Promise.all([run([file('a.txt', 'a')]), setTimeout(500).then(() => other.exec('COMMIT'))]);
    other.close();
    expect(told(job)).toEqual([['imported', undefined]]);
  });

  it('does not save into a library that was moved away', async () => {
    const job = await run([file('a.txt', 'a'), file('b.txt', 'b')], (name) => {
      if (name === 'b.txt') renameSync(test.library.path, join(folder, 'elsewhere'));
    });
    expect(told(job)).toEqual([
      ['imported', undefined],
      ['refused', 'library-moved'],
    ]);
    expect(listDocuments(test.library.db)).toHaveLength(1);
  });

  it('refuses a file that is too large before it is read', async () => {
    const large = file('large.txt', '');
    truncateSync(large.path, 3 * 1024 ** 3);
    const job = await run([large, file('small.txt', 'y')]);
    expect(told(job)).toEqual([
      ['refused', 'file-too-large'],
      ['imported', undefined],
    ]);
  });

  it('refuses a search-log entry that is not there', () => {
    const service = createImportService({
      session: test.session,
      jobs: createJobRegistry(),
      beforeMany: async () => void many++,
      extract: async () => extractedDocument(),
      concurrency: 1,
      passagesOf: () => [],
      uploads: { take: () => ({ path: '', discard: () => undefined }) },
    });
    expect(() => service.run({ files: [file('a.txt', 'a')], searchId: 'none' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});
