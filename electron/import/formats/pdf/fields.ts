/** Form fields: their values for the recogniser, and as pieces of text at their place on the page. */
import type { PageViewport } from 'pdfjs-dist';
import { widthOf } from '../../../../shared/anchors/word-runs.ts';
import type { DrawnLine } from './field-lines.ts';
import type { Piece } from './piece.ts';

export interface FormField {
  name: string;
  /** What the form tells a person of it; the name where it tells nothing. */
  label: string;
  value: string | boolean;
  pageIndex: number;
  /** Where it is seen, in points from the top left corner of the page. */
  area: Area;
}

/** What pdf.js tells of a widget annotation, as far as it is used. */
interface Widget {
  id?: string;
  /** Whether the file draws it by itself. */
  hasAppearance?: boolean;
  subtype?: string;
  fieldType?: string;
  fieldName?: string;
  alternativeText?: string;
  fieldValue?: string | string[] | null;
  exportValue?: string;
  buttonValue?: string | null;
  /** Of a choice: what is stored, and what is shown for it. */
  options?: { exportValue: string; displayValue: string }[];
  checkBox?: boolean;
  radioButton?: boolean;
  password?: boolean;
  hidden?: boolean;
  multiLine?: boolean;
  /** Font size in points; 0 where the program that draws it chooses. */
  defaultAppearanceData?: { fontSize?: number };
  rect: number[];
}

export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The fields of a page, and `pieces` with the filled-in values put where they stand. Passwords and signatures stay out. */
export function addFields(
  annotations: readonly unknown[],
  pageIndex: number,
  viewport: PageViewport,
  pieces: readonly Piece[],
  drawn: ReadonlyMap<string, readonly DrawnLine[]> = new Map(),
): { fields: FormField[]; pieces: Piece[] } {
  const fields: FormField[] = [];
  const added: Piece[] = [];
  for (const [index, entry] of annotations.entries()) {
    const widget = entry as Widget;
    const value = widget.subtype === 'Widget' && !widget.hidden ? readValue(widget) : null;
    if (value === null) continue;
    const area = areaOf(widget.rect, viewport);
    const { fieldName: name } = widget;
    if (name) fields.push({ name, label: labelTold(widget) ?? name, value, pageIndex, area });
    const text = typeof value === 'boolean' ? (value ? '☒' : '☐') : value;
    if (text.trim() !== '') added.push(...placed(text, area, pieces, index, widget, drawn.get(widget.id ?? '')));
  }
  return { fields, pieces: [...pieces, ...added] };
}

/** Whether the lines of a long value are to be read from what the file draws. */
export const hasDrawnLines = (annotations: readonly unknown[]): boolean =>
  (annotations as readonly Widget[]).some(
    (widget) => widget.subtype === 'Widget' && widget.multiLine && widget.hasAppearance && readValue(widget),
  );

/** Of one button of a group its own word is told too: the form's words are those of the group. */
function labelTold({ alternativeText, buttonValue, radioButton }: Widget): string | null {
  const told = alternativeText?.trim() || null;
  const own = (radioButton && buttonValue) || null;
  return told && own ? `${told}: ${own}` : (told ?? own);
}

function readValue(widget: Widget): string | boolean | null {
  if (widget.fieldType === 'Btn') {
    const state = widget.fieldValue;
    if (widget.checkBox) return typeof state === 'string' && state !== 'Off' && state === widget.exportValue;
    if (widget.radioButton) return typeof state === 'string' && state === widget.buttonValue;
    return null;
  }
  if (widget.password || (widget.fieldType !== 'Tx' && widget.fieldType !== 'Ch')) return null;
  const shown = (value: string) =>
    widget.options?.find((option) => option.exportValue === value)?.displayValue ?? value;
  return [widget.fieldValue ?? ''].flat().map(shown).join(', ');
}

function areaOf(rect: readonly number[], viewport: PageViewport): Area {
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(rect[0] ?? 0, rect[1] ?? 0) as number[];
  const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(rect[2] ?? 0, rect[3] ?? 0) as number[];
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

const fontUnits = 1000;
const widthOfText = (text: string): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0) / fontUnits;

