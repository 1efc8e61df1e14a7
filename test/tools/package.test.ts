/** What is in the packaged app of each system: bundles, screens, resources and its own native file; nothing else. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPdfRenderer } from '../../electron/export/typst/pdf-renderer.ts';
import { bundleElectron } from '../../scripts/lib/bundle-electron.ts';
import { externalPackages } from '../../scripts/lib/bundle-options.ts';
import { packDesktop } from '../../scripts/lib/pack-desktop.ts';
import { fusesOn, makeStubElectron } from './stub-electron.ts';

const root = join(import.meta.dirname, '..', '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const folder = mkdtempSync(join(tmpdir(), 'metodebenk-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

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

  test('service, extractor and PDF compiler need nothing but Node and the staged packages', () => {
    for (const name of ['service.js', 'extractor.js', 'pdf-compiler.js']) {
      const others = importsOf(read(name)).filter(
        (found) => !isBuiltin(found) && !externalPackages.some((known) => found.startsWith(known)),
      );
      expect(others).toEqual([]);
    }
  });

  test('extractor and PDF compiler hold no library and no SQLite', () => {
    for (const name of ['extractor.js', 'pdf-compiler.js']) {
      expect(importsOf(read(name))).not.toContain('better-sqlite3');
    }
  });

  test('the PDF compiler sets a page and paints a picture, from its own bundle', async () => {
    const compilerEntry = pathToFileURL(join(root, 'dist', 'electron', 'pdf-compiler.js'));
    const renderer = createPdfRenderer({ resourcesDirectory: join(root, 'resources'), compilerEntry });
    const bytes = await renderer.renderPdf('#set document(title: "Side")\nSide.', {});
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">Hei</text></svg>';
    const painted = await renderer.paint(svg, 80);
    renderer.close();
    expect(Buffer.from(painted.subarray(1, 4)).toString()).toBe('PNG');
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  }, 30_000);

  test('the preload is CommonJS and asks for Electron only', () => {
    const code = read('preload.cjs');
    expect([...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
    expect(code).not.toMatch(/^(import|export) /m);
  });
});

describe.each([
  ['linux', 'x64', 'linux-unpacked', 'metodebenk', 'linux-x64.node'],
  ['win', 'x64', 'win-unpacked', 'Metodebenk.exe', 'win32-x64.node'],
  ['mac', 'arm64', 'mac-arm64/Metodebenk.app/Contents', 'MacOS/Metodebenk', 'darwin-arm64.node'],
] as const)('the packaged folder for %s', (platform, arch, place, program, native) => {
  const app = join(folder, place);
  const resources = join(app, platform === 'mac' ? 'Resources' : 'resources');
  let listed: string[];

  beforeAll(async () => {
    await packDesktop(root, {
      platform,
      arch,
      isFolder: true,
      electronDist: makeStubElectron(join(folder, `electron-${platform}`), platform),
      // On Windows the archive's sum and the icon are written into the resources of the program, which a stand-in lacks.
      changes: {
        directories: { output: folder },
        ...(platform === 'win' && { disableAsarIntegrity: true, win: { signAndEditExecutable: false } }),
      },
    });
    listed = execFileSync(process.execPath, [bin('asar'), 'list', join(resources, 'app.asar')], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((name) => name.replaceAll('\\', '/'));
  }, 180_000);

  const matching = (pattern: RegExp) => listed.filter((name) => pattern.test(name));

  test('has the program, under its own name', () => {
    expect(statSync(join(app, program)).isFile()).toBe(true);
  });

  test('can be no Node interpreter, and runs its own archive only', () => {
    const framework = 'Frameworks/Electron Framework.framework/Electron Framework';
    expect(fusesOn(join(app, platform === 'mac' ? framework : program))).toEqual([
      'enableCookieEncryption',
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
    ]);
  });

  test('keeps two languages of Electron', () => {
    const names = readdirSync(app, { recursive: true }).map(
      (name) => /([\w-]+)\.(?:pak|lproj)$/.exec(String(name))?.[1],
    );
    expect(names.filter((name) => name && name !== 'locale').toSorted()).toEqual([
      platform === 'mac' ? 'en' : 'en-US',
      'nb',
    ]);
  });

  test('holds the five bundles, the page and the manifest', () => {
    expect(matching(/^\/dist\/electron\//)).toEqual(
      ['extractor.js', 'main.js', 'pdf-compiler.js', 'preload.cjs', 'service.js'].map(
        (name) => `/dist/electron/${name}`,
      ),
    );
    expect(listed).toContain('/dist/screens/index.html');
    expect(listed).toContain('/package.json');
    const manifest = JSON.parse(
      readFileSync(join(root, 'dist', 'stage', `${platform}-${arch}`, 'package.json'), 'utf8'),
    );
    expect(manifest).toMatchObject({ main: 'dist/electron/main.js', homepage: expect.stringMatching(/^https:/) });
    expect(manifest).not.toHaveProperty('dependencies');
    expect(listed).toContain('/resources/templates/cards');
    expect(matching(/^\/dist\/(?!electron|screens)[^/]+$/)).toEqual([]);
  });

  test('holds no sources, no maps, no tests, no pdf.js sandbox', () => {
    expect(matching(/\.ts$|\.tsx$|\.map$|\.test\.|\/(test|fixtures)\/|quickjs|sandbox/i)).toEqual([]);
  });

  test('holds exactly its own native file, beside the archive', () => {
    expect(matching(/\.node$/)).toEqual([`/node_modules/better-sqlite3/prebuilds/${native}`]);
    const loose = readdirSync(resources, { recursive: true }).map(String);
    expect(loose.filter((name) => name.endsWith('.node'))).toEqual([
      join('app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds', native),
    ]);
  });

  test('holds one build of the OCR engine and one kind of data for each language', () => {
    expect(
      matching(/^\/node_modules\/(tesseract\.js-core|@tesseract\.js-data\/[^/]+)\/.*\.[a-z]+$/).toSorted(),
    ).toEqual([
      '/node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
      '/node_modules/@tesseract.js-data/eng/package.json',
      '/node_modules/@tesseract.js-data/nor/4.0.0_best_int/nor.traineddata.gz',
      '/node_modules/@tesseract.js-data/nor/package.json',
      '/node_modules/tesseract.js-core/package.json',
      '/node_modules/tesseract.js-core/tesseract-core-simd-lstm.js',
      '/node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm',
    ]);
  });

  test('holds the packages that cannot be bundled, and no others', () => {
    const names = listed.map((name) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(name)?.[1]);
    expect(names.filter(Boolean).toSorted()).toEqual([...externalPackages].toSorted());
  });

  test('brings the licences as files that people can open', () => {
    expect(readdirSync(join(resources, 'licences')).toSorted()).toEqual(['LICENCES.txt', 'LICENSE', 'THIRD-PARTY.md']);
    const texts = readFileSync(join(resources, 'licences', 'LICENCES.txt'), 'utf8');
    for (const name of [...externalPackages, 'react', 'zod']) expect(texts).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});

test('on macOS the app carries the sum of its archive, and opens libraries with their own icon', () => {
  const contents = join(folder, 'mac-arm64', 'Metodebenk.app', 'Contents');
  const plist = readFileSync(join(contents, 'Info.plist'), 'utf8');
  expect(plist).toMatch(/<key>ElectronAsarIntegrity<\/key>\s*<dict>\s*<key>Resources\/app\.asar<\/key>/);
  expect(plist).toMatch(/<key>CFBundleTypeExtensions<\/key>\s*<array>\s*<string>metodebenk<\/string>/);
  expect(readFileSync(join(contents, 'Resources', 'library.icns'))).toEqual(
    readFileSync(join(root, 'resources', 'icons', 'library.icns')),
  );
});
