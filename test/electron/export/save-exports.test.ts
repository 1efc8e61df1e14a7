import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveExports } from '../../../electron/export/save-exports.ts';
import type { CancelSignal } from '../../../shared/cancel-signal.ts';
import type { ExportCreate } from '../../../shared/contract/exports.ts';
import { AppError } from '../../../shared/errors.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-exports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const card = (cardId: string): ExportCreate => ({ cardId, format: 'md' });
const maker = {
  titleOf: (input: ExportCreate) => ('cardId' in input ? input.cardId : input.kind),
  async render(input: ExportCreate) {
    const title = this.titleOf(input);
    if (title === 'tegn') throw new AppError('export-glyph-missing', { character: 'x', field: 'y' });
    return { fileName: `${title}.md`, mediaType: 'text/markdown', bytes: new TextEncoder().encode(title) };
  },
};

test('each file is told by its title and place; one that cannot be made does not stop the rest', async () => {
  const target = join(folder, 'ny', 'mappe');
  const report = await saveExports({ folder: target, items: [card('Kort'), card('tegn'), card('Annet')] }, maker);
  expect(report).toEqual({
    path: target,
    leftOut: 0,
    files: [
      { title: 'Kort', format: 'md', path: join(target, 'Kort.md'), byteLength: 4, error: null },
      {
        title: 'tegn',
        format: 'md',
        path: null,
        byteLength: 0,
        error: { code: 'export-glyph-missing', details: { character: 'x', field: 'y' } },
      },
      { title: 'Annet', format: 'md', path: join(target, 'Annet.md'), byteLength: 5, error: null },
    ],
  });
  expect(readdirSync(target).toSorted()).toEqual(['Annet.md', 'Kort.md']);
});

test('what stands there is not written over', async () => {
  writeFileSync(join(folder, 'Kort.md'), 'mitt');
  const { files } = await saveExports({ folder, items: [card('Kort'), card('Kort')] }, maker);
  expect(files.map(({ path }) => path)).toEqual([join(folder, 'Kort (2).md'), join(folder, 'Kort (3).md')]);
  expect(readFileSync(join(folder, 'Kort.md'), 'utf8')).toBe('mitt');
});

test('cancelled, the files that are there stay and the others are counted', async () => {
  const controller = new AbortController();
  const onProgress = ({ done }: { done: number }) => {
    if (done === 1) controller.abort();
  };
  const how = { signal: controller.signal, onProgress };
  const report = await saveExports({ folder, items: [card('a'), card('b'), card('c')] }, maker, how);
  expect([report.files.map(({ title }) => title), report.leftOut]).toEqual([['a'], 2]);
});

test('a folder that is no full path, or cannot be made, is refused by name', async () => {
  writeFileSync(join(folder, 'fil'), '');
  const into = (path: string) => saveExports({ folder: path, items: [card('a')] }, maker);
  await expect(into('eksport')).rejects.toMatchObject({ code: 'folder-path', details: { folder: 'eksport' } });
  await expect(into(join(folder, 'fil'))).rejects.toBeInstanceOf(AppError);
});

test('cancelled in the middle of a file, that one counts among those that were not made', async () => {
  const controller = new AbortController();
  const slow = {
    ...maker,
    async render(input: ExportCreate, signal?: CancelSignal) {
      if ('cardId' in input && input.cardId === 'b') controller.abort();
      signal?.throwIfAborted();
      return maker.render(input);
    },
  };
  const items = [card('a'), card('b'), card('c')];
  const report = await saveExports({ folder, items }, slow, { signal: controller.signal });
  expect([report.files.map(({ title }) => title), report.leftOut]).toEqual([['a'], 2]);
  expect(readdirSync(folder)).toEqual(['a.md']);
});
