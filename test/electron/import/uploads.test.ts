import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createUploads } from '../../../electron/import/uploads.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'uploads-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test('what a killed program left is taken away by the next; what another receives is not', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  mkdirSync(join(parent, String(other.pid)));
  writeFileSync(join(parent, String(other.pid), 'u'), 'på vei inn');
  writeFileSync(join(parent, '01a2-left-by-an-older-program'), 'journal');
  const uploads = createUploads(parent, () => 'u-1');
  expect(readdirSync(parent)).toEqual([String(other.pid)]);
  const { path } = uploads.begin('fil.pdf');
  writeFileSync(path, 'x');
  uploads.clear();
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(parent)).toEqual([String(other.pid)]);
  other.kill('SIGKILL');
  await once(other, 'exit');
  createUploads(parent, () => 'u-2');
  expect(readdirSync(parent)).toEqual([]);
});
