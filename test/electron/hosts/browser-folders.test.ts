/** A browser that may read little gets its file where it can, and the file of a killed host goes. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserFolders } from '../../../electron/hosts/browser-folders.ts';
import { openBrowser } from '../../../electron/hosts/open-browser.ts';

let home: string;
let settings: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'browser-'));
  settings = join(home, '.config', 'metodebenk');
  mkdirSync(settings, { recursive: true });
  for (const folder of ['Nedlastinger', '.skjult']) mkdirSync(join(home, folder));
});
afterEach(() => rmSync(home, { recursive: true }));

const folders = (downloads: string | null, platform: NodeJS.Platform = 'linux') => {
  const list = downloads && `# av skrivebordet\nXDG_MUSIC_DIR="$HOME/Musikk"\nXDG_DOWNLOAD_DIR="${downloads}"\n`;
  if (list) writeFileSync(join(home, '.config', 'user-dirs.dirs'), list);
  const found = browserFolders({ env: {}, platform, home, settings });
  return found.map((folder) => folder.replace(home, '~'));
};

test.each([
  ['$HOME/Nedlastinger', ['~/Nedlastinger', '~', '~/.config/metodebenk']],
  ['$HOME', ['~', '~', '~/.config/metodebenk']],
  ['$HOME/.skjult', ['~', '~/.config/metodebenk']],
  ['$HOME/ikke-her', ['~', '~/.config/metodebenk']],
  ['/tmp', ['~', '~/.config/metodebenk']],
  ['Nedlastinger', ['~', '~/.config/metodebenk']],
  ['$HOMEX/../..', ['~', '~/.config/metodebenk']],
  [null, ['~', '~/.config/metodebenk']],
])('with downloads in %s a file stands in %j', (downloads, expected) => expect(folders(downloads)).toEqual(expected));

test.each(['win32', 'darwin'] as const)('on %s browsers read the settings folder', (platform) =>
  expect(folders('$HOME/Nedlastinger', platform)).toEqual(['~/.config/metodebenk']),
);

const open = (places: string[], notOpened = vi.fn()) =>
  openBrowser('http://127.0.0.1:4000/#code=hemmelig', {
    folders: places,
    notOpened,
    env: { DISPLAY: ':0' },
    platform: 'linux',
    start: vi.fn(),
  });

test('a folder that cannot be written gives way to the next', () => {
  const file = join(home, 'fil');
  writeFileSync(file, '');
  const remove = open([file, join(home, 'Nedlastinger')])!;
  const [name] = readdirSync(join(home, 'Nedlastinger'));
  expect(statSync(join(home, 'Nedlastinger', name!)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  remove();
  expect(readdirSync(join(home, 'Nedlastinger'))).toEqual([]);
  const notOpened = vi.fn();
  expect(open([file], notOpened)).toBeNull();
  expect(notOpened).toHaveBeenCalledTimes(1);
});

test('what a killed host left goes, what another host just wrote and what is not ours stay', () => {
  const folder = join(home, 'Nedlastinger');
  const names = ['1', '2'].map((digit) => `metodebenk-open-${digit.repeat(8)}-0000-4000-8000-000000000000.html`);
  for (const name of [...names, 'metodebenk-open-mitt.html']) writeFileSync(join(folder, name), '');
  for (const name of [names[0]!, 'metodebenk-open-mitt.html']) utimesSync(join(folder, name), 1, 1);
  open([folder])!();
  expect(readdirSync(folder).sort()).toEqual([names[1], 'metodebenk-open-mitt.html'].sort());
});
