/** What a program was started with, and what waits until the page asks. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createOpenedQueue, pathsFrom } from '../../../electron/shell/opened-paths.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'metodebenk-opened-'));
  mkdirSync(join(folder, 'mappe'));
  for (const name of ['Rygg æøå.metodebenk', 'a.pdf', '-b.pdf']) writeFileSync(join(folder, name), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('only files count: no switches, no folders, nothing that is not there, and not the program itself', () => {
  const library = join(folder, 'Rygg æøå.metodebenk');
  const argv = [join(folder, 'a.pdf'), '--allow-file-access', '-b.pdf', 'a.pdf', library, 'mappe', 'borte.pdf', ''];
  expect(pathsFrom(argv, folder, 1)).toEqual([join(folder, 'a.pdf'), library]);
  expect(pathsFrom([process.execPath, join(folder, 'a.pdf'), library], folder, 2)).toEqual([library]);
});

test('file managers of Linux give addresses, with the letters of names written out', () => {
  const library = join(folder, 'Rygg æøå.metodebenk');
  const given = [
    process.execPath,
    pathToFileURL(library).href,
    'file://annen-maskin/a.pdf',
    'file:%',
    'https://a.example/',
  ];
  expect(pathsFrom(given, folder, 1)).toEqual([library]);
});

test('words that can be no path keep nobody from starting, and a file that may not be read is told by the import', () => {
  const locked = join(folder, 'låst');
  mkdirSync(locked);
  writeFileSync(join(locked, 'c.pdf'), '');
  const strange = ['x'.repeat(5000), 'file:///a%00b.pdf', '\\0', join(folder, 'a.pdf', 'under')];
  chmodSync(locked, 0);
  expect(pathsFrom([...strange, join(locked, 'c.pdf')], folder, 0)).toEqual([join(locked, 'c.pdf')]);
  chmodSync(locked, 0o700);
});

test('a library is opened, the rest is imported, and each is answered once', () => {
  const told = vi.fn();
  const queue = createOpenedQueue(told);
  queue.add([]);
  expect(told).not.toHaveBeenCalled();
  queue.add(['/a.pdf', '/Første.metodebenk', '/Andre.METODEBENK']);
  queue.add(['/b.ris']);
  expect(told).toHaveBeenCalledTimes(2);
  expect(queue.take()).toEqual({ library: '/Andre.METODEBENK', files: ['/a.pdf', '/b.ris'] });
  expect(queue.take()).toEqual({ library: null, files: [] });
});
