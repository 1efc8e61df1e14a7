/** Which pages are read from their pictures, and what is kept of it, with an engine that says what a test wants. */
import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../../electron/import/formats/pdf/extract-pdf.ts';
import { openPdf } from '../../../../electron/import/formats/pdf/pdfjs.ts';
import { type RawPdf, readPdf } from '../../../../electron/import/formats/pdf/read-pdf.ts';
import { scanReport } from '../../../../electron/import/formats/pdf/scan-report.ts';
import { lookForStamps } from '../../../../electron/import/formats/pdf/stamped-scan.ts';
import { type OcrEngine, type OcrLine, OcrTooSlow } from '../../../../electron/import/ocr/engine.ts';
import { createScanReader } from '../../../../electron/import/ocr/scan-reader.ts';
import type { ExtractionProgress } from '../../../../shared/model/extraction.ts';
import { faxPage, sheet } from '../../../fixtures/scans/scanned-page.ts';
import { bitPicture, type ScanPage, writeScan } from '../../../fixtures/scans/write-scan.ts';

const scan: ScanPage = { ...sheet, pictures: [faxPage()] };
const printed: ScanPage = { ...sheet, pictures: [], text: 'A page with a text layer' };
const vectors: ScanPage = { ...sheet, pictures: [], operations: '10 10 m 200 200 l S' };

/** Words one after the other, a hundred pixels each; `!` at the end makes one unsure. */
function line(words: string, y: number, sink = 0): OcrLine {
  const split = words.split(' ');
  return {
    baseline: { x0: 0, y0: y, x1: split.length * 100, y1: y + sink },
    rowHeight: 40,
    words: split.map((word, index) => ({
      text: word.replace('!', ''),
      left: index * 100,
      right: index * 100 + 90,
      confidence: word.endsWith('!') ? 31.4 : 90,
    })),
  };
}

async function read(pages: readonly ScanPage[], answer: OcrEngine['read']) {
  let starts = 0;
  const seen: number[][] = [];
  const told: ExtractionProgress[] = [];
  const scans = createScanReader(async () => {
    starts++;
    return {
      read(image, dpi, onPart) {
        seen.push([image.width, image.height, dpi]);
        return answer(image, dpi, onPart);
      },
    };
  });
  const pdf = (await readPdf(writeScan(pages), (progress) => told.push(progress), scans)) as RawPdf;
  return { pdf, starts, seen, told };
}

