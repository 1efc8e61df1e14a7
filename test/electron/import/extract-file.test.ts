import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractBytes, extractFile } from '../../../electron/import/extract-file.ts';
import type { ExtractedDocument, Extraction } from '../../../shared/model/extraction.ts';
import { lines, writePdf } from '../../fixtures/pdf/write-pdf.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const extract = (text: string | Uint8Array, name: string): Promise<Extraction> =>
  extractBytes(typeof text === 'string' ? bytesOf(text) : text, name, () => undefined);

function documentOf(extraction: Extraction): ExtractedDocument {
  if (extraction.kind !== 'document') throw new Error(`${extraction.kind} ${JSON.stringify(extraction).slice(0, 200)}`);
  return extraction;
}

describe('what is no document', () => {
  it.skipIf(process.platform === 'win32')('a pipe that nobody writes to is told at once', async () => {
    const path = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [path]);
    expect(await extractFile({ path, name: 'pipe.txt' }, () => undefined)).toMatchObject({ code: 'file-is-no-file' });
  });

  it.skipIf(process.platform === 'win32')('a device is told as what it is', async () => {
    const read = await extractFile({ path: '/dev/zero', name: 'zero' }, () => undefined);
    expect(read).toMatchObject({ kind: 'refused', code: 'file-is-no-file' });
  });

  it.each([
    ['{"navn": "innstillinger", "verdi": 1}', 'settings.json'],
    ['[1, 2, 3]', 'numbers.txt'],
    ['{"navn": ', 'cut.json'],
  ])('data of another program: %s as %s', async (text, name) => {
    expect(await extract(text, name)).toMatchObject({
      kind: 'refused',
      code: 'file-format-unknown',
      details: { file: name },
    });
  });

  it('notes that begin with a bracket are text', async () => {
    expect(documentOf(await extract('[Utkast] Notat fra møtet.', 'notat.txt')).text).toContain('Utkast');
  });
});

describe('extractFile', () => {
  it('reads a PDF from disk, pages and runs in offsets of the document', async () => {
    const path = join(folder, 'two.pdf');
    const pages = [['Første side med opera-', 'sjoner'], ['Andre side']];
    writeFileSync(path, writePdf(pages.map((page) => ({ texts: lines(60, 700, page) }))));
    const progress: number[] = [];
    const document = documentOf(await extractFile({ path, name: 'two.pdf' }, ({ done }) => progress.push(done)));
    expect(document).toMatchObject({ format: 'pdf', mediaType: 'application/pdf' });
    expect(document.text).toContain('operasjoner');
    const second = document.pages[1];
    expect(document.text.slice(second?.start, second?.end)).toBe('Andre side');
    const [start, end, x] = second?.runs ?? [];
    expect(document.text.slice(start, end)).toBe('Andre side');
    expect(x).toBeCloseTo(60, 0);
    expect(progress).toEqual([1, 2]);
  });

  it.each([
    ['missing', () => join(folder, 'gone.pdf'), 'file-not-found'],
    ['a folder', () => folder, 'file-is-folder'],
  ])('refuses what is %s', async (_, path, code) => {
    const extraction = await extractFile({ path: path(), name: 'x.pdf' }, () => undefined);
    expect(extraction).toEqual({ kind: 'refused', code, details: { file: 'x.pdf' } });
  });

  it('refuses an empty file', async () => {
    const path = join(folder, 'empty.pdf');
    writeFileSync(path, '');
    expect(await extractFile({ path, name: 'empty.pdf' }, () => undefined)).toMatchObject({ code: 'file-empty' });
  });
});

describe('dispatch by content', () => {
  it('takes references for references, whatever the name', async () => {
    const ris = 'TY  - JOUR\nTI  - A title\nAU  - Nordmann, Kari\nPY  - 2020\nER  - \n';
    expect(await extract(ris, 'export.txt')).toMatchObject({ kind: 'references', records: [expect.anything()] });
  });

  it('takes other text as a document without places', async () => {
    const document = documentOf(await extract('En vanlig tekst.\n\nMed to avsnitt.', 'notat.txt'));
    expect(document).toMatchObject({ format: 'text', mediaType: 'text/plain' });
    expect(document.pages[0]).toMatchObject({ pageIndex: 0, start: 0, widthPt: 0 });
    expect(document.pages[0]?.runs).toHaveLength(0);
  });

  it('names the file in every refusal', async () => {
    expect(await extract('<html>Log in</html>', 'report.pdf')).toMatchObject({
      kind: 'refused',
      code: 'file-not-what-name-says',
      details: { file: 'report.pdf', actual: 'HTML' },
    });
    const locked = writePdf([{ texts: [] }], { password: 'x' });
    expect(await extract(locked, 'locked.pdf')).toMatchObject({
      code: 'file-encrypted',
      details: { file: 'locked.pdf' },
    });
  });
});
