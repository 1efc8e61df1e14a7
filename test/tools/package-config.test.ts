/** What the packaged app is told to be, and what the workflow that makes the installers says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { desktopConfig } from '../../scripts/lib/desktop-config.ts';
import { icnsFrom, icoFrom } from '../../scripts/lib/icon-files.ts';
import { nodePackages } from '../../scripts/lib/node-program.ts';

const root = join(import.meta.dirname, '..', '..');
const icons = join(root, 'resources', 'icons');
const config = desktopConfig();

describe('the desktop app', () => {
  test('has every fuse set the safe way, and says so for each', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeCliInspectArguments: false,
      enableNodeOptionsEnvironmentVariable: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
    expect(config).toMatchObject({ asar: true });
    expect(config).not.toHaveProperty('disableAsarIntegrity');
  });

  test('publishes nothing and asks no server for updates', () => {
    expect(config.publish).toBeNull();
    const names = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies);
    expect(names).not.toContain('electron-updater');
  });

  test('opens libraries, under names in both languages', () => {
    expect(config.fileAssociations).toMatchObject([{ ext: 'metodebenk', icon: 'library' }]);
    // Not on Windows and Linux, where that would make the app the one that opens every PDF.
    expect(config.mac!.fileAssociations).toMatchObject([{ role: 'Viewer', rank: 'Alternate' }]);
    expect(config.win).not.toHaveProperty('fileAssociations');
    expect(config.linux).not.toHaveProperty('fileAssociations');
    expect(Object.keys(config.linux!.desktop!.entry!)).toEqual(expect.arrayContaining(['Comment', 'Comment[nb]']));
    expect(config.nsis!.installerLanguages).toEqual(['nb_NO', 'en_US']);
    expect(config.electronLanguages).toEqual(['nb', 'en-US']);
  });

  test('leaves libraries and settings when it is uninstalled', () => {
    expect(config.nsis!.deleteAppDataOnUninstall).toBe(false);
  });
});

describe('icons', () => {
  const read = (name: string) => readFileSync(join(icons, name));
  const png = Buffer.from('89504e470d0a1a0a', 'hex');

  test.each(['app', 'library'])('%s: each picture of the Windows file is a PNG of the size it says', (name) => {
    const ico = read(`${name}.ico`);
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const [length, at] = [ico.readUInt32LE(14 + 16 * index), ico.readUInt32LE(18 + 16 * index)];
      const picture = ico.subarray(at, at + length);
      expect(picture.subarray(0, 8)).toEqual(png);
      expect((ico[6 + 16 * index] || 256) - picture.readUInt32BE(16)).toBe(0);
      return picture.readUInt32BE(16);
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  test.each(['app', 'library'])(
    '%s: the macOS file is as long as it says, and its blocks are PNG up to 1024',
    (name) => {
      const icns = read(`${name}.icns`);
      expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
      const widths: number[] = [];
      for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
        expect(icns.subarray(at + 8, at + 16)).toEqual(png);
        widths.push(icns.readUInt32BE(at + 24));
      }
      expect(widths).toEqual([32, 64, 128, 256, 256, 512, 512, 1024]);
    },
  );

  test('Linux has each size as a file that says it', () => {
    for (const name of readdirSync(join(icons, 'app'))) {
      expect(name).toBe(`${read(`app/${name}`).readUInt32BE(16)}x${read(`app/${name}`).readUInt32BE(20)}.png`);
    }
  });

  test('no pictures make an empty file of each kind', () => {
    expect([...icoFrom([])]).toEqual([0, 0, 1, 0, 0, 0]);
    expect(Buffer.from(icnsFrom([])).toString('hex')).toBe('69636e7300000008');
  });
});

interface Job {
  if?: string;
  permissions?: Record<string, string>;
  strategy?: { matrix: { include: { runner: string; platform: string; arch: string }[] } };
  steps: { uses?: string; run?: string; with?: { path?: string } }[];
}

describe('the workflow of the installers', () => {
  const workflow = parse(readFileSync(join(root, '.github', 'workflows', 'installers.yml'), 'utf8')) as {
    on: Record<string, unknown>;
    permissions: Record<string, string>;
    jobs: { build: Job; draft: Job };
  };
  const { build, draft } = workflow.jobs;
  const steps = [...build.steps, ...draft.steps];
  const runs = steps.flatMap(({ run }) => run ?? []);

  test('asks for commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const asked = runs.flatMap((run) => [...run.matchAll(/npm run (\w+)/g)].map(([, name]) => name!));
    expect(new Set(asked)).toEqual(new Set(['check', 'package']));
    for (const name of asked) expect(scripts).toHaveProperty(name);
    const tests = runs.map((run) => /--project node (\S+)/.exec(run)?.[1]).filter(Boolean);
    expect(tests).toEqual(['test/tools']);
  });

  test('makes each system and processor that has a Node, on a machine of its kind', () => {
    const machines = build.strategy!.matrix.include.map(({ runner, platform, arch }) => [platform, arch, runner]);
    expect(machines.map(([platform, arch]) => `${platform}-${arch}`).toSorted()).toEqual(
      Object.keys(nodePackages).toSorted(),
    );
    const kinds: Record<string, string> = { win: 'windows', mac: 'macos', linux: 'ubuntu' };
    for (const [platform, , runner] of machines) expect(runner).toContain(kinds[platform!]);
  });

  test('keeps each kind of installer that the app is made as', () => {
    const targets = [config.win, config.mac, config.linux].flatMap((system) => system!.target as string[]);
    const endings: Record<string, string> = { nsis: 'exe', dmg: 'dmg', AppImage: 'AppImage', deb: 'deb' };
    const kept = steps.flatMap((step) => step.with?.path?.trim().split('\n') ?? []);
    for (const target of targets) expect(kept).toContain(`dist/package/*.${endings[target]}`);
  });

  test('uses foreign steps as they were when they were looked at', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(3);
    for (const name of used) expect(name).toMatch(/@[0-9a-f]{40}$/);
  });

  test('writes only where a tag asks for a draft', () => {
    expect(workflow.on).toEqual({ workflow_dispatch: null, push: { tags: ['v*'] } });
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(build.permissions).toBeUndefined();
    expect(draft.if).toBe("startsWith(github.ref, 'refs/tags/v')");
    for (const run of runs.filter((text) => text.includes('gh release'))) expect(run).toContain('--draft');
    expect(JSON.stringify(draft.permissions)).toBe('{"contents":"write"}');
  });
});
