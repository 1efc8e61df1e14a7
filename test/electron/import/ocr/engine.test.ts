/** The engine itself, on one page as scanners leave it: in the extraction process, where it may read nothing of the person's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createExtractionPool, type ExtractionPool } from '../../../../electron/import/extraction-pool.ts';
import { startNodeExtractor } from '../../../../electron/import/extractor-process.ts';
import { OcrTooSlow, startOcrEngine } from '../../../../electron/import/ocr/engine.ts';
import type { ExtractedDocument } from '../../../../shared/model/extraction.ts';
import { greyPage, jpegPage, printedLines, sheet, stripPages } from '../../../fixtures/scans/scanned-page.ts';
import { writeScan } from '../../../fixtures/scans/write-scan.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocr-'));
let pool: ExtractionPool | undefined;
afterEach(() => pool?.close());
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
const printed = wordsOf(printedLines.join(' '));

/** How many of the printed words were read, each counted once. */
function share(text: string): number {
  const left = Map.groupBy(wordsOf(text), (word) => word);
  return printed.filter((word) => left.get(word)?.pop() !== undefined).length / printed.length;
}

describe('reading a scanned page', () => {
  it('gives at least 95 % of the words, æ, ø and å among them, each in its place', { timeout: 120_000 }, async () => {
    const path = join(folder, 'skann.pdf');
    // The first as JPEG; the second as a fax in strips, on a page that is turned.
    const { widthPt, heightPt } = sheet;
    const turned = stripPages(5).map((strip) => {
      const [wide, , , tall, , foot] = strip.place!;
      return { ...strip, place: [0, wide, -tall, 0, heightPt - foot, 0] as const };
    });
    writeFileSync(
      path,
      writeScan([
        { ...sheet, pictures: [jpegPage()] },
        { widthPt: heightPt, heightPt: widthPt, rotate: 90, pictures: turned },
      ]),
    );
    pool = createExtractionPool({ startExtractor: () => startNodeExtractor(), size: 1 });
    const parts: number[] = [];
    const read = (await pool.extract(
      { path, name: 'skann.pdf' },
      { ocr: { languages: ['nor', 'eng'] }, onProgress: ({ part }) => part !== undefined && parts.push(part) },
    )) as ExtractedDocument;
    expect(read).toMatchObject({
      kind: 'document',
      recognised: { language: 'nb', ocr: { languages: ['nor', 'eng'] } },
    });
    expect(parts.length).toBeGreaterThan(0);

    for (const [index, page] of read.pages.entries()) {
      const text = read.text.slice(page.start, page.end);
      expect(share(text), `page ${index + 1}`).toBeGreaterThanOrEqual(0.95);
      for (const word of ['hjemmemåling', 'væske', 'død,', 'Ærø', 'Åland', 'uønskede']) expect(text).toContain(word);
      expect(read.recognised.ocr!.pages[index]!.confidence).toBeGreaterThan(80);
      expect(misplaced(read.text, page)).toEqual([]);
    }
  });

  it('stops a page that takes too long, and can be asked again', { timeout: 60_000 }, async () => {
    const engine = await startOcrEngine(['eng'], 0);
    const parts: number[] = [];
    expect(() => engine.read(greyPage(), 300, (part) => parts.push(part))).toThrow(OcrTooSlow);
    const blank = { width: 400, height: 200, pixels: new Uint8Array(80_000).fill(255) };
    expect(engine.read(blank, 300, (part) => parts.push(part))).toEqual([]);
    expect(parts.filter((part) => part > 0 && part < 1)).toEqual([]);
  });
});

/** Words whose box is not over the line they were printed on: lines are 19 points apart from 50 below the top, 12 high. */
function misplaced(text: string, { runs, start, end }: ExtractedDocument['pages'][number]): string[] {
  const rows = text
    .slice(start, end)
    .split('\n')
    .filter((row) => row.trim() !== '');
  const wrong: string[] = [];
  for (let at = 0; at < runs.length; at += 6) {
    const [from = 0, to = 0, x = 0, y = 0, width = 0, height = 0] = runs.subarray(at, at + 6);
    const row = text
      .slice(start, from)
      .split('\n')
      .filter((each) => each.trim() !== '').length;
    const line = Math.max(0, text.slice(start, from).endsWith('\n') ? row : row - (at === 0 ? 0 : 1));
    const baseline = 50 + 19 * line;
    const isOver =
      y < baseline - 4 && y + height > baseline && y + height < baseline + 8 && x >= 34 && x + width <= 400;
    if (!isOver) wrong.push(`${text.slice(from, to)} in ${rows[line]}`);
  }
  return wrong;
}
