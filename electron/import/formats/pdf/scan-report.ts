/** What is kept of OCR beside the text: which pages, how sure, which words to look at. */
import type { ImportWarning, RecognisedOcr } from '../../../../shared/contract/recognised.ts';
import { lowPageConfidence, type OcrLanguage } from '../../../../shared/model/ocr.ts';
import { pageWarning } from './page-warning.ts';
import type { RawPdfPage } from './read-pdf.ts';

/** A page of noise has thousands; more than these nobody goes through. */
const mostUnsure = 2000;

/** Null where no page was read from a picture. */
export function scanReport(
  pages: readonly RawPdfPage[],
  languages: readonly OcrLanguage[],
  toNormalised: (pageIndex: number, rawOffset: number) => number,
): { ocr: RecognisedOcr; warnings: ImportWarning[] } | null {
  const read = pages.flatMap(({ scanned }, pageIndex) => (scanned ? [{ ...scanned, pageIndex }] : []));
  if (read.length === 0) return null;
  const letters = read.reduce((sum, { text }) => sum + text.length, 0);
  const confidence = Math.round(read.reduce((sum, page) => sum + page.confidence * page.text.length, 0) / letters);
  const unsure = read.flatMap(({ pageIndex, unsure }) =>
    unsure.map(({ start, end, confidence }) => ({
      confidence,
      page: pageIndex + 1,
      start: toNormalised(pageIndex, start),
      end: toNormalised(pageIndex, end),
    })),
  );
  const told: ImportWarning = {
    code: 'ocr-text',
    message: `The text of ${read.length} of ${pages.length} pages was read from pictures (OCR), ${confidence} % sure. Compare with the page before you quote it.`,
    page: read[0]!.pageIndex + 1,
    start: toNormalised(read[0]!.pageIndex, 0),
  };
  const low = read.filter((page) => page.confidence < lowPageConfidence);
  return {
    ocr: {
      languages: [...languages],
      confidence,
      pages: read.map(({ pageIndex, confidence, words }) => ({ page: pageIndex + 1, confidence, words })),
      unsure: unsure.slice(0, mostUnsure),
    },
    warnings: [
      told,
      ...low.map(({ pageIndex, confidence }) => ({
        ...pageWarning(
          'ocr-low-confidence',
          pageIndex,
          `was hard to read from its picture (OCR, ${confidence} % sure)`,
        ),
        start: toNormalised(pageIndex, 0),
      })),
    ],
  };
}
