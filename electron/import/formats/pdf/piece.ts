/**
 * A piece of text as the page draws it, in the frame of its own writing direction: `left` grows along the text, `baseline`
 * downwards across it, both in points. A frame is the upright page (origin top left) turned by `angle`.
 */
import type { PageViewport } from 'pdfjs-dist';

export interface Piece {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Font size in points. */
  size: number;
  /** Degrees the text is turned clockwise on the upright page. */
  angle: number;
  /** Place in the page's drawing order; fractions where something was put in between. */
  order: number;
  rtl: boolean;
  spaceBefore: boolean;
  /** Where it stands, when that is known better than from its baseline and size. */
  box?: Box;
  /** Of text that was read from a picture, 0 to 100. */
  confidence?: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The shape of a pdf.js text item; marked-content items have no `str`. */
interface TextItem {
  str: string;
  dir: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

const space = /^\s*$/;
const leadingSpace = /^\s/;

/** The pieces of a page in drawing order, without blanks and without text painted twice to look bold. */
export function piecesFromItems(
  items: readonly unknown[],
  styles: Record<string, { vertical: boolean }>,
  viewport: PageViewport,
): Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  let spaceBefore = false;
  for (const [order, entry] of items.entries()) {
    const item = entry as TextItem;
    if (typeof item.str !== 'string' || space.test(item.str)) {
      spaceBefore ||= item.str !== '';
      continue;
    }
    const piece = pieceFromItem(item, order, styles[item.fontName]?.vertical ?? false, viewport);
    if (!piece) continue;
    piece.spaceBefore = spaceBefore || leadingSpace.test(item.str);
    spaceBefore = /\s$/.test(item.str);
    if (piece.text.length > 1) {
      const key = `${piece.text}|${Math.round((piece.left / piece.size) * 5)}|${Math.round((piece.baseline / piece.size) * 5)}|${piece.angle}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    pieces.push(piece);
  }
  return pieces;
}

function pieceFromItem(item: TextItem, order: number, vertical: boolean, viewport: PageViewport): Piece | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport.transform as number[];
  const [ia = 1, ib = 0, ic = 0, id = 1, ie = 0, iff = 0] = item.transform;
  const along = [a * ia + c * ib, b * ia + d * ib] as const;
  const across = [a * ic + c * id, b * ic + d * id] as const;
  const x = a * ie + c * iff + e;
  const y = b * ie + d * iff + f;
  const size = Math.hypot(across[0], across[1]) || Math.hypot(along[0], along[1]);
  if (!(size > 0.01) || !Number.isFinite(x) || !Number.isFinite(y)) return null;
  const scale = viewport.scale * (viewport.userUnit || 1);
  const turned = vertical ? Math.atan2(-across[1], -across[0]) : Math.atan2(along[1], along[0]);
  const angle = (Math.round((turned * 180) / Math.PI) + 360) % 360;
  const length = Math.abs(vertical ? item.height : item.width) * scale;
  const frame = toFrame(x, y, angle);
  return {
    // A control character is a glyph whose letter the font does not tell.
    text: item.str.trim().replace(/\p{Cc}/gu, '\ufffd'),
    left: frame.left,
    right: frame.left + length,
    baseline: frame.baseline,
    size,
    angle,
    order,
    rtl: item.dir === 'rtl',
    spaceBefore: false,
  };
}

/** A point of the upright page in the frame of text turned by `angle` degrees. */
export function toFrame(x: number, y: number, angle: number): { left: number; baseline: number } {
  const { cos, sin } = turn(angle);
  return { left: x * cos + y * sin, baseline: y * cos - x * sin };
}

/** Where a piece stands on the upright page, top left corner and size in points. */
export function boxOfPiece(piece: Piece): Box {
  if (piece.box) return piece.box;
  if (piece.angle === 0) {
    const top = piece.baseline - piece.size * 0.8;
    return {
      x: piece.left,
      y: top,
      width: piece.right - piece.left,
      height: piece.baseline + piece.size * 0.2 - top,
    };
  }
  const { cos, sin } = turn(piece.angle);
  const top = piece.baseline - piece.size * 0.8;
  const bottom = piece.baseline + piece.size * 0.2;
  const xs = [];
  const ys = [];
  for (const left of [piece.left, piece.right]) {
    for (const across of [top, bottom]) {
      xs.push(left * cos - across * sin);
      ys.push(left * sin + across * cos);
    }
  }
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function turn(angle: number): { cos: number; sin: number } {
  if (angle === 0) return { cos: 1, sin: 0 };
  if (angle === 90) return { cos: 0, sin: 1 };
  if (angle === 180) return { cos: -1, sin: 0 };
  if (angle === 270) return { cos: 0, sin: -1 };
  const radians = (angle * Math.PI) / 180;
  return { cos: Math.cos(radians), sin: Math.sin(radians) };
}
