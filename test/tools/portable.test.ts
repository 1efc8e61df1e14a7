/** The portable folder does its work on a machine that has nothing: no Node, no profile, a place nobody may write in. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundlePortable } from '../../scripts/lib/bundle-portable.ts';
import { nodeProgram } from '../../scripts/lib/node-program.ts';
import { megabytesIn, stagePortable } from '../../scripts/lib/stage-portable.ts';
import type { Arch } from '../../scripts/lib/staging.ts';
import { faxPage, sheet } from '../fixtures/scans/scanned-page.ts';
import { writeScan } from '../fixtures/scans/write-scan.ts';

const root = join(import.meta.dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'metodebenk-portable-'));
const folder = join(place, 'Åse & Kåre (felles) ø', 'metodebenk');
const home = join(place, 'hjem');
const program = join(folder, 'metodebenk');
const env = { HOME: home, PATH: '/nonexistent' };

const run = (...args: string[]) => {
  const done = spawnSync(program, args, { cwd: home, env, encoding: 'utf8' });
  expect(done.status, `${args.join(' ')}\n${done.stdout}${done.stderr}`).toBe(0);
  return done.stdout;
};
const runJson = (...args: string[]) => JSON.parse(run(...args, '--json'));
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(path.length + 1));
const stateOf = (path: string) =>
  filesIn(path)
    .toSorted()
    .map((name) => `${name} ${statSync(join(path, name)).size} ${statSync(join(path, name)).mtimeMs}`);

const buildOnce = async () => {
  if (!existsSync(join(root, 'dist', 'screens', 'index.html'))) {
    execFileSync(process.execPath, [join(root, 'scripts', 'build.ts')]);
  }
  await bundlePortable(root);
};
beforeAll(buildOnce, 120_000);
afterAll(() => {
  execFileSync('chmod', ['-R', 'u+w', place]);
  rmSync(place, { recursive: true });
});

test.each([
  ['win', 'x64', 'metodebenk.cmd', 'node.exe', 'win32-x64.node'],
  ['mac', 'arm64', 'metodebenk', 'node', 'darwin-arm64.node'],
] as const)(
  'the folder for %s holds its own starter, Node and native file',
  (platform, arch, starter, node, native) => {
    const other = join(place, platform);
    const program = join(place, 'stand-in');
    writeFileSync(program, 'Node');
    stagePortable(root, { platform, arch, folder: other, program });
    const files = filesIn(other);
    expect(readFileSync(join(other, 'node', node), 'utf8')).toBe('Node');
    expect(files.filter((name) => /^metodebenk/.test(name))).toEqual([starter]);
    expect(files.filter((name) => name.endsWith('.node'))).toEqual([
      `app/node_modules/better-sqlite3/prebuilds/${native}`,
    ]);
    // Each file that the starter names is there.
    const named = [...readFileSync(join(other, starter), 'utf8').matchAll(/"(?:%~dp0|\$here\/)([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    expect(named.length).toBeGreaterThan(1);
    for (const name of named) expect(files).toContain(name.replaceAll('\\', '/'));
  },
);

test('the starter for Windows has the line ends that its shell needs', () => {
  const text = readFileSync(join(root, 'scripts', 'portable', 'metodebenk.cmd'), 'latin1');
  expect(text.match(/\r?\n/g)?.every((end) => end === '\r\n')).toBe(true);
});

describe.skipIf(process.platform !== 'linux')('the portable folder for Linux', () => {
  let before: string[];

  beforeAll(() => {
    const arch = process.arch as Arch;
    stagePortable(root, { platform: 'linux', arch, folder, program: nodeProgram(root, 'linux', arch) });
    mkdirSync(home);
    // The administrator may write everywhere, so what is there is compared at the end as well.
    execFileSync('chmod', ['-R', 'a-w', folder]);
    before = stateOf(folder);
  }, 120_000);
  test('holds Node, bundles, screens, resources and licences, and no sources', () => {
    const files = filesIn(folder);
    expect(readdirSync(folder).toSorted()).toEqual(['README.txt', 'app', 'licences', 'metodebenk', 'node']);
    expect(files.filter((name) => /\.tsx?$|\.map$|\.test\.|quickjs|sandbox/i.test(name))).toEqual([]);
    expect(files.filter((name) => name.endsWith('.node'))).toEqual([
      `app/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
    expect(files).toContain('licences/NODE-LICENCE.txt');
    expect(megabytesIn(folder)).toBeLessThan(200);
  });

  test('tells its version and its commands', () => {
    expect(run('--version').trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
    expect(run('help')).toContain('metodebenk import LIBRARY PATH');
  });

  test('runs through a link on the path', () => {
    const link = join(place, 'metodebenk');
    symlinkSync(program, link);
    expect(spawnSync(link, ['--version'], { env, encoding: 'utf8' }).stdout).toBe(run('--version'));
  });

  test('does the main job: reads a PDF, finds its words, prints a card', { timeout: 60_000 }, () => {
    run('new', 'min.metodebenk');
    const pdf = join(folder, 'app', 'resources', 'sample', 'hjertesviktregister-utdrag.pdf');
    const { outcomes } = runJson('import', 'min.metodebenk', pdf);
    expect(outcomes).toMatchObject([{ status: 'imported' }]);
    expect(runJson('search', 'min.metodebenk', 'hjertesvikt', '--limit', '1')).not.toEqual([]);
    const project = runJson('project', 'min.metodebenk', 'new', '--title', 'Hjertelapp');
    const card = runJson('card', 'min.metodebenk', 'new', project.id);
    run('card', 'min.metodebenk', 'export', card.id, '--format', 'pdf', '-o', 'kort.pdf');
    expect(readFileSync(join(home, 'kort.pdf'), 'latin1')).toMatch(/^%PDF-/);
  });

  test('reads a scanned page', { timeout: 120_000 }, () => {
    writeFileSync(join(home, 'skann.pdf'), writeScan([{ ...sheet, pictures: [faxPage()] }]));
    const { outcomes } = runJson('import', 'min.metodebenk', 'skann.pdf', '--ocr', '--language', 'nb');
    expect(outcomes).toMatchObject([{ status: 'imported', warnings: [{ code: 'ocr-text' }] }]);
    expect(run('show', 'min.metodebenk', outcomes[0].ids[0], '--text')).toContain('en sykepleier følger dem');
  });

  test('shows the screens in the browser, and ends when told', { timeout: 60_000 }, async () => {
    const child = spawn(program, ['serve', '--no-open', '--json'], { cwd: home, env });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      const line = await new Promise<string>((resolve, reject) => {
        child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
        child.stderr.once('data', (data: Buffer) => reject(new Error(data.toString())));
      });
      const { url } = JSON.parse(line) as { url: string };
      const page = await (await fetch(url)).text();
      expect(page).toContain('<div id="root">');
      const [, script] = /<script[^>]+src="([^"]+)"/.exec(page)!;
      const answer = await fetch(new URL(script!, url));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('has written nothing in its own folder', () => {
    expect(stateOf(folder)).toEqual(before);
  });
});