describe('a PDF with scanned pages', () => {
  it('has only the pages without text read, upright and at 300 dpi, by one engine', async () => {
    const { pdf, starts, seen } = await read([printed, scan, { ...scan, rotate: 90 }], () => [
      line('Lest av bildet', 100),
    ]);
    expect(pdf.pages.map(({ text }) => text)).toEqual(['A page with a text layer', 'Lest av bildet', 'Lest av bildet']);
    expect([starts, seen]).toEqual([
      1,
      [
        [1750, 1375, 300],
        [1375, 1750, 300],
      ],
    ]);
    expect(pdf.warnings).toEqual([]);
  });

  it('starts no engine where every page has text, or none has a picture', async () => {
    const { starts, pdf } = await read([printed, vectors], () => []);
    expect([starts, pdf.warnings]).toEqual([0, [expect.objectContaining({ code: 'ocr-no-picture', page: 2 })]]);
  });

  it('is left as it was without being asked', async () => {
    const pdf = (await readPdf(writeScan([scan]), () => undefined)) as RawPdf;
    expect(pdf.warnings).toEqual([expect.objectContaining({ code: 'no-text-layer' })]);
  });

  it.each([
    ['ocr-no-words', () => []],
    ['ocr-no-words', () => [{ ...line('~ — ·', 100), words: [{ text: '~', left: 0, right: 9, confidence: 12 }] }]],
    [
      'ocr-too-slow',
      () => {
        throw new OcrTooSlow();
      },
    ],
    [
      'ocr-failed',
      () => {
        throw new WebAssembly.RuntimeError('unreachable');
      },
    ],
  ] satisfies [string, OcrEngine['read']][])('says %s of a page, and reads on', async (code, answer) => {
    const first = { ...scan, widthPt: sheet.widthPt - 20 };
    const isFirst = ({ width, height }: { width: number; height: number }) => width === height || width < 1700;
    const { pdf } = await read([first, scan], (...input) =>
      isFirst(input[0]) ? (answer as OcrEngine['read'])(...input) : [line('Side to', 100)],
    );
    expect(pdf.warnings).toEqual([expect.objectContaining({ code, page: 1 })]);
    expect(pdf.pages.map(({ text }) => text)).toEqual(['', 'Side to']);
  });

  it('tells how much of a page is read', async () => {
    const { told } = await read([scan, scan], (_image, _dpi, onPart) => {
      onPart(0.5);
      return [line('Side', 100)];
    });
    expect(told.map(({ done, part }) => [done, part])).toEqual([
      [0, 0],
      [0, 0.5],
      [1, undefined],
      [1, 0],
      [1, 0.5],
      [2, undefined],
    ]);
  });

  it('does not decode a picture that is too large, whatever is in it', async () => {
    const bomb = bitPicture(100_000, 100_000, new Uint8Array(8), [420, 0, 0, 330, 0, 0]);
    const { pdf, starts } = await read([{ ...sheet, pictures: [bomb] }, scan], () => [line('Side to', 100)]);
    expect([starts, pdf.warnings.map(({ code }) => code)]).toEqual([1, ['ocr-no-picture']]);
  });

  it('tells that a page was read without the picture that is too large', async () => {
    const bomb = bitPicture(100_000, 100_000, new Uint8Array(8), [420, 0, 0, 330, 0, 0]);
    const { pdf } = await read([{ ...scan, pictures: [...scan.pictures, bomb] }], () => [line('Lest av resten', 100)]);
    expect(pdf.pages.map(({ text }) => text)).toEqual(['Lest av resten']);
    expect(pdf.warnings).toEqual([expect.objectContaining({ code: 'ocr-partly', page: 1 })]);
  });

  it('keeps places of words, also where the page was laid in at a slant', async () => {
    const lines = [
      line('Først kommer denne linjen med mange ord som står', 200, 20),
      line('så kommer den neste linjen med like mange ord', 260, 20),
    ];
    const { pdf } = await read([scan], () => lines);
    const { text, runs } = pdf.pages[0]!;
    expect(text.split('\n')).toHaveLength(2);
    const first = runs[0]!;
    const last = runs[8]!;
    expect([text.slice(first.start, first.end), text.slice(last.start, last.end)]).toEqual(['Først', 'står']);
    // 20 pixels at 300 dpi over the line: the box of its last word stands that much lower.
    expect(last.y - first.y).toBeCloseTo(((20 * 72) / 300) * (8 / 9), 1);
    expect(first).toMatchObject({ x: 0, width: (90 * 72) / 300, height: (40 * 72) / 300 });
  });
});