/** Lines of a value; in a field of several lines words go on to the next where the field ends. */
function linesOf(
  text: string,
  area: Area,
  { multiLine, defaultAppearanceData }: Widget,
): { lines: string[]; size: number } {
  const printed = text.split(/\r\n|\r|\n/);
  const height = area.bottom - area.top;
  const told = defaultAppearanceData?.fontSize ?? 0;
  if (!multiLine) return { lines: printed, size: Math.max(1, Math.min(10, (height / printed.length) * 0.8)) };
  // Where no size is told it is made smaller until the value fits.
  for (let size = told > 0 ? told : 10; ; size--) {
    const lines = printed.flatMap((line) => wrapped(line, (area.right - area.left - fieldPadding * 2) / size));
    if (told > 0 || size <= smallestSize || lines.length * size * fieldPitch <= height) return { lines, size };
  }
}

/** In points, between a field's edge and its words. */
const fieldPadding = 2;
/** From line to line, in font sizes. */
const fieldPitch = 1.2;
const smallestSize = 4;

/** Lines no wider than `width`, in font sizes. */
function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  let reach = 0;
  for (const word of line.split(' ')) {
    const own = widthOfText(word);
    const next = reach + widthOfText(' ') + own;
    if (lines.length === 0 || (next > width && own > 0)) {
      lines.push(word);
      reach = own;
    } else {
      lines[lines.length - 1] += ` ${word}`;
      reach = next;
    }
  }
  return lines;
}

/** One piece per line of the value. Drawing order: with the label, so that a form reads label, answer, label, answer. */
function placed(
  text: string,
  area: Area,
  pieces: readonly Piece[],
  index: number,
  widget: Widget,
  drawn: readonly DrawnLine[] = [],
): Piece[] {
  const label = labelOf(area, pieces);
  const orderOf = (at: number) =>
    (label ? label.piece.order + (label.after ? 0.5 : -0.5) : -1) + index * 1e-4 + at * 1e-7;
  const upright = { angle: 0, rtl: false, spaceBefore: true };
  // What the file draws may be older than its value.
  if (widget.multiLine && drawn.length > 1 && letters(drawn.map((line) => line.text).join('')) === letters(text))
    return drawn.map((line, at) => ({ ...line, text: line.text.trim(), ...upright, order: orderOf(at) }));
  const { lines, size } = linesOf(text, area, widget);
  const pitch = Math.min(
    widget.multiLine ? size * fieldPitch : Math.max(14, size),
    (area.bottom - area.top) / lines.length,
  );
  const sameLine = label?.inLine && lines.length === 1;
  const start = sameLine ? label.piece.baseline : area.top + pitch * 0.8;
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const width = Math.min(area.right - area.left, widthOfText(line.trim()) * size);
    return {
      text: line.trim(),
      left: area.left,
      right: area.left + width,
      baseline: start + at * pitch,
      size,
      ...upright,
      order: orderOf(at),
    };
  });
}

const letters = (text: string): string => text.replace(/\s+/g, '').normalize('NFC');

/** The text a field belongs to: beside it on the same height, else the nearest above. */
function labelOf(area: Area, pieces: readonly Piece[]): { piece: Piece; after: boolean; inLine: boolean } | null {
  const upright = pieces.filter((piece) => piece.angle === 0);
  const beside = upright.filter((piece) => {
    const height = piece.baseline - piece.size * 0.3;
    return height > area.top - 2 && height < area.bottom + 2;
  });
  const before = beside.filter((piece) => piece.left < area.left);
  const middle = (area.top + area.bottom) / 2;
  const isLow = area.bottom - area.top < 20;
  const distance = (piece: Piece) =>
    Math.max(area.left - piece.right, piece.left - area.right, 0) +
    (isLow ? Math.abs(piece.baseline - piece.size * 0.3 - middle) * 4 : 0);
  const nearest = closest(beside, distance);
  if (nearest && (before.length === 0 || distance(nearest) < 12) && nearest.left >= area.left) {
    return { piece: nearest, after: false, inLine: true };
  }
  const left = closest(before, distance);
  if (left && isLow) return { piece: left, after: true, inLine: true };
  if (left) {
    const cell = before.filter((piece) => Math.abs(piece.left - left.left) < left.size * 2);
    const last = cell.reduce((a, b) => (b.order > a.order ? b : a), left);
    return { piece: last, after: true, inLine: cell.length === 1 };
  }
  const above = upright.filter((piece) => piece.baseline <= area.top + 2);
  const over = closest(above, (piece) => area.top - piece.baseline);
  return over && { piece: over, after: true, inLine: false };
}

function closest(pieces: readonly Piece[], distance: (piece: Piece) => number): Piece | null {
  let best: Piece | null = null;
  for (const piece of pieces) if (!best || distance(piece) <= distance(best)) best = piece;
  return best;
}
