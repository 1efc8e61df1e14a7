/** The flow as a picture: boxes, arrows and words with their places, which the screen draws and files hold as SVG. */
import type { Locale } from '../model/vocabulary.ts';
import { oneLine } from '../text/one-line.ts';
import { type FlowLine, type FlowStep, flowTitle, flowWord, phaseWord, printedLine } from './prisma-boxes.ts';

export interface PictureBox {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: { x: number; y: number; text: string; isHead: boolean }[];
}

export interface FlowPicture {
  width: number;
  height: number;
  title: string;
  /** All of it in words, for those who do not see it. */
  description: string;
  boxes: PictureBox[];
  /** Written from below upwards. */
  phases: { x: number; y: number; width: number; height: number; text: string }[];
  arrows: { fromX: number; fromY: number; toX: number; toY: number }[];
}

const phaseWidth = 26;
const gap = 34;
const lineHeight = 18;
const padding = 10;
const indent = 14;
const between = 26;
/** Of the widest usual letters at 13 px, so that nothing stands outside its box in any font. */
const charWidth = 6.9;
const keptX = phaseWidth + 18;

const isOther = ({ phase }: FlowStep) => phase === 'identificationOther' || phase === 'screeningOther';

/** What other methods found stands to the right of what databases and registers brought, step by step. */
export function prismaPicture(steps: readonly FlowStep[], locale: Locale): FlowPicture {
  const others = steps.filter(isOther);
  const isDouble = others.length > 0;
  // Narrower where four stand beside each other, so that the words are as large on the same screen.
  const boxWidth = isDouble ? 250 : 320;
  const doubleWidth = 2 * boxWidth + gap;
  const otherX = keptX + doubleWidth + gap;
  const picture: FlowPicture = {
    width: keptX + doubleWidth + (isDouble ? gap + doubleWidth : 0) + 2,
    height: 0,
    title: flowTitle(locale),
    description: steps
      .flatMap(({ kept, left }) => [...kept, ...left].map((line) => drawnLine(line, locale)))
      .join('. ')
      .replaceAll(':. ', ': '),
    boxes: [],
    phases: [],
    arrows: [],
  };
  const box = (lines: readonly FlowLine[], place: Place) =>
    picture.boxes.push(boxAt(place, wrapped(lines, place.width, locale)));
  const rows = steps.filter((step) => !isOther(step)).map((main, at) => ({ main, other: others[at] }));
  let y = 2;
  if (isDouble) {
    const height = heightOf([null]);
    for (const [x, key] of [[keptX, 'viaMain'] as const, [otherX, 'viaOther'] as const]) {
      const line = { text: flowWord(key, locale), x: padding, isHead: true };
      picture.boxes.push(boxAt({ x, y, width: doubleWidth, height }, [line]));
    }
    y += height + between / 2;
  }
  for (const [at, { main, other }] of rows.entries()) {
    const { phase } = main;
    const isAlone = rows.filter((row) => row.main.phase === phase).length === 1;
    const least = isAlone ? phaseWord(phase, locale).length * charWidth + padding : 0;
    const isLast = at === rows.length - 1;
    const columns = [{ x: keptX, step: main }, ...(other ? [{ x: otherX, step: other }] : [])];
    // Both ways end in one box.
    const width = isLast && isDouble && !other ? otherX + boxWidth - keptX : boxWidth;
    const lines = columns.flatMap(({ step }) => [step.kept, step.left]);
    const height = Math.max(least, ...lines.map((each) => heightOf(wrapped(each, width, locale))));
    for (const { x, step } of columns) {
      box(step.kept, { x, y, width, height });
      if (step.left.length > 0) {
        const leftX = x + boxWidth + gap;
        box(step.left, { x: leftX, y, width: boxWidth, height });
        const middle = y + height / 2;
        picture.arrows.push({ fromX: x + boxWidth, fromY: middle, toX: leftX, toY: middle });
      }
      const fromX = x + boxWidth / 2;
      if (!isLast) picture.arrows.push({ fromX, fromY: y + height, toX: fromX, toY: y + height + between });
    }
    const last = picture.phases.at(-1);
    if (last && rows[at - 1]?.main.phase === phase) last.height = y + height - last.y;
    else picture.phases.push({ x: 2, y, width: phaseWidth, height, text: phaseWord(phase, locale) });
    y += height + between;
  }
  picture.height = y - between + 2;
  return picture;
}

const drawnLine = (line: FlowLine, locale: Locale): string => oneLine(printedLine(line, locale));

type Place = Omit<PictureBox, 'lines'>;

interface WrappedLine {
  text: string;
  x: number;
  isHead: boolean;
}

function wrapped(lines: readonly FlowLine[], width: number, locale: Locale): WrappedLine[] {
  return lines.flatMap((line) => {
    const x = padding + (line.isUnder ? indent : 0);
    const most = Math.floor((width - padding - x) / charWidth);
    const texts = wrapWords(drawnLine(line, locale), most);
    return texts.map((text, at) => ({ text, x: at === 0 ? x : x + indent, isHead: !line.isUnder }));
  });
}

/** A count stands on one line with what it counts: «(n = 8)» is one word. */
const wordsOf = (text: string): string[] => text.match(/\(n = [^)]*\)|\S+/gu) ?? [];

/** Lines after the first stand further in. A word that is longer than a line is cut. */
function wrapWords(text: string, most: number): string[] {
  const lines: string[] = [];
  const longestWord = new RegExp(`.{1,${most - 2}}`, 'gu');
  for (const word of wordsOf(text).flatMap((each) => each.match(longestWord) ?? [])) {
    const last = lines.at(-1);
    const room = lines.length > 1 ? most - 2 : most;
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const heightOf = (lines: readonly unknown[]) => lines.length * lineHeight + 2 * padding;

function boxAt(place: Place, lines: readonly WrappedLine[]): PictureBox {
  // Few words stand in the middle of a high box, where the arrow meets them.
  const first = place.y + (place.height - lines.length * lineHeight) / 2;
  return {
    ...place,
    lines: lines.map(({ text, isHead, x: inset }, at) => ({
      ...{ text, isHead, x: place.x + inset },
      y: first + at * lineHeight + 13,
    })),
  };
}