describe('a scan with a few words of text over it', () => {
  const stamped: ScanPage = { ...scan, text: 'Arkivsak 2031/17 side 3' };

  it('is told as a page without text, and read when that is asked for, the stamp first', async () => {
    const told = (await readPdf(writeScan([stamped]), () => undefined)) as RawPdf;
    expect(told.warnings).toEqual([expect.objectContaining({ code: 'no-text-layer', page: 1 })]);
    const { pdf } = await read([stamped], () => [line('Lest av usikkert! bilde', 100)]);
    const { text, runs, scanned } = pdf.pages[0]!;
    expect(text).toBe('Arkivsak 2031/17 side 3\n\nLest av usikkert bilde');
    const words = runs.map(({ start, end }) => text.slice(start, end));
    expect(words.at(-1)).toBe('bilde');
    expect(scanned!.unsure.map(({ start, end }) => text.slice(start, end))).toEqual(['usikkert']);
    expect(pdf.warnings).toEqual([]);
  });

  it('is looked for no more after many photographs in vain; a scan among them begins the count anew', async () => {
    const photograph = bitPicture(400, 400, new Uint8Array(20_000));
    const slide = { ...sheet, text: 'Lysbilde', pictures: [photograph, photograph] };
    const slides = (count: number) => Array.from({ length: count }, () => slide);
    const found = async (...pages: ScanPage[]) => {
      const task = await openPdf(writeScan(pages));
      const isStamped = lookForStamps(await task.promise, 4 * 400 * 400);
      const told: number[] = [];
      for (const [index, { text }] of pages.entries()) if (await isStamped(index, text!)) told.push(index);
      await task.destroy();
      return told;
    };
    expect(await found(...slides(2), stamped, stamped)).toEqual([2, 3]);
    expect(await found(...slides(3), stamped)).toEqual([]);
    expect(await found(...slides(2), stamped, ...slides(2), stamped)).toEqual([2, 5]);
  });

  it.each<[string, ScanPage]>([
    [
      'beside a picture',
      {
        ...scan,
        text: 'En figur',
        widthPt: sheet.widthPt * 2,
        pictures: [{ ...faxPage(), place: [420, 0, 0, 330, 0, 0] }],
      },
    ],
    ['over a dark photograph', { ...sheet, text: 'Forside', pictures: [bitPicture(400, 400, new Uint8Array(20_000))] }],
    [
      'over a blank ground',
      { ...sheet, text: 'Forside', pictures: [bitPicture(400, 400, new Uint8Array(20_000).fill(255))] },
    ],
    ['that are many', { ...scan, widthPt: 1200, text: 'mange ord '.repeat(21) }],
  ])('is another page than words %s', async (_, page) => {
    const { pdf, starts } = await read([page], () => [line('Ikke lest', 100)]);
    expect([starts, pdf.warnings]).toEqual([0, []]);
  });
});

describe('a page that lies on its side', () => {
  it('is turned until its words can be read, and the next page is tried so first; places stay where they are printed', async () => {
    // As it lies, then a piece of it in four directions, then as a quarter clockwise turned it; the next page so at once.
    const good = [line('Metoden måler hjertets slag', 100)];
    const bad = [line('iI! l! Il! I!', 100)];
    const answers = [bad, bad, good, bad, bad, good, good];
    const { pdf, seen } = await read([scan, scan], () => answers.shift()!);
    expect(pdf.pages.map(({ text }) => text)).toEqual(Array(2).fill('Metoden måler hjertets slag'));
    expect(seen.map(([width, height]) => [width, height])).toEqual([
      [1750, 1375],
      ...Array(4).fill([900, 900]),
      [1375, 1750],
      [1375, 1750],
    ]);
    const { x, y, width, height } = pdf.pages[0]!.runs[0]!;
    expect(height).toBeGreaterThan(width);
    expect([x >= 0 && x + width <= sheet.widthPt, y >= 0 && y + height <= sheet.heightPt]).toEqual([true, true]);
  });
});

describe('what is kept of how sure OCR was', () => {
  it('names pages, words that are unsure, and pages to compare first', async () => {
    const { pdf } = await read(
      [printed, scan, scan],
      (() => {
        let page = 0;
        return () => (page++ === 0 ? [line('trygg tekst usikkert! ord', 100)] : [line('bare! støv! her!', 100)]);
      })(),
    );
    const report = scanReport(pdf.pages, ['nor'], (_page, offset) => offset)!;
    expect(report.ocr).toEqual({
      languages: ['nor'],
      confidence: expect.any(Number),
      pages: [
        { page: 2, confidence: 68, words: 4 },
        { page: 3, confidence: 31, words: 3 },
      ],
      unsure: [
        { page: 2, confidence: 31, start: 12, end: 20 },
        { page: 3, confidence: 31, start: 0, end: 4 },
        { page: 3, confidence: 31, start: 5, end: 9 },
        { page: 3, confidence: 31, start: 10, end: 13 },
      ],
    });
    expect(report.warnings.map(({ code, page }) => [code, page])).toEqual([
      ['ocr-text', 2],
      ['ocr-low-confidence', 2],
      ['ocr-low-confidence', 3],
    ]);
    expect(report.warnings[0]!.message).toContain('2 of 3 pages');
  });

  it('is nothing where no page was read from a picture', async () => {
    const document = await extractPdf(writeScan([printed]), 'a.pdf', () => undefined, { languages: ['nor'] });
    expect(document).toMatchObject({
      kind: 'document',
      recognised: expect.not.objectContaining({ ocr: expect.anything() }),
    });
  });
});
