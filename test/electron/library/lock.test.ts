import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findDiskError } from '../../../electron/disk-error.ts';
import { closeLibrary, createLibrary, type Library, openLibrary } from '../../../electron/library/open-library.ts';
import { savePerson } from '../../../electron/library/people.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';

let folder: string;
let path: string;
const children: ChildProcess[] = [];
let now: Date;
const environment = { clock: () => now, ids: () => 'id', personName: () => 'Kari' };
beforeEach(() => {
  now = new Date();
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'a.metodebenk');
  closeLibrary(createLibrary(path, environment));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const lockFile = () => `${path}.lock`;
const openAndClose = () => closeLibrary(openLibrary(path, environment));
const busy = expect.objectContaining({ code: 'library-busy' });

const modules = join(import.meta.dirname, '..', '..', '..', 'electron', 'library', 'open-library.ts');
/** A process of its own that opens the library and says so; `then` runs with the library. */
function openElsewhere(then: string): { child: ChildProcess; said: Promise<string> } {
  const script = `
    const { openLibrary, closeLibrary } = await import(${JSON.stringify(modules)});
    const environment = { clock: () => new Date(), ids: () => 'id', personName: () => 'Ola' };
    const say = (word) => process.stdout.write(word);
    try {
      const library = openLibrary(${JSON.stringify(path)}, environment);
      ${then}
    } catch (error) {
      say(error.code ?? String(error));
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const said = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
  return { child, said };
}
const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));
const holds = "say('open'); setInterval(() => {}, 1000);";

describe('the lock of a library', () => {
  it('names its owner, lets readers in, and is gone when the library is closed', () => {
    const library = openLibrary(path, environment);
    expect(() => openLibrary(path, environment)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ person: 'Kari', since: now.toISOString() }) }),
    );
    const reader = openLibrary(path, environment, { readOnly: true });
    savePerson(library, { id: 'kari', name: 'Kari' });
    expect(reader.db.prepare('SELECT name FROM person').pluck().all()).toEqual(['Kari']);
    expect(() => savePerson(reader, { id: 'ola', name: 'Ola' })).toThrow(/read only/);
    expect(verifyLibrary(reader.db)).toMatchObject({ sound: true });
    closeLibrary(library);
    expect(existsSync(lockFile())).toBe(false);
    closeLibrary(reader);
    openAndClose();
  });

  it('of another process is held while it lives, and taken over at once when it is killed', async () => {
    const { child, said } = openElsewhere(holds);
    expect(await said).toBe('open');
    expect(openAndClose).toThrow(/in use by another program \(Ola, /);
    closeLibrary(openLibrary(path, environment, { readOnly: true }));
    const gone = ended(child);
    child.kill('SIGKILL');
    await gone;
    expect(existsSync(lockFile())).toBe(true);
    openAndClose();
  });

  it('gives a sign with each change, as with each beat', () => {
    const library = openLibrary(path, environment);
    now = new Date(now.getTime() + 300_000);
    savePerson(library, { id: 'kari', name: 'Kari' });
    expect(JSON.parse(readFileSync(lockFile(), 'utf8')).heartbeat).toBe(now.toISOString());
    closeLibrary(library);
  });

  it('cannot be where a folder has its name, which is told and left alone', () => {
    mkdirSync(lockFile());
    const told = { code: 'lock-is-folder', details: { path, folder: lockFile() } };
    expect(openAndClose).toThrow(expect.objectContaining(told));
    expect(existsSync(lockFile())).toBe(true);
    closeLibrary(openLibrary(path, environment, { readOnly: true }));
  });

  it('goes to one of many who find a dead owner', async () => {
    const first = openElsewhere(holds);
    await first.said;
    const gone = ended(first.child);
    first.child.kill('SIGKILL');
    await gone;
    const said = await Promise.all(Array.from({ length: 6 }, () => openElsewhere(holds).said));
    expect(said.sort()).toEqual([...Array(5).fill('library-busy'), 'open']);
  });

  it.each([
    ['a process that has this number now but started later', { processStarted: '1' }, process.platform !== 'linux'],
    ['a process with our number that ended before we started', { processId: process.pid }, false],
    ['a number that no process has', { processId: 4_194_999 }, false],
    ['another machine that gave a sign a minute ago', { machine: 'far', heartbeat: -60_000 }, true],
    ['another machine that was silent for longer than two', { machine: 'far', heartbeat: -130_000 }, false],
    ['another machine whose clock is an hour behind', { machine: 'far', heartbeat: -3_600_000, onDisk: -9000 }, true],
    ['another machine whose clock is an hour ahead', { machine: 'far', heartbeat: 3_600_000, onDisk: -9000 }, true],
    ['another machine that was off when our clock was set back a year', { machine: 'far', heartbeat: 3e10 }, false],
  ])('of %s', (_, patch, isHeld) => {
    const library = openLibrary(path, environment);
    const owner = JSON.parse(readFileSync(lockFile(), 'utf8'));
    closeLibrary(library);
    const { heartbeat = 0, onDisk = heartbeat, ...fields } = patch as { heartbeat?: number; onDisk?: number };
    const beat = new Date(now.getTime() + heartbeat).toISOString();
    writeFileSync(
      lockFile(),
      JSON.stringify({ ...owner, token: 't', processId: process.ppid, ...fields, heartbeat: beat }),
    );
    const dated = new Date(Date.now() + onDisk);
    utimesSync(lockFile(), dated, dated);
    if (isHeld) expect(openAndClose).toThrow(busy);
    else openAndClose();
  });

  describe('of a machine that slept', () => {
    const titles = (library: Library) => library.db.prepare('SELECT name FROM person').pluck().all();
    const wake = (library: Library) => savePerson(library, { id: 'kari', name: 'Kari' });
    const otherOwner = () => ({
      ...JSON.parse(readFileSync(lockFile(), 'utf8')),
      token: 't',
      person: 'Ola',
      machine: 'far',
    });

    it('is refused its next change by name when another took the library over meanwhile', () => {
      const library = openLibrary(path, environment);
      wake(library);
      writeFileSync(lockFile(), JSON.stringify(otherOwner()));
      expect(() => savePerson(library, { id: 'siv', name: 'Siv' })).toThrow(
        expect.objectContaining({
          code: 'library-taken-over',
          details: expect.objectContaining({ path, person: 'Ola', machine: 'far' }),
        }),
      );
      expect(titles(library)).toEqual(['Kari']); // and it can still be read
      closeLibrary(library);
      expect(JSON.parse(readFileSync(lockFile(), 'utf8')).person).toBe('Ola');
    });

    it('goes on where nobody did, also when a program that tidies up took the lock away', () => {
      const library = openLibrary(path, environment);
      now = new Date(now.getTime() + 8 * 3_600_000);
      rmSync(lockFile());
      wake(library);
      expect(titles(library)).toEqual(['Kari']);
      expect(openAndClose).toThrow(busy);
      closeLibrary(library);
      expect(readdirSync(folder)).toEqual(['a.metodebenk']);
    });
  });

  it('is never half a file while its owner gives a sign', () => {
    vi.useFakeTimers({ now });
    try {
      const library = openLibrary(path, environment);
      const before = readFileSync(lockFile(), 'utf8');
      linkSync(lockFile(), `${path}.seen`); // what a reader has open
      now = new Date(now.getTime() + 30_000);
      vi.advanceTimersByTime(30_000);
      expect(JSON.parse(readFileSync(lockFile(), 'utf8')).heartbeat).toBe(now.toISOString());
      expect(readFileSync(`${path}.seen`, 'utf8')).toBe(before);
      closeLibrary(library);
    } finally {
      vi.useRealTimers();
    }
  });

  it.runIf(process.platform === 'linux')('keeps SQLite’s own locks when the program looks at the file again', () => {
    const library = openLibrary(path, environment);
    savePerson(library, { id: 'kari', name: 'Kari' });
    const locks = () =>
      readFileSync('/proc/locks', 'utf8')
        .split('\n')
        .filter((line) => line.includes(` ${process.pid} `) && line.includes(`:${statSync(path).ino} `)).length;
    const before = locks();
    expect(before).toBeGreaterThan(0);
    // To close a file is to give up every lock that the process has on it.
    expect(openAndClose).toThrow(busy);
    closeLibrary(openLibrary(path, environment, { readOnly: true }));
    expect(findDiskError(path, null)).toBeNull();
    expect(locks()).toBe(before);
    closeLibrary(library);
  });

  it('lets its holder tidy up what killed programs left, and nothing else', () => {
    const left = ['.4711.restored', '.4711.restored.4711.part-journal', '.lock.part', '.4711.probe', '-journal'];
    const others = ['.damaged-2026-01-05', '-notes.txt'];
    for (const ending of [...left, ...others]) writeFileSync(`${path}${ending}`, '');
    openAndClose();
    expect(readdirSync(folder).sort()).toEqual(['', ...others].map((ending) => `a.metodebenk${ending}`).sort());
  });

  describe('left by a program that was killed while it imported', () => {
    const importing = { done: 12, of: 25 };
    const leave = (fields: object) => {
      const library = openLibrary(path, environment);
      const owner = JSON.parse(readFileSync(lockFile(), 'utf8'));
      closeLibrary(library);
      writeFileSync(lockFile(), JSON.stringify({ ...owner, token: 't', processId: 4_194_999, ...fields }));
    };
    const openAndLook = () => {
      const library = openLibrary(path, environment);
      const found = library.lock!.interruptedImport();
      closeLibrary(library);
      return found;
    };

    it('tells how far it came, to the first that opens the library to work', () => {
      leave({ importing });
      const reader = openLibrary(path, environment, { readOnly: true });
      closeLibrary(reader);
      expect(openAndLook()).toEqual(importing);
      expect(openAndLook()).toBeNull();
    });

    it.each([
      ['an older Metodebenk', { importing: undefined }, null],
      ['one that had taken in all', { importing: { done: 25, of: 25, files: ['a'] } }, null],
      ['a newer one that tells it otherwise', { importing: 'most' }, null],
      ['a newer one that tells more', { importing: { ...importing, since: 'noon' }, mood: 'good' }, importing],
    ])('is read as of %s', (_, fields, told) => {
      leave(fields);
      expect(openAndLook()).toEqual(told);
    });

    it('is told by the next where the one that took over was killed before anyone was told', () => {
      leave({ importing });
      const killed = openLibrary(path, environment);
      const left = readFileSync(lockFile(), 'utf8');
      closeLibrary(killed);
      writeFileSync(lockFile(), left);
      const library = openLibrary(path, environment);
      expect(library.lock!.interruptedImport()).toEqual(importing);
      library.lock!.forgetInterruptedImport();
      expect(JSON.parse(readFileSync(lockFile(), 'utf8')).importing).toBeNull();
      expect(library.lock!.interruptedImport()).toBeNull();
      closeLibrary(library);
    });

    it('does not say otherwise of an import that has begun since', () => {
      leave({ importing });
      const library = openLibrary(path, environment);
      library.lock!.noteImport({ done: 0, of: 3, files: ['b'] });
      library.lock!.forgetInterruptedImport();
      expect(JSON.parse(readFileSync(lockFile(), 'utf8')).importing).toEqual({ done: 0, of: 3, files: ['b'] });
      closeLibrary(library);
    });

    it('is over when the files of all that were under way have been taken in, and of those only', () => {
      leave({ importing: { ...importing, files: ['a', 'b'] } });
      const library = openLibrary(path, environment);
      const told = (files: string) => {
        library.lock!.noteTakenIn(files);
        return library.lock!.interruptedImport();
      };
      expect([told('c'), told('a'), told('a'), told('b')]).toEqual([importing, importing, importing, null]);
      closeLibrary(library);
    });

    it('of an older Metodebenk, which does not say of what files, is over for none', () => {
      leave({ importing });
      const library = openLibrary(path, environment);
      library.lock!.noteTakenIn('a');
      expect(library.lock!.interruptedImport()).toEqual(importing);
      closeLibrary(library);
    });

    it('is told by the next also where another import ended before it was forgotten', () => {
      leave({ importing });
      const library = openLibrary(path, environment);
      library.lock!.noteImport({ done: 0, of: 3, files: ['b'] });
      library.lock!.noteImport(null);
      expect(JSON.parse(readFileSync(lockFile(), 'utf8')).importing).toMatchObject(importing);
      closeLibrary(library);
    });
  });

  it('that says nothing, because its maker was killed while it wrote, holds nobody up', () => {
    writeFileSync(lockFile(), '{"token": "ha');
    openAndClose();
  });
});
