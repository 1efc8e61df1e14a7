/** Reads the text of a page from its pictures: pictures decoded, composed, read by the engine, words put in order. */
import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { type PageText, pageTextFromPieces } from '../formats/pdf/page-text.ts';
import type { Piece } from '../formats/pdf/piece.ts';
import { composePage } from './compose-page.ts';
import { type OcrEngine, OcrTooSlow } from './engine.ts';
import { type Matrix, picturesOfPage } from './page-pictures.ts';
import { piecesFromLines } from './pieces-from-lines.ts';

export interface ScannedText extends PageText {
  /** Mean of its letters, 0 to 100. */
  confidence: number;
  words: number;
  /** Offsets in `text` of the words that are most likely wrong. */
  unsure: { start: number; end: number; confidence: number }[];
}

/** Why a page without a text layer stays without text. */
export type Unread = 'no-picture' | 'no-words' | 'too-slow' | 'failed';

export interface ScanReader {
  readPage(page: PDFPageProxy, onPart: (part: number) => void): Promise<ScannedText | Unread>;
}

/** Below it a word is told as unsure. */
const unsureBelow = 60;

export function createScanReader(startEngine: () => Promise<OcrEngine>): ScanReader {
  let engine: OcrEngine | null = null;
  return {
    async readPage(page, onPart) {
      const viewport = page.getViewport({ scale: 1 });
      const pictures = await picturesOfPage(page).catch(() => null);
      if (!pictures) return 'failed';
      const image = composePage(pictures, frameOf(viewport));
      if (!image) return 'no-picture';
      engine ??= await startEngine();
      try {
        const pieces = piecesFromLines(engine.read(image, Math.round(image.dpi), onPart), image.dpi);
        return pieces.length === 0 ? 'no-words' : textFromPieces(pieces);
      } catch (error) {
        return error instanceof OcrTooSlow ? 'too-slow' : 'failed';
      }
    },
  };
}

function frameOf({ width, height, transform }: PageViewport) {
  return { widthPt: width, heightPt: height, matrix: transform as unknown as Matrix };
}

function textFromPieces(pieces: readonly Piece[]): ScannedText {
  const page = pageTextFromPieces(pieces);
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const weighed = pieces.reduce((sum, { text, confidence = 0 }) => sum + text.length * confidence, 0);
  const unsure = page.runs.flatMap(({ start, end, confidence = 100 }) =>
    confidence < unsureBelow ? [{ start, end, confidence: Math.round(confidence) }] : [],
  );
  return { ...page, confidence: Math.round(weighed / letters), words: pieces.length, unsure };
}
