/** Where the columns of a forest plot stand, as wide as what is in them, and the words of its rows. */
import type { Locale } from '../../model/vocabulary.ts';
import { cutTo, type Drawing, type DrawnText, widthOf } from '../../pictures/drawing.ts';
import type { ForestRow, ForestTable } from '../forest-rows.ts';
import { synthesisWord } from '../printed-figures.ts';

export const margin = 10;
export const plotWidth = 300;
export const longestName = 42;
const between = 14;
const longestArm = 30;

/** What rows under a head are about. */
export const isHeadRow = ({ kind }: ForestRow): boolean => kind === 'group' || kind === 'without-head';

/** The head that is said again at the top of each part, where its rows go on there: one, or none. */
export function continuedHeads(parts: readonly { rows: readonly ForestRow[] }[], locale: Locale): ForestRow[][] {
  let open: ForestRow | null = null;
  return parts.map(({ rows }) => {
    const [first] = rows;
    const isUnder = first && (first.kind === 'study' || first.kind === 'subtotal' || first.kind === 'without');
    const said =
      open && isUnder ? [{ ...open, name: synthesisWord('rows', 'continued', locale, { name: open.name }) }] : [];
    for (const row of rows) {
      if (isHeadRow(row)) open = row;
      else if (row.kind === 'subtotal' || row.kind === 'total') open = null;
    }
    return said;
  });
}

const isBold = ({ kind }: ForestRow) =>
  kind === 'group' || kind === 'subtotal' || kind === 'total' || kind === 'without-head';

export interface Places {
  name: number;
  arms: readonly [number, number] | null;
  weight: number;
  effect: number;
  plot: number;
  heads: DrawnText[];
  firstY: number;
}

/** Names at the left; figures stand to the left of the end of their column. */
export function columnPlaces(table: ForestTable, locale: Locale): Places {
  const { rows, armNames, armFigures, effectHead } = table;
  const figures = armFigures ?? '';
  const headY = margin + 16;
  const studyHead = synthesisWord('columns', 'study', locale);
  const weightHead = synthesisWord('columns', 'weight', locale);
  const widest = (head: string, of: (row: ForestRow) => string) =>
    Math.max(widthOf(head, true), ...rows.map((row) => widthOf(of(row), isBold(row))));
  let x = margin + widest(studyHead, ({ name }) => cutTo(name, longestName));
  const next = (head: string, of: (row: ForestRow) => string) => {
    x += between + widest(head, of);
    return x;
  };
  const names = armNames.map((name) => cutTo(name, longestArm));
  // The head is of two lines: as wide as the wider one.
  const arm = (side: 0 | 1) => {
    const name = names[side] ?? '';
    return next(name.length > figures.length ? name : figures, ({ arms }) => arms[side]);
  };
  const arms = armFigures === null ? null : ([arm(0), arm(1)] as const);
  const weight = next(weightHead, (row) => row.weightText);
  const effect = next(effectHead, ({ kind, text }) => (kind === 'without' ? '' : text));
  const head = (at: number, text: string, anchor: DrawnText['anchor'] = 'end') =>
    ({ x: at, y: headY, text, anchor, isBold: true }) as const;
  return {
    ...{ name: margin, arms, weight, effect, plot: effect + 2 * between },
    heads: [
      head(margin, studyHead, 'start'),
      ...(arms ?? []).flatMap((at, side): DrawnText[] => [
        head(at, names[side]!),
        { x: at, y: headY + 16, text: figures, anchor: 'end' },
      ]),
      head(weight, weightHead),
      head(effect, effectHead),
    ],
    firstY: headY + (arms ? 26 : 10),
  };
}

export function drawRowTexts(drawing: Drawing, row: ForestRow, places: Places, y: number): void {
  const bold = isBold(row) ? { isBold: true } : {};
  const name = {
    x: places.name,
    y,
    text: cutTo(row.name, longestName),
    anchor: 'start',
    ...bold,
  } as const;
  drawing.texts.push(name);
  if (row.kind === 'without') {
    // The reason takes the place of weight, effect and plot.
    const x = places.arms ? places.arms[1] + between : places.name + widthOf(cutTo(row.name, longestName)) + between;
    const room = Math.floor((places.plot + plotWidth - x) / widthOf('0'));
    drawing.texts.push({ x, y, text: cutTo(row.text, room), anchor: 'start' });
  } else {
    if (row.weightText !== '')
      drawing.texts.push({ x: places.weight, y, text: row.weightText, anchor: 'end', ...bold });
    if (row.text !== '') drawing.texts.push({ x: places.effect, y, text: row.text, anchor: 'end', ...bold });
  }
  for (const [side, x] of (places.arms ?? []).entries()) {
    const text = row.arms[side] ?? '';
    if (text !== '') drawing.texts.push({ x, y, text, anchor: 'end', ...bold });
  }
}
