/** What a program was started with, and what waits until the page asks. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
