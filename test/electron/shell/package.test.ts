/** What is in the packaged app: bundles, screens, resources and exactly the native files of its platform; nothing else. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleElectron, externalPackages } from '../../../scripts/lib/bundle-electron.ts';
import { stagePackage } from '../../../scripts/lib/stage-package.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

beforeAll(async () => {
  await bundleElectron(root);
  if (!existsSync(join(root, 'dist', 'screens', 'index.html'))) {
    execFileSync(process.execPath, [join(root, 'scripts', 'build.ts')]);
  }
}, 120_000);

describe('bundles', () => {
  const read = (name: string) => readFileSync(join(root, 'dist', 'electron', name), 'utf8');
  const importsOf = (code: string) =>
    [...code.matchAll(/^import .*? ?from ?["']([^"']+)["']/gm)].map(([, name]) => name!);

  test('main needs nothing but Electron and Node', () => {
    const others = importsOf(read('main.js')).filter((name) => name !== 'electron' && !isBuiltin(name));
    expect(others).toEqual([]);
  });

  test('service and extractor need nothing but Node and the staged packages', () => {
    for (const name of ['service.js', 'extractor.js']) {
      const others = importsOf(read(name)).filter(
        (found) => !isBuiltin(found) && !externalPackages.some((known) => found.startsWith(known)),
      );
      expect(others).toEqual([]);
    }
  });

  test('the extractor holds no library and no SQLite', () => {
    expect(importsOf(read('extractor.js'))).not.toContain('better-sqlite3');
  });

  test('the preload is CommonJS and asks for Electron only', () => {
    const code = read('preload.cjs');
    expect([...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
    expect(code).not.toMatch(/^(import|export) /m);
  });
});

describe('staging', () => {
  test.each([
    ['win', 'x64', 'win32-x64.node'],
    ['mac', 'arm64', 'darwin-arm64.node'],
    ['linux', 'x64', 'linux-x64.node'],
  ] as const)('%s %s holds one native file', (platform, arch, expected) => {
    const stage = stagePackage(root, platform, arch);
    const files = readdirSync(stage, { recursive: true }).map(String);
    expect(files.filter((name) => name.endsWith('.node'))).toEqual([
      join('packages', 'better-sqlite3', 'prebuilds', expected),
    ]);
  });
});

describe('the packaged folder for Linux', () => {
  const folder = mkdtempSync(join(tmpdir(), 'metodebenk-package-'));
  let listed: string[];

  beforeAll(() => {
    const stub = join(folder, 'electron');
    mkdirSync(join(stub, 'resources'), { recursive: true });
    mkdirSync(join(stub, 'locales'));
    for (const name of ['electron', 'chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html', 'locales/nb.pak']) {
      writeFileSync(join(stub, name), '');
    }
    writeFileSync(join(stub, 'version'), '45.4.1');
    chmodSync(join(stub, 'electron'), 0o755);
    const args = [
      '--dir',
      '--platform',
      'linux',
      '--arch',
      'x64',
      '--stub',
      '--prebuilt',
      '--output',
      join(folder, 'out'),
    ];
    execFileSync(process.execPath, [join(root, 'scripts', 'package.ts'), ...args], {
      env: { ...process.env, METODEBENK_ELECTRON_DIST: stub },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const archive = join(folder, 'out', 'linux-unpacked', 'resources', 'app.asar');
    listed = execFileSync(process.execPath, [bin('asar'), 'list', archive], { encoding: 'utf8' })
      .trim()
      .split('\n');
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const matching = (pattern: RegExp) => listed.filter((name) => pattern.test(name));

  test('has the program', () => {
    expect(existsSync(join(folder, 'out', 'linux-unpacked', 'metodebenk'))).toBe(true);
  });

  test('holds the four bundles, the page and the manifest', () => {
    expect(matching(/^\/dist\/electron\//)).toEqual(
      ['extractor.js', 'main.js', 'preload.cjs', 'service.js'].map((name) => `/dist/electron/${name}`),
    );
    expect(listed).toContain('/dist/screens/index.html');
    expect(listed).toContain('/package.json');
  });

  test('holds no sources, no maps, no pdf.js sandbox', () => {
    expect(matching(/\.ts$|\.tsx$|\.map$|quickjs|sandbox/i)).toEqual([]);
  });

  test('holds exactly its own native file', () => {
    expect(matching(/\.node$/)).toEqual(['/node_modules/better-sqlite3/prebuilds/linux-x64.node']);
  });

  test('holds the three packages that cannot be bundled, and no others', () => {
    const names = listed.map((name) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(name)?.[1]);
    expect(names.filter(Boolean).toSorted()).toEqual([...externalPackages].toSorted());
  });
});
