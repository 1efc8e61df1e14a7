/** Reads a PDF page by page: raw text with positions, form fields, outline and title. Damaged pages cost only themselves. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import type { ExtractionProgress, RefusedFile } from '../../../../shared/model/extraction.ts';
import type { ScannedText, ScanReader } from '../../ocr/scan-reader.ts';
import { drawnFieldLines } from './field-lines.ts';
import { addFields, type FormField, hasDrawnLines } from './fields.ts';
import { emptyPageText, type PageText, pageTextFromPieces } from './page-text.ts';
import { pageWarning, withPagesJoined } from './page-warning.ts';
import { pdfRefusal } from './pdf-refusal.ts';
import { openPdf } from './pdfjs.ts';
import { piecesFromItems } from './piece.ts';
import { scannedPage } from './scanned-page.ts';
import { lookForStamps, type StampLook } from './stamped-scan.ts';
import { metadataTitle, outlineTitles } from './structure.ts';

export interface RawPdfPage extends PageText {
  /** Points, before rotation. */
  widthPt: number;
  heightPt: number;
  /** Degrees clockwise: 0, 90, 180 or 270. */
  rotation: number;
  /** Where its text was read from its pictures. */
  scanned?: ScannedText;
}

export interface RawPdf {
  kind: 'pdf';
  pages: RawPdfPage[];
  formFields: FormField[];
  outlineTitles: string[];
  metadataTitle: string | null;
  /** Web addresses of link annotations, in page order, each once. */
  links: string[];
  warnings: ImportWarning[];
}

/**
 * Refuses what cannot be opened or has no page that can be read; never throws for what the bytes hold. With `scans` the
 * pages that have no text, or a few words over a scan, are read from their pictures.
 */
export async function readPdf(
  bytes: Uint8Array,
  onProgress: (progress: ExtractionProgress) => void,
  scans?: ScanReader,
): Promise<RawPdf | RefusedFile> {
  const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1');
  const { byteLength } = bytes;
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    return await readDocument(document, onProgress, scans);
  } catch (error) {
    return pdfRefusal(error, tail, byteLength);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function readDocument(
  document: PDFDocumentProxy,
  onProgress: (progress: ExtractionProgress) => void,
  scans: ScanReader | undefined,
): Promise<RawPdf | RefusedFile> {
  const hasForm = (await document.getFieldObjects().catch(() => null)) !== null;
  const pdf: RawPdf = {
    kind: 'pdf',
    pages: [],
    formFields: [],
    outlineTitles: await outlineTitles(document),
    metadataTitle: await metadataTitle(document),
    links: [],
    warnings: [],
  };
  const links = new Set<string>();
  let failure: unknown = new Error('page tree');
  const total = document.numPages;
  const isStamped = lookForStamps(document);
  for (let pageIndex = 0; pageIndex < total; pageIndex++) {
    try {
      pdf.pages.push(await readPage(document, pageIndex, hasForm, pdf.formFields, links));
    } catch (error) {
      failure = error;
      pdf.pages.push({ ...emptyPageText(), widthPt: 0, heightPt: 0, rotation: 0 });
      pdf.warnings.push(pageWarning('page-unreadable', pageIndex));
      onProgress({ unit: 'page', done: pageIndex + 1, total });
      continue;
    }
    const page = pdf.pages[pageIndex]!;
    if (isGibberish(page.text)) {
      pdf.warnings.push(pageWarning('text-unreadable', pageIndex));
    } else {
      const scan = await scanWarning(isStamped, pageIndex, page.text);
      if (scan !== null && scans) {
        const onPart = (part: number) => onProgress({ unit: 'page', done: pageIndex, total, part });
        const read = await scannedPage(scans, document, pageIndex, page, onPart);
        pdf.pages[pageIndex] = read.page;
        pdf.warnings.push(...read.warnings);
      } else if (scan !== null) pdf.warnings.push(scan);
    }
    onProgress({ unit: 'page', done: pageIndex + 1, total });
  }
  pdf.links = [...links];
  if (await isDrawnByXfa(document, pdf)) return { kind: 'refused', code: 'file-xfa', details: {} };
  if (pdf.warnings.filter((warning) => warning.code === 'page-unreadable').length === pdf.pages.length) throw failure;
  return { ...pdf, warnings: withPagesJoined(pdf.warnings) };
}

/** In what way the text of a page is not there; null where it is. */
async function scanWarning(isStamped: StampLook, pageIndex: number, text: string): Promise<ImportWarning | null> {
  if (text.trim() === '') return pageWarning('no-text-layer', pageIndex);
  if (!(await isStamped(pageIndex, text))) return null;
  return importWarning('no-text-layer', { stampedPage: pageIndex + 1 }, { page: pageIndex + 1 });
}

/** A form of which the file holds only a template: its one page asks to wait for a program that can draw it. */
async function isDrawnByXfa(document: PDFDocumentProxy, pdf: RawPdf): Promise<boolean> {
  if (pdf.formFields.length > 0 || pdf.pages.length > 1) return false;
  const data = await document.getMetadata().catch(() => null);
  return (data?.info as { IsXFAPresent?: boolean } | undefined)?.IsXFAPresent === true;
}

async function readPage(
  document: PDFDocumentProxy,
  pageIndex: number,
  hasForm: boolean,
  formFields: FormField[],
  links: Set<string>,
): Promise<RawPdfPage> {
  const page = await document.getPage(pageIndex + 1);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  let pieces = piecesFromItems(content.items, content.styles, viewport);
  const annotations: unknown[] = await page.getAnnotations().catch(() => []);
  for (const url of linkTargets(annotations)) links.add(url);
  if (hasForm) {
    const drawn = hasDrawnLines(annotations) ? await drawnFieldLines(page, viewport).catch(() => undefined) : undefined;
    const added = addFields(annotations, pageIndex, viewport, pieces, drawn);
    formFields.push(...added.fields);
    pieces = added.pieces;
  }
  page.cleanup();
  const isTurned = viewport.rotation % 180 !== 0;
  return {
    ...pageTextFromPieces(pieces),
    widthPt: isTurned ? viewport.height : viewport.width,
    heightPt: isTurned ? viewport.width : viewport.height,
    rotation: viewport.rotation,
  };
}

function linkTargets(annotations: readonly unknown[]): string[] {
  return annotations.flatMap((entry) => {
    const { subtype, url } = entry as { subtype?: string; url?: string };
    return subtype === 'Link' && url !== undefined && /^https?:\/\//i.test(url) ? [url] : [];
  });
}

/** Fonts without a map to letters leave replacement and private characters. */
function isGibberish(text: string): boolean {
  const unknown = text.match(/[\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return unknown > text.replace(/\s/g, '').length * 0.3;
}
