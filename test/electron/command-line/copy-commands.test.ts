import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import { commandLineIn } from '../../helpers/command-line.ts';

const cli = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli.ts');

describe('copies and turns on the command line', () => {
  let folder: string;
  let library: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copies-'));
    library = join(folder, 'l.metodebenk');
    await commandLineIn(folder).run('new', library);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A process of its own, as people start it. */
  async function run(...args: string[]) {
    const env = { ...process.env, METODEBENK_HOME: join(folder, 'home') };
    const child = spawn(process.execPath, [cli, ...args, '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    const exitCode = await new Promise((resolve) => child.once('close', resolve));
    return { exitCode, value: JSON.parse(out) };
  }
  const make = (title: string, by = run) => by('project', library, 'new', '--title', title);
  const titles = async (by = run) => {
    const { value } = await by('list', library, 'projects');
    return value.map((project: { title: string }) => project.title).sort();
  };

  it('backs up, restores, undoes that and compacts', async () => {
    const { run } = commandLineIn(folder);
    await make('First', run);
    const copy = join(folder, 'copy.metodebenk');
    expect(await run('backup', library, copy)).toMatchObject({ exitCode: 0, value: { path: copy } });
    expect(await run('backup', library, copy)).toMatchObject({
      exitCode: 1,
      value: { error: { code: 'library-exists' } },
    });
    await make('Second', run);
    const { value: restored } = await run('restore', copy, library);
    expect(await titles(run)).toEqual(['First']);
    expect((await run('restore', restored.replacedBackup, library)).exitCode).toBe(0);
    expect(await titles(run)).toEqual(['First', 'Second']);
    const { value: compacted } = await run('compact', library);
    expect(existsSync(compacted.backup)).toBe(true);
    expect(await run('verify', library)).toMatchObject({ exitCode: 0, value: { sound: true } });
    expect(await run('backup', library)).toMatchObject({ exitCode: 64 });
    expect(readdirSync(folder).sort()).toEqual(['copy.metodebenk', 'home', 'l.metodebenk']);
  });

  // Seven processes, some of which wait for seconds.
  it('lets those who write wait for each other, and tells who has it open for longer', {
    timeout: 60_000,
  }, async () => {
    const made = await Promise.all(['A', 'B', 'C', 'D'].map((title) => make(title)));
    expect(made.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    const environment = { clock: () => new Date(), ids: () => 'id', personName: () => 'Kari' };
    const here = openLibrary(library, environment);
    const refused = make('E');
    expect(await titles()).toEqual(['A', 'B', 'C', 'D']);
    expect((await refused).value.error).toMatchObject({ code: 'library-busy', details: { person: 'Kari' } });
    const waiting = make('F');
    await setTimeout(1500);
    closeLibrary(here);
    expect((await waiting).exitCode).toBe(0);
  });
});
