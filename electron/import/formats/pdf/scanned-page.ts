/** A page without a text layer whose text was looked for in its pictures: with that text, or with a warning that says why not. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import type { ScanReader, Unread } from '../../ocr/scan-reader.ts';
import { pageWarning } from './page-warning.ts';
import type { RawPdfPage } from './read-pdf.ts';

const states: Record<Unread, string> = {
  'no-picture':
    'holds no picture that text could be read from: it is empty, its letters are drawn as lines, or its picture is too large',
  'no-words': 'is a picture in which no words were found',
  'too-slow': 'took too long to read from its picture and was left',
  failed: 'holds a picture that could not be read',
};

export async function scannedPage(
  scans: ScanReader,
  document: PDFDocumentProxy,
  pageIndex: number,
  empty: RawPdfPage,
  onPart: (part: number) => void,
): Promise<{ page: RawPdfPage; warnings: ImportWarning[] }> {
  onPart(0);
  const page = await document.getPage(pageIndex + 1);
  const scanned = await scans.readPage(page, onPart);
  page.cleanup();
  if (typeof scanned === 'string') {
    return { page: empty, warnings: [pageWarning(`ocr-${scanned}`, pageIndex, states[scanned])] };
  }
  return { page: { ...empty, text: scanned.text, runs: scanned.runs, scanned }, warnings: [] };
}
