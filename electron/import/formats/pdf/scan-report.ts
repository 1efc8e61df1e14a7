/** What is kept of OCR beside the text: which pages, how sure, which words to look at. */
import type { ImportWarning, RecognisedOcr } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { lowPageConfidence, type OcrLanguage } from '../../../../shared/model/ocr.ts';
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
  const first = { page: read[0]!.pageIndex + 1, start: toNormalised(read[0]!.pageIndex, 0) };
  const low = read.filter((page) => page.confidence < lowPageConfidence);
  return {
    ocr: {
      languages: [...languages],
      confidence,
      pages: read.map(({ pageIndex, confidence, words }) => ({ page: pageIndex + 1, confidence, words })),
      unsure: unsure.slice(0, mostUnsure),
    },
    warnings: [
      importWarning('ocr-text', { count: read.length, total: pages.length, confidence }, first),
      ...low.map(({ pageIndex, confidence }) => {
        const page = pageIndex + 1;
        return importWarning('ocr-low-confidence', { page, confidence }, { page, start: toNormalised(pageIndex, 0) });
      }),
    ],
  };
}
