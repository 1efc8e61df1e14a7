import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExtractionPool, type ExtractionPool } from '../../../electron/import/extraction-pool.ts';
import { type NodeExtractorOptions, startNodeExtractor } from '../../../electron/import/extractor-process.ts';
import { bytesFromTasklist, residentBytes } from '../../../electron/import/process-memory.ts';
import { lines, writePdf } from '../../fixtures/pdf/write-pdf.ts';

const entry = fileURLToPath(new URL('../../fixtures/pdf/hostile/extractor.mjs', import.meta.url));
const hostile: NodeExtractorOptions = { entry, readable: [dirname(entry)] };

let folder: string;
let pool: ExtractionPool | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-'));
});
afterEach(() => {
  pool?.close();
  rmSync(folder, { recursive: true });
});

function poolOf(options: NodeExtractorOptions, limits = {}) {
  pool = createExtractionPool({ startExtractor: () => startNodeExtractor(options), size: 1, limits });
  return pool;
}

function file(name: string, content: string | Uint8Array = 'x') {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, name };
}

describe('the extraction process on plain Node', () => {
  it('reads a PDF it may not open itself, positions included', async () => {
    const pdf = writePdf([{ texts: lines(60, 700, ['Read in another process']) }]);
    const extraction = await poolOf({}).extract(file('a.pdf', pdf));
    expect(extraction).toMatchObject({ kind: 'document', text: 'Read in another process' });
    if (extraction.kind === 'document') expect(extraction.pages[0]?.runs).toBeInstanceOf(Float64Array);
  });

  it('may not read or write files, start processes or threads, and sees no environment', async () => {
    const library = file('library', 'private');
    const extraction = await poolOf(hostile).extract(file('reach', library.path));
    expect(extraction).toMatchObject({
      details: {
        read: 'ERR_ACCESS_DENIED',
        write: 'ERR_ACCESS_DENIED',
        spawn: 'ERR_ACCESS_DENIED',
        thread: 'ERR_ACCESS_DENIED',
      },
    });
    expect(extraction.kind === 'refused' && extraction.details.environment).not.toContain('PATH');
    expect(existsSync(`${library.path}.new`)).toBe(false);
  });

  it('is killed when it hangs, when it grows and replaced when it crashes', async () => {
    const { extract } = poolOf(hostile, { idleMs: 1500, pollMs: 50, memoryBytes: 200e6 });
    expect(await extract(file('hang'))).toMatchObject({ code: 'extraction-too-slow' });
    expect(await extract(file('grow'))).toMatchObject({ code: 'extraction-too-much-memory' });
    expect(await extract(file('crash'))).toEqual({
      kind: 'refused',
      code: 'extraction-failed',
      details: { file: 'crash' },
    });
    expect(await extract(file('reject'))).toMatchObject({ details: { survived: 1 } });
  });
});

describe('process memory', () => {
  it('is told of this process', async () => {
    const held = (await residentBytes(process.pid)) ?? 0;
    expect(held / process.memoryUsage.rss()).toBeGreaterThan(0.5);
    expect(held / process.memoryUsage.rss()).toBeLessThan(2);
  });

  it('is null for a process that is gone', async () => {
    expect(await residentBytes(2 ** 22 + 1)).toBeNull();
  });

  it.each([
    ['"node.exe","12","Console","1","48,560 K"', 48560 * 1024],
    ['"node.exe","12","Console","1","48\u00a0560 K"\r\n', 48560 * 1024],
    ['INFO: No tasks are running which match the specified criteria.', null],
  ])('reads %s', (line, bytes) => {
    expect(bytesFromTasklist(line)).toBe(bytes);
  });
});
