import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { mendPdfjsWorker, mends } from '../../../../../electron/import/formats/pdf/mended-pdfjs.ts';
import { openPdf, workerInThread } from '../../../../../electron/import/formats/pdf/pdfjs.ts';
import { writePdf } from '../../../../fixtures/pdf/write-pdf.ts';

const workerPath = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

describe('the mends of pdf.js', () => {
  it('fit the version that is installed, each in one place', () => {
    const source = readFileSync(workerPath, 'utf8');
    expect(mends.map(({ from }) => source.split(from).length - 1)).toEqual(mends.map(() => 1));
  });

  it('leave a version as it is that reads otherwise', () => {
    expect(mendPdfjsWorker('class TextState {}')).toBe('class TextState {}');
  });

  const contents = {
    'turned and stretched':
      '1.5 0.2 -0.3 1.1 20 30 cm BT /F1 11 Tf 80 Tz 0.9 0.1 -0.1 0.9 60 500 Tm (turned words) Tj ET',
    'raised, spaced and on new lines':
      "BT /F1 10 Tf 12 TL 60 700 Td (base) Tj 4 Ts (raised) Tj 0 Ts 2 Tc 3 Tw T* [(wide) -600 (apart)] TJ (line) ' ET",
    'saved and restored':
      'q 2 0 0 2 0 0 cm BT /F1 8 Tf 30 300 Td (large) Tj ET q BT 30 250 Td (within) Tj ET Q Q BT /F1 9 Tf 30 200 Td (after) Tj ET',
    mirrored: '-1 0 0 1 600 0 cm BT /F1 10 Tf 1 0 0 -1 100 400 Tm (mirrored) Tj ET',
  };
  it.each(Object.entries(contents))('change nothing of the text and its places: %s', async (_, content) => {
    const bytes = () => pageOf(content);
    const mended = await itemsOf((await openPdf(bytes())).promise);
    const asShipped = await itemsOf(openAsShipped(bytes()));
    expect(mended.length).toBeGreaterThan(0);
    expect(mended).toEqual(asShipped);
  });
});

/** A page with these operations: they take the place of a text as long. */
function pageOf(content: string): Uint8Array {
  const room = 'x'.repeat(400);
  const file = Buffer.from(writePdf([{ texts: [{ x: 0, y: 0, text: room }] }])).toString('latin1');
  const drawn = `(${room}) Tj ET`;
  const ended = `( ) Tj ET ${content}`.padEnd(drawn.length);
  return new Uint8Array(Buffer.from(file.replace(drawn, ended), 'latin1'));
}

async function itemsOf(opened: Promise<PDFDocumentProxy>) {
  const page = await (await opened).getPage(1);
  return (await page.getTextContent()).items.map((item) => ({ ...item, fontName: '' }));
}

/** With the worker half read from the package once more, by an address that no mend looks for. */
async function openAsShipped(data: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { WorkerMessageHandler } = await import(/* @vite-ignore */ `${pathToFileURL(workerPath).href}?as-shipped`);
  return pdfjs.getDocument({ data, worker: workerInThread(pdfjs, WorkerMessageHandler) }).promise;
}
