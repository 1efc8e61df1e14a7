import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import { commandLineIn, foldersIn } from '../../helpers/command-line.ts';

describe('the command line', () => {
  let folder: string;
  let library: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'command-line-'));
    library = join(folder, 'l.metodebenk');
    await run('new', library);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => commandLineIn(folder).run(...args);
  const codeOf = async (...args: string[]) => {
    const { exitCode, value } = await run(...args);
    return [exitCode, value.error?.code];
  };

  it.each([
    ['constructor'],
    ['__proto__'],
    ['list', 'LIBRARY', 'constructor'],
    ['verify', 'LIBRARY', 'more'],
    ['search', 'LIBRARY'],
    ['search', 'LIBRARY', 'x', '--limit', '1e99'],
    ['card', 'LIBRARY', 'shuffle'],
    ['tag', 'LIBRARY', 'shuffle'],
    ['card', 'LIBRARY', 'new', 'ID', '--language', 'xx'],
    ['card', 'LIBRARY', 'export', 'ID', '--format', 'doc', '-o', 'x'],
  ])('says that %s %s %s is wrong usage', async (...args) => {
    const words = args.filter((word) => typeof word === 'string').map((w) => (w === 'LIBRARY' ? library : w));
    expect(await codeOf(...words)).toEqual([64, 'usage']);
  });

  it('asks before a library is put in a folder that a service copies away, once', async () => {
    mkdirSync(join(folder, 'delt', '.dropbox.cache'), { recursive: true });
    const shared = join(folder, 'delt', 'a.metodebenk');
    const { exitCode, value } = await run('new', shared);
    expect([exitCode, value.error]).toEqual([
      1,
      expect.objectContaining({ code: 'library-place', details: expect.objectContaining({ service: 'Dropbox' }) }),
    ]);
    expect(readdirSync(join(folder, 'delt'))).toEqual(['.dropbox.cache']);
    expect((await run('new', shared, '--accept-place')).exitCode).toBe(0);
    expect((await run('project', shared, 'new', '--title', 'Delt')).exitCode).toBe(0);
    expect((await run('list', shared, 'projects')).value).toMatchObject([{ title: 'Delt' }]);
    expect(readdirSync(join(folder, 'delt')).sort()).toEqual(['.dropbox.cache', 'a.metodebenk']);
  });

  it.each([['tag', 'list'], ['grade', 'list'], ['suggest'], ['project', 'show']])(
    'says that the id of %s %s is unknown',
    async (command, ...verb) => {
      expect(await codeOf(command, library, ...verb.filter((v) => typeof v === 'string'), 'none')).toEqual([
        1,
        'not-found',
      ]);
      expect(await codeOf('history', library, '--project', 'none')).toEqual([1, 'not-found']);
    },
  );

  it('tells of files and folders that cannot be used', async () => {
    mkdirSync(join(folder, 'inside'));
    writeFileSync(join(folder, 'not.json'), 'hemmelig tekst');
    expect(await codeOf('new', join(folder, 'none', 'a.metodebenk'))).toEqual([1, 'write-failed']);
    expect(await codeOf('demo', join(library, 'a'))).toEqual([1, 'write-failed']);
    expect(await codeOf('grade', library, 'set', 'o', '--file', join(folder, 'none'))).toEqual([1, 'file-not-found']);
    expect(await codeOf('grade', library, 'set', 'o', '--file', join(folder, 'inside'))).toEqual([1, 'file-is-folder']);
    const { value } = await run('grade', library, 'set', 'o', '--file', join(folder, 'not.json'));
    expect(value.error).toMatchObject({ code: 'invalid-input' });
    expect(JSON.stringify(value)).not.toContain('hemmelig');
  });

  it('takes no title that the screens would not take', async () => {
    for (const title of ['', '   ', 'x'.repeat(2001)]) {
      expect(await codeOf('project', library, 'new', '--title', title)).toEqual([1, 'invalid-input']);
    }
  });

  it('prints help as one JSON value', async () => {
    expect((await run('help')).value.help).toContain('metodebenk import');
  });

  it('ends quietly when the reader of its output has gone', () => {
    const cli = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli.ts');
    const script = `const child = require('node:child_process').spawn(process.execPath, [${JSON.stringify(cli)}, 'help'], { stdio: ['ignore', 'pipe', 'inherit'] });
      child.stdout.destroy(); child.on('exit', (code) => process.exit(code));`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('notes a failure of the program in the log, without its words, and names it there', async () => {
    const failing = commandLineIn(folder, () => {
      const workbench = openNodeWorkbench(foldersIn(folder));
      workbench.services.projects.list = () => {
        throw new TypeError('Fjellrevhulen, et oppdiktet sitat');
      };
      return workbench;
    });
    const { exitCode, value } = await failing.run('list', library, 'projects');
    const { error } = value;
    expect([exitCode, error.code]).toEqual([1, 'internal']);
    const log = readFileSync(join(folder, 'home', 'logs', 'command-line.log'), 'utf8');
    expect(error.details.reference).toBe(`command line ${JSON.parse(log).reference}`);
    expect(log).not.toContain('Fjellrev');
  });

  it('keeps control characters of names from the terminal', async () => {
    await run('project', library, 'new', '--title', 'Rygg\u001b[31m\u009b2J \u202egpj.exe\u2069');
    const { out } = await commandLineIn(folder).print('list', library, 'projects');
    expect(out).toContain('Rygg\ufffd[31m\ufffd2J \ufffdgpj.exe\ufffd');
  });
});
