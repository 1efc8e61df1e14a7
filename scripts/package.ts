/**
 * `npm run package -- [--dir] [--platform win|mac|linux] [--arch x64|arm64]`: the desktop app as a folder (--dir) or as
 * installers. METODEBENK_ELECTRON_DIST names an unpacked Electron to use; `--stub` says that it is a stand-in (tests),
 * `--prebuilt` takes dist as it is.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform as Target } from 'electron-builder';
import { type Arch, type Platform, stagePackage } from './lib/stage-package.ts';

const root = join(import.meta.dirname, '..');
const own = { darwin: 'mac', win32: 'win' }[process.platform as string] ?? 'linux';
const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    platform: { type: 'string', default: own },
    arch: { type: 'string', default: process.arch },
    output: { type: 'string', default: 'out' },
    stub: { type: 'boolean', default: false },
    prebuilt: { type: 'boolean', default: false },
  },
});
const platform = values.platform as Platform;
const arch = values.arch as Arch;
const targets = { win: Target.WINDOWS, mac: Target.MAC, linux: Target.LINUX };
const target = targets[platform];
if (!target || !['x64', 'arm64'].includes(arch)) {
  process.stderr.write('usage: npm run package -- [--dir] [--platform win|mac|linux] [--arch x64|arm64]\n');
  process.exit(64);
}

if (!values.prebuilt) await import('./build.ts');
stagePackage(root, platform, arch);
const electronDist = process.env.METODEBENK_ELECTRON_DIST;
// Fuses and integrity are written into the executable, which a stand-in does not have.
const forStub = { electronFuses: null, disableAsarIntegrity: true };
await build({
  projectDir: root,
  targets: target.createTarget(values.dir ? 'dir' : undefined, { x64: 1, arm64: 3 }[arch]),
  config: {
    extends: join(root, 'electron-builder.yml'),
    beforeBuild: async () => false,
    directories: { app: 'dist/package', output: values.output },
    ...(electronDist ? { electronDist } : {}),
    ...(values.stub ? forStub : {}),
  },
});
