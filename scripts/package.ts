/**
 * `npm run package -- [--dir | --portable] [--platform win|mac|linux] [--arch x64|arm64]`: the desktop app as installers or
 * as a folder (--dir), or the portable folder, under dist/package. METODEBENK_ELECTRON_DIST names an unpacked Electron to use.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePortable } from './lib/bundle-portable.ts';
import { nodeProgram } from './lib/node-program.ts';
import { packDesktop } from './lib/pack-desktop.ts';
import { megabytesIn, portableFolder, stagePortable } from './lib/stage-portable.ts';
import { archs, platforms } from './lib/staging.ts';

const root = join(import.meta.dirname, '..');
const own = { darwin: 'mac', win32: 'win' }[process.platform as string] ?? 'linux';
const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    portable: { type: 'boolean', default: false },
    platform: { type: 'string', default: own },
    arch: { type: 'string', default: process.arch },
  },
});
const platform = platforms.find((name) => name === values.platform);
const arch = archs.find((name) => name === values.arch);
if (!platform || !arch) {
  process.stderr.write(
    'usage: npm run package -- [--dir | --portable] [--platform win|mac|linux] [--arch x64|arm64]\n',
  );
  process.exit(64);
}

await import('./build.ts');
if (values.portable) {
  await bundlePortable(root);
  const folder = portableFolder(root, platform, arch);
  stagePortable(root, { platform, arch, folder, program: nodeProgram(root, platform, arch) });
  process.stdout.write(`${folder} (${megabytesIn(folder)} MB)\n`);
} else {
  const electronDist = process.env.METODEBENK_ELECTRON_DIST;
  await packDesktop(root, { platform, arch, isFolder: values.dir, ...(electronDist && { electronDist }) });
}
