/** From PDF bytes to a document: pages read, text normalised, places mapped, structure recognised. */
import type {
  ExtractedDocument,
  ExtractedPage,
  ExtractionProgress,
  RefusedFile,
} from '../../../../shared/model/extraction.ts';
import type { OcrRequest } from '../../../../shared/model/ocr.ts';
import { normalise } from '../../../../shared/text/normalise.ts';
import { startOcrEngine } from '../../ocr/engine.ts';
import { createScanReader } from '../../ocr/scan-reader.ts';
import { recogniseDocument } from '../../recognise/recognise.ts';
import { printedTable } from '../grid/printed-table.ts';
import type { Area } from './fields.ts';
import { type RawPdfPage, readPdf } from './read-pdf.ts';
import { scanReport } from './scan-report.ts';

export async function extractPdf(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (progress: ExtractionProgress) => void,
  ocr?: OcrRequest,
): Promise<ExtractedDocument | RefusedFile> {
  const scans = ocr && createScanReader(() => startOcrEngine(ocr.languages));
  const pdf = await readPdf(bytes, onProgress, scans);
  if (pdf.kind === 'refused') return { ...pdf, details: { file: fileName, ...pdf.details } };
  const { text, pages, toNormalised } = normalise(pdf.pages.map((page) => page.text));
  const placedPages = pdf.pages.map((page, pageIndex) =>
    placedPage(page, pageIndex, pages[pageIndex] ?? { start: text.length, end: text.length }, toNormalised),
  );
  const recognised = recogniseDocument({
    text,
    pages,
    format: 'pdf',
    fileName,
    outlineTitles: pdf.outlineTitles,
    ...(pdf.metadataTitle === null ? {} : { metadataTitle: pdf.metadataTitle }),
    formFields: pdf.formFields.map(({ area, pageIndex, ...field }) => ({
      ...field,
      page: pageIndex + 1,
      ...textWithin(area, placedPages[pageIndex]!),
    })),
    links: pdf.links,
    raised: pdf.pages.flatMap((page, pageIndex) =>
      page.raised.map(({ start, end }) => ({
        start: toNormalised(pageIndex, start),
        end: toNormalised(pageIndex, end),
      })),
    ),
    printedTables: pdf.pages.flatMap((page, pageIndex) =>
      page.grids.map((grid) => printedTable(grid, (offset) => toNormalised(pageIndex, offset))),
    ),
  });
  const scanned = ocr && scanReport(pdf.pages, ocr.languages, toNormalised);
  return {
    kind: 'document',
    format: 'pdf',
    mediaType: 'application/pdf',
    text,
    pages: placedPages,
    recognised: {
      ...recognised,
      ...(scanned && { ocr: scanned.ocr }),
      warnings: [...recognised.warnings, ...pdf.warnings, ...(scanned?.warnings ?? [])],
    },
  };
}

/** The text that stands within an area; nothing where there is none. */
function textWithin({ left, right, top, bottom }: Area, { runs }: ExtractedPage): { start?: number; end?: number } {
  const found: { start?: number; end?: number } = {};
  for (let at = 0; at < runs.length; at += 6) {
    const [start = 0, end = 0, x = 0, y = 0, width = 0, height = 0] = runs.subarray(at, at + 6);
    const [across, down] = [x + width / 2, y + height / 2];
    if (across < left || across > right || down < top || down > bottom) continue;
    found.start = Math.min(found.start ?? start, start);
    found.end = Math.max(found.end ?? end, end);
  }
  return found;
}

/** Six numbers a run (shared/model/extraction.ts), runs that normalising dropped left out, sorted by offset. */
export function placedPage(
  page: RawPdfPage,
  pageIndex: number,
  { start, end }: { start: number; end: number },
  toNormalised: (pageIndex: number, rawOffset: number) => number,
): ExtractedPage {
  const runs: number[] = [];
  for (const run of page.runs) {
    const from = toNormalised(pageIndex, run.start);
    const to = toNormalised(pageIndex, run.end);
    if (to > from) runs.push(from, to, run.x, run.y, run.width, run.height);
  }
  const { widthPt, heightPt, rotation } = page;
  return { pageIndex, start, end, widthPt, heightPt, rotation, runs: Float64Array.from(runs) };
}
