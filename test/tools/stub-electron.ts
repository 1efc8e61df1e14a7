/** An Electron folder without Electron: the names that electron-builder looks for, so that a package can be made and read. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../../scripts/lib/staging.ts';

const plist = (name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string></dict></plist>`;

/** What stands before the fuses in a program file of Electron, one character each: `0` off, `1` on. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
];
/** As Electron is delivered. */
const fusesBefore = `program ${fuseMark}\x01${String.fromCharCode(fuseNames.length)}10110001 end`;

/** The fuses that are on in a program file. */
export function fusesOn(file: string): string[] {
  const [, wire = ''] =
    new RegExp(`${fuseMark}..(.{${fuseNames.length}})`, 's').exec(readFileSync(file, 'latin1')) ?? [];
  return fuseNames.filter((_, index) => wire[index] === '1');
}

export function makeStubElectron(folder: string, platform: Platform): string {
  const write = (name: string, text = '') => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, 0o755);
  };
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) write(name);
  write('version', '45.4.1');
  if (platform === 'mac') {
    write('Electron.app/Contents/MacOS/Electron');
    write('Electron.app/Contents/Frameworks/Electron Framework.framework/Electron Framework', fusesBefore);
    write('Electron.app/Contents/Info.plist', plist('Electron'));
    write('Electron.app/Contents/Resources/electron.icns');
    const framework = 'Electron.app/Contents/Frameworks/Electron Framework.framework/Versions/A/Resources';
    for (const language of ['nb', 'en', 'fr']) write(`${framework}/${language}.lproj/locale.pak`);
    for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
      const helper = `Electron Helper${kind}`;
      write(`Electron.app/Contents/Frameworks/${helper}.app/Contents/MacOS/${helper}`);
      write(`Electron.app/Contents/Frameworks/${helper}.app/Contents/Info.plist`, plist(helper));
    }
    return folder;
  }
  const program = platform === 'win' ? 'electron.exe' : 'electron';
  write(program, fusesBefore);
  for (const name of ['chrome-sandbox', 'locales/nb.pak', 'locales/en-US.pak', 'locales/fr.pak']) write(name);
  mkdirSync(join(folder, 'resources'));
  return folder;
}
