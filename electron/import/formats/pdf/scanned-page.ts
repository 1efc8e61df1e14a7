/**
 * A page without a text layer, or with a stamp for one, whose text was looked for in its pictures: with that text, or with a
 * warning that says why not, or that some pictures were left.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import type { ScannedText, ScanReader } from '../../ocr/scan-reader.ts';
import { gridWithSpans } from '../grid/grid.ts';
import { pageWarning } from './page-warning.ts';
import type { RawPdfPage } from './read-pdf.ts';

export async function scannedPage(
  scans: ScanReader,
  document: PDFDocumentProxy,
  pageIndex: number,
  before: RawPdfPage,
  onPart: (part: number) => void,
): Promise<{ page: RawPdfPage; warnings: ImportWarning[] }> {
  onPart(0);
  const page = await document.getPage(pageIndex + 1);
  const scanned = await scans.readPage(page, onPart);
  page.cleanup();
  if (typeof scanned === 'string') {
    return { page: before, warnings: [pageWarning(`ocr-${scanned}`, pageIndex)] };
  }
  const warnings = scanned.leftOut > 0 ? [pageWarning('ocr-partly', pageIndex)] : [];
  return { page: withScanned(before, scanned), warnings };
}

/** What was stamped on the page stands first, as lines of its own: it lies over the print in any place. */
function withScanned(before: RawPdfPage, scanned: ScannedText): RawPdfPage {
  const stamp = before.text.trim() === '' ? '' : `${before.text.trimEnd()}\n\n`;
  const moved = <T extends { start: number; end: number }>(place: T): T => ({
    ...place,
    start: place.start + stamp.length,
    end: place.end + stamp.length,
  });
  const stamped = stamp === '' ? [] : before.runs;
  return {
    ...before,
    text: stamp + scanned.text,
    runs: [...stamped, ...scanned.runs.map(moved)],
    grids: [...before.grids, ...scanned.grids.map((grid) => gridWithSpans(grid, moved))],
    scanned: { ...scanned, unsure: scanned.unsure.map(moved) },
  };
}
