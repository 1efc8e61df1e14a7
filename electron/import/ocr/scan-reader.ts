/** Reads the text of a page from its pictures: pictures decoded, composed, read by the engine, words put in order. */
import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { type PageText, pageTextFromPieces } from '../formats/pdf/page-text.ts';
import type { Box, Piece } from '../formats/pdf/piece.ts';
import { composePage } from './compose-page.ts';
import { type OcrEngine, OcrTooSlow } from './engine.ts';
import { type Matrix, picturesOfPage } from './page-pictures.ts';
import { piecesFromLines } from './pieces-from-lines.ts';
import { readUpright } from './read-upright.ts';
import { boxBeforeTurn, type Turn } from './turned-image.ts';

export interface ScannedText extends PageText {
  /** Mean of its letters, 0 to 100. */
  confidence: number;
  words: number;
  /** Offsets in `text` of the words that are most likely wrong. */
  unsure: { start: number; end: number; confidence: number }[];
  /** Pictures of the page that were too large to read. */
  leftOut: number;
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
  // A stack of sheets lies one way.
  let turn: Turn = 0;
  return {
    async readPage(page, onPart) {
      const viewport = page.getViewport({ scale: 1 });
      const painted = await picturesOfPage(page).catch(() => null);
      if (!painted) return 'failed';
      const image = composePage(painted.pictures, frameOf(viewport));
      if (!image) return 'no-picture';
      engine ??= await startEngine();
      try {
        const read = readUpright(engine, image, turn, onPart);
        turn = read.turn;
        const pieces = piecesFromLines(read.lines, image.dpi);
        const size = { width: viewport.width, height: viewport.height };
        if (pieces.length === 0) return 'no-words';
        const text = textFromPieces(pieces, (box) => boxBeforeTurn(box, read.turn, size));
        return { ...text, leftOut: painted.leftOut };
      } catch (error) {
        return error instanceof OcrTooSlow ? 'too-slow' : 'failed';
      }
    },
  };
}

function frameOf({ width, height, transform }: PageViewport) {
  return { widthPt: width, heightPt: height, matrix: transform as unknown as Matrix };
}

/** Order and lines are those of the page as it is read, places those of the page as it lies. */
function textFromPieces(pieces: readonly Piece[], placed: (box: Box) => Box): Omit<ScannedText, 'leftOut'> {
  const read = pageTextFromPieces(pieces);
  const page = { ...read, runs: read.runs.map((run) => ({ ...run, ...placed(run) })) };
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const weighed = pieces.reduce((sum, { text, confidence = 0 }) => sum + text.length * confidence, 0);
  const unsure = page.runs.flatMap(({ start, end, confidence = 100 }) =>
    confidence < unsureBelow ? [{ start, end, confidence: Math.round(confidence) }] : [],
  );
  return { ...page, confidence: Math.round(weighed / letters), words: pieces.length, unsure };
}
