/** A picture as words, lines and shapes with their places: the screen draws it in its colours, files hold it as SVG. */

export const looks = ['ink', 'dim', 'study', 'pooled', 'prediction'] as const;
/** What a thing is, which its colour follows; nothing is told by colour alone. */
export type Look = (typeof looks)[number];

export interface DrawnText {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  isBold?: boolean;
  /** Turned to be read from below upwards. */
  isUpright?: boolean;
}

export interface DrawnLine {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  look: Look;
  isDashed?: boolean;
}

/** A closed polygon; `text` is what it stands for, for whoever rests the pointer on it. */
export interface DrawnShape {
  points: readonly (readonly [number, number])[];
  look: Look;
  text: string;
  /** Only its outline. */
  isOpen?: boolean;
}

export interface Drawing {
  width: number;
  height: number;
  title: string;
  /** All of it in words, for those who do not see it. */
  description: string;
  texts: DrawnText[];
  lines: DrawnLine[];
  shapes: DrawnShape[];
}

export const emptyDrawing = (title: string, description: string): Drawing => ({
  ...{ width: 0, height: 0, title, description },
  ...{ texts: [], lines: [], shapes: [] },
});

/** Of the widest usual letters at 13 px, so that nothing stands outside its place in any font. */
const charWidth = 6.9;

const boldCharWidth = 7.5;

export const widthOf = (text: string, isBold = false): number =>
  Math.ceil(text.length * (isBold ? boldCharWidth : charWidth));

/** Cut where it is longer than so many letters; the description has the whole. */
export const cutTo = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

/** As a polygon, for squares of studies. */
export function squareAt(x: number, y: number, size: number): [number, number][] {
  const half = size / 2;
  return [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ];
}

/** The tip of an arrow that points along x. */
export function arrowTip(x: number, y: number, isRight: boolean): [number, number][] {
  const back = isRight ? -6 : 6;
  return [
    [x, y],
    [x + back, y - 4],
    [x + back, y + 4],
  ];
}

export const diamond = (lower: number, middle: number, upper: number, y: number, half: number): [number, number][] => [
  [lower, y],
  [middle, y - half],
  [upper, y],
  [middle, y + half],
];
