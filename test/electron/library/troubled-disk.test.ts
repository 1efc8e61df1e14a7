/** Disks that fail under an open library: each is told for what it is, reading goes on, and so does writing afterwards. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeLibrary, createLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import { savePerson } from '../../../electron/library/people.ts';
import { writeFileWhole } from '../../../electron/write-file-whole.ts';
import { mountSmallDisk } from '../../long/small-disk.ts';

const electron = join(import.meta.dirname, '..', '..', '..', 'electron');
const environment = { clock: () => new Date(), ids: () => 'id', personName: () => 'Kari' };
let folder: string;
let path: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'troubled-'));
  path = join(folder, 'a.metodebenk');
  closeLibrary(createLibrary(path, environment));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A process that does what it is told by a word, and answers `ok` or the code of its failure and the path in it. */
async function startWorker(): Promise<(word: string) => Promise<string>> {
  const script = `
    const { openLibrary } = await import(${JSON.stringify(join(electron, 'library/open-library.ts'))});
    const { savePerson } = await import(${JSON.stringify(join(electron, 'library/people.ts'))});
    const { writeFileWhole } = await import(${JSON.stringify(join(electron, 'write-file-whole.ts'))});
    const { openSync } = await import('node:fs');
    const path = ${JSON.stringify(path)};
    const environment = { clock: () => new Date(), ids: () => 'id', personName: () => 'Ola' };
    let library, count = 0;
    const work = {
      open() { library = openLibrary(path, environment); },
      write() { savePerson(library, { id: 'p' + ++count, name: 'x'.repeat(5000) }); },
      read() { library.db.prepare('SELECT count(*) FROM person').get(); },
      export() { writeFileWhole(path + '.csv', 'x'); },
      'open all'() { for (;;) openSync(path, 'r'); },
    };
    process.stdin.setEncoding('utf8').on('data', (word) => {
      let answer = 'ok';
      try { work[word](); } catch (error) { answer = error.code + ' ' + (error.details?.path ?? ''); }
      process.stdout.write(answer);
    });
    process.stdout.write('ready');`;
  const child = spawn('sh', ['-c', 'ulimit -n 60; exec "$0" --input-type=module -e "$1"', process.execPath, script]);
  children.push(child);
  const answer = async () => String((await once(child.stdout, 'data'))[0]);
  expect(await answer()).toBe('ready');
  return (word) => {
    child.stdin.write(word);
    return answer();
  };
}

/** strace makes the calls of a running process fail as its disk would. */
async function withFailing<T>(child: ChildProcess, failure: string, work: () => Promise<T>): Promise<T> {
  const args = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', `inject=pwrite64:error=${failure}`];
  const tracer = spawn('strace', [...args, '-p', String(child.pid)]);
  children.push(tracer);
  while (!/TracerPid:\t[1-9]/.test(statusOf(child))) await new Promise((resolve) => setTimeout(resolve, 10));
  try {
    return await work();
  } finally {
    const gone = once(tracer, 'exit');
    tracer.kill('SIGINT');
    await gone;
  }
}
const statusOf = ({ pid }: ChildProcess) => String(spawnSync('cat', [`/proc/${pid}/status`]).stdout);
const canTrace =
  process.platform === 'linux' &&
  spawnSync('strace', ['-qq', '-o', '/dev/null', 'true'], { timeout: 5000 }).status === 0;

describe.runIf(canTrace)('while its disk refuses to be written (needs strace)', { timeout: 60_000 }, () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'quota-full'],
    ['EIO', 'disk-gone'],
    ['ENXIO', 'disk-gone'],
    ['EROFS', 'disk-read-only'],
  ])('with %s, an open library says %s and is whole afterwards', async (failure, code) => {
    const tell = await startWorker();
    const child = children.at(-1)!;
    expect([await tell('open'), await tell('write')]).toEqual(['ok', 'ok']);
    const during = await withFailing(child, failure, async () => [await tell('write'), await tell('read')]);
    expect(during).toEqual([`${code} ${path}`, 'ok']);
    expect([await tell('write'), await tell('read')]).toEqual(['ok', 'ok']);
    expect(readdirSync(folder).filter((name) => name.includes('probe'))).toEqual([]);
  });
});

it.runIf(process.platform === 'linux')(
  'with too many files open it says so, and goes on when they are closed',
  async () => {
    const tell = await startWorker();
    expect(await tell('open all')).toMatch(/^EMFILE/);
    expect([await tell('open'), await tell('export')]).toEqual([
      `too-many-files ${path}`,
      `too-many-files ${path}.csv`,
    ]);
    expect(readdirSync(folder)).toEqual(['a.metodebenk']);
  },
);

const disk = mountSmallDisk(4 * 1024 * 1024);
afterAll(() => disk?.remove());
it.runIf(disk)('on a disk that can only be read it is not opened for work, by name (needs the right to mount)', () => {
  const there = join(disk!.path, 'a.metodebenk');
  closeLibrary(createLibrary(there, environment));
  spawnSync('mount', ['-o', 'remount,ro', disk!.path]);
  const refused = expect.objectContaining({ code: 'library-no-permission', details: { path: there } });
  expect(() => openLibrary(there, environment)).toThrow(refused);
  expect(readdirSync(disk!.path)).toEqual(['a.metodebenk']);
});

it('when its folder is gone, the change is refused by name, and what is open can be read', () => {
  const library = openLibrary(path, environment);
  savePerson(library, { id: 'kari', name: 'Kari' });
  const moved = `${folder}-moved`;
  renameSync(folder, moved);
  try {
    const refused = expect.objectContaining({ code: 'library-moved', details: { path } });
    expect(() => savePerson(library, { id: 'ola', name: 'Ola' })).toThrow(refused);
    expect(library.db.prepare('SELECT name FROM person').pluck().all()).toEqual(['Kari']);
    expect(() => writeFileWhole(join(folder, 'a.csv'), 'x')).toThrow(
      expect.objectContaining({ code: 'write-failed', details: { path: join(folder, 'a.csv') } }),
    );
    expect(existsSync(folder)).toBe(false);
  } finally {
    renameSync(moved, folder);
  }
  savePerson(library, { id: 'ola', name: 'Ola' });
  closeLibrary(library);
});
