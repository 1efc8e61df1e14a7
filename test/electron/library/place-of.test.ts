import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PlaceProbe, placeOf, readMountInfo, readMountLines } from '../../../electron/library/place-of.ts';

/** A machine on which only these files and folders exist. */
function machine(
  platform: NodeJS.Platform,
  files: Record<string, string>,
  patch: Partial<PlaceProbe> = {},
): PlaceProbe {
  return {
    platform,
    env: {},
    home: platform === 'win32' ? 'C:\\Users\\kari' : platform === 'darwin' ? '/Users/kari' : '/home/kari',
    exists: (path) => path in files,
    realPath: (path) => path,
    readText: (path) => files[path] ?? null,
    mounts: () => [],
    fileSystemNumber: () => null,
    ...patch,
  };
}
const folders = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, '']));

describe('a path on Linux', () => {
  const mounts = () =>
    readMountInfo(
      [
        '22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
        '30 22 0:40 / /home/kari/Felles\\040disk rw shared:2 - cifs //server/felles rw',
        '31 22 0:41 / /mnt/nfs rw - nfs4 server:/data rw',
        '32 22 0:42 / /mnt/usb rw - fuseblk /dev/sdb1 rw',
        '33 31 0:43 / /mnt/nfs/local rw - xfs /dev/sdc rw',
        '34 22 0:44 / /mnt/far rw - fuse.sshfs kari@server: rw',
      ].join('\n'),
    );
  it.each([
    ['/home/kari/a.metodebenk', { kind: 'local' }],
    ['/home/kari/Felles disk/2026/a.metodebenk', { kind: 'network' }],
    ['/home/kari/Felles disken/a.metodebenk', { kind: 'local' }],
    ['/mnt/nfs/a.metodebenk', { kind: 'network' }],
    ['/mnt/nfs/local/a.metodebenk', { kind: 'local' }],
    ['/mnt/usb/a.metodebenk', { kind: 'local' }],
    ['/mnt/far/deep/down/a.metodebenk', { kind: 'network' }],
    ['/home/kari/Nextcloud/HTA/a.metodebenk', { kind: 'synced', service: 'Nextcloud' }],
    ['/home/kari/arbeid/Nextcloud/a.metodebenk', { kind: 'local' }],
    ['/home/kari/arbeid/delt/a.metodebenk', { kind: 'synced', service: 'Dropbox' }],
  ])('%s', (path, place) => {
    const there = folders(
      ...['/', '/home', '/home/kari', '/home/kari/Felles disk', '/home/kari/Nextcloud', '/home/kari/Nextcloud/HTA'],
      ...['/home/kari/arbeid/delt', '/home/kari/arbeid/delt/.dropbox.cache', '/home/kari/arbeid/Nextcloud'],
      ...['/home/kari/.dropbox', '/mnt/nfs', '/mnt/nfs/local', '/mnt/usb', '/mnt/far', '/home/kari/Felles disken'],
    );
    expect(placeOf(path, machine('linux', there, { mounts }))).toEqual(place);
  });

  it('is known by its number where the mounts are not shown', () => {
    const probe = machine('linux', folders('/', '/data'), { fileSystemNumber: () => 0xff534d42 });
    expect(placeOf('/data/a.metodebenk', probe)).toEqual({ kind: 'network' });
  });

  it('behind a link is where the link leads', () => {
    const realPath = (path: string) => (path === '/home/kari/lenke' ? '/mnt/nfs/x' : path);
    const probe = machine('linux', folders('/', '/home/kari/lenke'), { mounts, realPath });
    expect(placeOf('/home/kari/lenke/a.metodebenk', probe)).toEqual({ kind: 'network' });
  });
});

describe('a path on Windows', () => {
  const icon = '[.ShellClassInfo]\r\nIconResource=C:\\Program Files\\Box\\Box\\Box.exe,0';
  const files = {
    ...folders('C:\\', 'C:\\Users\\kari', 'C:\\Users\\kari\\Delt', 'D:\\', 'D:\\Sky', 'M:\\', 'D:\\OneDrive - Etat'),
    'C:\\Users\\kari\\Delt\\desktop.ini': icon,
  };
  const env = { OneDriveCommercial: 'D:\\Sky' };
  const realPath = (path: string) => path.replace(/^M:\\/, '\\\\server\\felles\\');
  it.each([
    ['C:\\Users\\kari\\a.metodebenk', { kind: 'local' }],
    ['\\\\server\\felles\\a.metodebenk', { kind: 'network', service: 'server' }],
    ['\\\\?\\UNC\\server\\felles\\a.metodebenk', { kind: 'network', service: 'server' }],
    ['\\\\?\\C:\\Users\\kari\\a.metodebenk', { kind: 'local' }],
    ['M:\\HTA\\a.metodebenk', { kind: 'network', service: 'server' }],
    ['D:\\Sky\\HTA\\a.metodebenk', { kind: 'synced', service: 'OneDrive' }],
    ['D:\\OneDrive - Etat\\a.metodebenk', { kind: 'synced', service: 'OneDrive' }],
    ['C:\\Users\\kari\\Delt\\a.metodebenk', { kind: 'synced', service: 'Box' }],
  ])('%s', (path, place) => {
    expect(placeOf(path, machine('win32', files, { env, realPath }))).toEqual(place);
  });
});

describe('a path on macOS', () => {
  const home = '/Users/kari';
  const mounts = () =>
    readMountLines(
      '/dev/disk3s1s1 on / (apfs, sealed, local)\n//kari@server/felles on /Volumes/felles (smbfs, nodev, nosuid)\n',
    );
  it.each([
    [`${home}/Documents/a.metodebenk`, { kind: 'local' }],
    ['/Volumes/felles/a.metodebenk', { kind: 'network' }],
    [`${home}/Library/CloudStorage/OneDrive-Etaten/a.metodebenk`, { kind: 'synced', service: 'OneDrive' }],
    [`${home}/Library/CloudStorage/Box-Box/a.metodebenk`, { kind: 'synced', service: 'Box' }],
    [`${home}/Library/Mobile Documents/com~apple~CloudDocs/a.metodebenk`, { kind: 'synced', service: 'iCloud' }],
  ])('%s', (path, place) => {
    const cloud = `${home}/Library/CloudStorage`;
    const there = folders(
      ...['/', `${home}/Documents`, '/Volumes/felles', `${cloud}/OneDrive-Etaten`, `${cloud}/Box-Box`],
      `${home}/Library/Mobile Documents/com~apple~CloudDocs`,
    );
    expect(placeOf(path, machine('darwin', there, { mounts }))).toEqual(place);
  });
});

it('a folder of this machine is local', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'place-')));
  expect(placeOf(join(folder, 'none', 'a.metodebenk'))).toEqual({ kind: 'local' });
  rmSync(folder, { recursive: true });
});
