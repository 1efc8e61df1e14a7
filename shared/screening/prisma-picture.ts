/** The flow as a picture: boxes, arrows and words with their places, which the screen draws and files hold as SVG. */
import type { Locale } from '../model/vocabulary.ts';
import { type FlowLine, type FlowStep, flowTitle, phaseWord, printedLine } from './prisma-boxes.ts';

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
const boxWidth = 320;
const lineHeight = 18;
const padding = 10;
const indent = 14;
const between = 26;
/** Of the widest usual letters at 13 px, so that nothing stands outside its box in any font. */
const charWidth = 6.9;

const keptX = phaseWidth + 18;
const leftX = keptX + boxWidth + gap;

export function prismaPicture(steps: readonly FlowStep[], locale: Locale): FlowPicture {
  const picture: FlowPicture = {
    width: leftX + boxWidth + 2,
    height: 0,
    title: flowTitle(locale),
    description: steps
      .flatMap(({ kept, left }) => [...kept, ...left].map((line) => printedLine(line, locale)))
      .join('. '),
    boxes: [],
    phases: [],
    arrows: [],
  };
  let y = 2;
  for (const [at, { phase, kept, left }] of steps.entries()) {
    const isAlone = steps.filter((step) => step.phase === phase).length === 1;
    const least = isAlone ? phaseWord(phase, locale).length * charWidth + padding : 0;
    const height = Math.max(least, ...[kept, left].map((lines) => heightOf(wrapped(lines, locale))));
    const own = boxAt(keptX, y, height, wrapped(kept, locale));
    picture.boxes.push(own);
    if (left.length > 0) {
      picture.boxes.push(boxAt(leftX, y, height, wrapped(left, locale)));
      const middle = y + height / 2;
      picture.arrows.push({ fromX: keptX + boxWidth, fromY: middle, toX: leftX, toY: middle });
    }
    const last = picture.phases.at(-1);
    if (last && steps[at - 1]?.phase === phase) last.height = y + height - last.y;
    else picture.phases.push({ x: 2, y, width: phaseWidth, height, text: phaseWord(phase, locale) });
    y += height + between;
    if (at < steps.length - 1) {
      const x = keptX + boxWidth / 2;
      picture.arrows.push({ fromX: x, fromY: y - between, toX: x, toY: y });
    }
  }
  picture.height = y - between + 2;
  return picture;
}

interface WrappedLine {
  text: string;
  x: number;
  isHead: boolean;
}

function wrapped(lines: readonly FlowLine[], locale: Locale): WrappedLine[] {
  return lines.flatMap((line) => {
    const x = padding + (line.isUnder ? indent : 0);
    const most = Math.floor((boxWidth - padding - x) / charWidth);
    const texts = wrapWords(printedLine(line, locale), most);
    return texts.map((text, at) => ({ text, x: at === 0 ? x : x + indent, isHead: !line.isUnder }));
  });
}

/** Lines after the first stand further in. A word that is longer than a line is cut. */
function wrapWords(text: string, most: number): string[] {
  const lines: string[] = [];
  const longestWord = new RegExp(`.{1,${most - 2}}`, 'gu');
  for (const word of text.split(/\s+/).flatMap((each) => each.match(longestWord) ?? [])) {
    const last = lines.at(-1);
    const room = lines.length > 1 ? most - 2 : most;
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const heightOf = (lines: readonly unknown[]) => lines.length * lineHeight + 2 * padding;

function boxAt(x: number, y: number, height: number, lines: readonly WrappedLine[]): PictureBox {
  // Few words stand in the middle of a high box, where the arrow meets them.
  const first = y + (height - lines.length * lineHeight) / 2;
  return {
    ...{ x, y, width: boxWidth, height },
    lines: lines.map(({ text, isHead, x: inset }, at) => ({
      ...{ text, isHead, x: x + inset },
      y: first + at * lineHeight + 13,
    })),
  };
}
