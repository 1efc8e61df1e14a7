import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { coverOf } from '../../bench/highlights.ts';
import { isInstalled } from '../../bench/measure.ts';
import { formAsPdf } from '../../fixtures/documents/form-pages.ts';
import { guidelines } from '../../fixtures/documents/kinds/guidelines.ts';
import { reviews } from '../../fixtures/documents/kinds/reviews.ts';
import { inventedReport } from '../../fixtures/documents/write-report.ts';
import { type PdfPage, writePdf } from '../../fixtures/pdf/write-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'highlights-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Paragraphs on pages that are turned, and turned text on pages that are not; lines and cells over the whole page. */
function turnedPages(paragraphs: readonly string[]): PdfPage[] {
  const rows = paragraphs.flatMap((paragraph) => paragraph.match(/.{1,60}(?: |$)/g) ?? []).map((row) => row.trim());
  return [0, 90, 180, 270].flatMap((degrees) => [
    { rotate: degrees, texts: rows.map((text, row) => ({ x: 60, y: 740 - row * 14, text })) },
    {
      texts: rows.map((text, row) => {
        const across = 60 + row * 14;
        // As PDF turns: 90 goes up the page, 180 stands on its head, 270 goes down.
        const at = { 0: [60, 800 - across], 90: [across, 60], 180: [540, across], 270: [600 - across, 740] }[degrees]!;
        return { x: at[0]!, y: at[1]!, text, turn: degrees };
      }),
    },
  ]);
}

test.skipIf(!isInstalled('pdftotext'))(
  'highlights cover the words of 200 random passages of turned pages and of turned text (needs pdftotext)',
  async () => {
    const pages = [11, 12, 13].flatMap((seed) => turnedPages(inventedReport(seed, 8).paragraphs));
    const path = join(folder, 'turned.pdf');
    writeFileSync(path, writePdf(pages));
    const { passages, covered, bare } = await coverOf([path], 200, 7);
    expect(passages).toBe(200);
    expect(covered / passages, bare.join('\n')).toBeGreaterThanOrEqual(0.98);
  },
);

/** Long answers in the fields of a form, drawn by the program that filled it in: each in a size and pitch of its own. */
function filledForm(paragraphs: readonly string[]): PdfPage[] {
  const plain = (text: string) => text.replace(/[\\()]/g, '\\$&');
  return paragraphs.map((text, index) => {
    const [size, pitch] = [[8, 8.9] as const, [9, 10.4] as const, [10, 13.5] as const, [12, 12] as const][index % 4]!;
    const [rows, short] = [text.match(/.{1,45}(?: |$)/g) ?? [], text.split(' ').slice(0, 4).join(' ')];
    const drawn = rows.map((row) => `(${plain(row.trim())}) Tj 0 -${pitch} Td`).join(' ');
    const value = `/FT /Tx /Ff 4096 /DA (/F1 ${size} Tf 0 g) /V (${plain(text)})`;
    return {
      texts: [
        { x: 60, y: 740, text: `${index + 1}. What was found?` },
        { x: 60, y: 360, text: 'Summary' },
      ],
      fields: [
        {
          name: `long${index}`,
          rect: [60, 420, 540, 725],
          value: '',
          entries: value,
          appearance: `/Tx BMC q BT /F1 ${size} Tf 2 ${300 - size} Td ${drawn} ET Q EMC`,
        },
        {
          name: `short${index}`,
          rect: [200, 350, 540, 370],
          value: '',
          entries: `/FT /Tx /DA (/F1 ${size} Tf 0 g) /V (${plain(short)})`,
        },
      ],
    };
  });
}

test.skipIf(!isInstalled('pdftotext'))(
  'highlights cover the words of 200 random passages of filled-in fields (needs pdftotext)',
  async () => {
    const path = join(folder, 'filled.pdf');
    const paragraphs = [11, 12, 13].flatMap((seed) => inventedReport(seed, 24).paragraphs);
    const long = Array.from({ length: 12 }, (_, at) => paragraphs.slice(at * 3, at * 3 + 4).join(' '));
    writeFileSync(path, writePdf(filledForm(long)));
    const { passages, covered, bare } = await coverOf([path], 200, 9);
    expect(passages).toBe(200);
    expect(covered / passages, bare.join('\n')).toBeGreaterThanOrEqual(0.98);
  },
);

test.skipIf(!isInstalled('pdftotext'))(
  'highlights cover the words of 200 random passages (needs pdftotext)',
  async () => {
    const paths = [...guidelines, ...reviews].flatMap(({ parts }, index) =>
      ([1, 2] as const).map((columns) => {
        const path = join(folder, `${index}-${columns}.pdf`);
        writeFileSync(path, formAsPdf(parts, columns));
        return path;
      }),
    );
    const { passages, covered, bare } = await coverOf(paths, 200, 5);
    expect(passages).toBe(200);
    expect(covered / passages, bare.join('\n')).toBeGreaterThanOrEqual(0.98);
  },
);
