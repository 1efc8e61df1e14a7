/** Words that OCR read, as the pieces of text that a page with a text layer is made of. */
import type { Piece } from '../formats/pdf/piece.ts';
import type { OcrLine } from './engine.ts';

/** Specks and rules are read as signs, unsurely; words and numbers stay however unsure. */
const speckConfidence = 60;
const hasLetter = /[\p{L}\p{N}]/u;

/**
 * Lines of one page in reading order, in pixels. A page that was laid in at a slant is read as if it were straight; the
 * boxes stand where the words do.
 */
export function piecesFromLines(lines: readonly OcrLine[], dpi: number): Piece[] {
  const points = (pixels: number) => (pixels * 72) / dpi;
  const slope = slopeOf(lines);
  const pieces: Piece[] = [];
  for (const { baseline, rowHeight, words } of lines) {
    const size = points(rowHeight);
    if (!(size > 1)) continue;
    const middle = (baseline.x0 + baseline.x1) / 2;
    const straight = (baseline.y0 + baseline.y1) / 2 - slope * middle;
    const tilt = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
    for (const { text, confidence, left, right } of words) {
      const isSpeck = !hasLetter.test(text) && confidence < speckConfidence;
      if (isSpeck || text.trim() === '' || right <= left) continue;
      const foot = points(baseline.y0 + tilt * ((left + right) / 2 - baseline.x0));
      pieces.push({
        text: text.trim(),
        left: points(left),
        right: points(right),
        baseline: points(straight),
        size,
        angle: 0,
        order: pieces.length,
        rtl: false,
        spaceBefore: true,
        confidence,
        box: { x: points(left), y: foot - size * 0.8, width: points(right - left), height: size },
      });
    }
  }
  return pieces;
}

/** How far the page sinks from left to right: the middle of what its long lines say. */
function slopeOf(lines: readonly OcrLine[]): number {
  const slopes = lines
    .filter(({ baseline, rowHeight }) => baseline.x1 - baseline.x0 > rowHeight * 8)
    .map(({ baseline }) => (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0))
    .sort((a, b) => a - b);
  return slopes[slopes.length >> 1] ?? 0;
}
