/** The lines of filled-in fields where the file's own appearance of each draws them. */
import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { pdfOperators } from './pdfjs.ts';

/** In points from the top left corner of the page. */
export interface DrawnLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

type Matrix = [number, number, number, number, number, number];
/** A glyph of pdf.js, or room between two in thousandths of the font size. */
type Glyph = { unicode?: string; width?: number; isSpace?: boolean } | number;

interface TextState {
  ctm: Matrix;
  size: number;
  letterRoom: number;
  wordRoom: number;
  leading: number;
}

const same: Matrix = [1, 0, 0, 1, 0, 0];
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];
/** Wider room between two glyphs parts words, in font sizes. */
const wordGap = 0.2;

/** By the id of the annotation; text that is turned, or drawn in none, is left out. */
export async function drawnFieldLines(page: PDFPageProxy, viewport: PageViewport): Promise<Map<string, DrawnLine[]>> {
  const [ops, list] = await Promise.all([pdfOperators(), page.getOperatorList()]);
  const found = new Map<string, DrawnLine[]>();
  const stack: TextState[] = [];
  let state: TextState = { ctm: same, size: 0, letterRoom: 0, wordRoom: 0, leading: 0 };
  let [text, line]: [Matrix, Matrix] = [same, same];
  let own: DrawnLine[] | null = null;
  const transform = (matrix: unknown) => {
    if (Array.isArray(matrix)) state.ctm = times(state.ctm, matrix as Matrix);
  };
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const save = () => stack.push({ ...state });
  const restore = () => {
    state = stack.pop() ?? state;
  };
  for (const [index, operator] of list.fnArray.entries()) {
    const args = (list.argsArray[index] ?? []) as unknown[];
    const [first, second] = args as number[];
    if (operator === ops.beginAnnotation) {
      save();
      state.ctm = same;
      transform(args[2]);
      transform(args[3]);
      own = [];
      found.set(String(args[0]), own);
    } else if (own === null) continue;
    else if (operator === ops.endAnnotation) {
      restore();
      own = null;
    } else if (operator === ops.save) save();
    else if (operator === ops.restore) restore();
    else if (operator === ops.transform) transform(args);
    else if (operator === ops.paintFormXObjectBegin) {
      save();
      transform(args[0]);
    } else if (operator === ops.paintFormXObjectEnd) restore();
    else if (operator === ops.beginText) [text, line] = [same, same];
    else if (operator === ops.setTextMatrix) {
      line = [...((typeof first === 'number' ? args : first) as unknown as Iterable<number>)] as Matrix;
      text = line;
    } else if (operator === ops.setFont) state.size = second!;
    else if (operator === ops.setCharSpacing) state.letterRoom = first!;
    else if (operator === ops.setWordSpacing) state.wordRoom = first!;
    else if (operator === ops.setLeading) state.leading = -first!;
    else if (operator === ops.moveText) move(first!, second!);
    else if (operator === ops.setLeadingMoveText) {
      state.leading = second!;
      move(first!, second!);
    } else if (operator === ops.nextLine) move(0, state.leading);
    else if (operator === ops.showText) {
      const { words, width } = read(args[0] as Glyph[], state);
      const next = times(text, [1, 0, 0, 1, width, 0]);
      draw(own, words, times(state.ctm, text), times(state.ctm, next), state.size, viewport);
      text = next;
    }
  }
  return found;
}

function read(glyphs: readonly Glyph[], { size, letterRoom, wordRoom }: TextState): { words: string; width: number } {
  let [words, width] = ['', 0];
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      width -= (glyph / 1000) * size;
      if (-glyph / 1000 > wordGap) words += ' ';
    } else {
      words += glyph.unicode ?? '';
      width += ((glyph.width ?? 0) / 1000) * size + letterRoom + (glyph.isSpace ? wordRoom : 0);
    }
  }
  return { words, width };
}

function draw(own: DrawnLine[], words: string, from: Matrix, to: Matrix, size: number, viewport: PageViewport): void {
  const [left = 0, baseline = 0] = viewport.convertToViewportPoint(from[4], from[5]) as number[];
  const [right = 0, end = 0] = viewport.convertToViewportPoint(to[4], to[5]) as number[];
  if (words.trim() === '' || right <= left || Math.abs(end - baseline) > 0.5) return;
  const drawnSize = size * Math.hypot(from[2], from[3]) * viewport.scale;
  const last = own.at(-1);
  if (last && Math.abs(last.baseline - baseline) < drawnSize * 0.3 && left >= last.right - drawnSize * wordGap) {
    last.text += left - last.right > drawnSize * wordGap ? ` ${words}` : words;
    last.right = right;
  } else own.push({ text: words, left, right, baseline, size: drawnSize });
}
