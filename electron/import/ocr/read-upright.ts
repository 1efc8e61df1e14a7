/** A page that was laid in on its side or upside down is turned until its words can be read. */
import { lowPageConfidence } from '../../../shared/model/ocr.ts';
import type { ComposedPage } from './compose-page.ts';
import type { OcrEngine, OcrLine } from './engine.ts';
import type { GreyImage } from './grey-image.ts';
import { type Turn, turnedImage, turns } from './turned-image.ts';

export interface UprightReading {
  lines: OcrLine[];
  turn: Turn;
}

/**
 * As the page stands, or as `likely` says; what cannot be read so is tried in the other directions on a piece of it, and read
 * anew where one of them is clearly better.
 */
export function readUpright(
  engine: OcrEngine,
  image: ComposedPage,
  likely: Turn,
  onPart: (part: number) => void,
): UprightReading {
  const dpi = Math.round(image.dpi);
  const read = (of: GreyImage, turn: Turn, told = onPart) => engine.read(turnedImage(of, turn), dpi, told);
  const first = { lines: read(image, likely), turn: likely };
  if (isLegible(first.lines)) return first;
  const sample = denseSample(image, dpi * sampleInches);
  if (!sample) return first;
  const tried = turns.map((turn) => ({ turn, letters: sureLetters(read(sample, turn, () => undefined)) }));
  const asRead = tried.find(({ turn }) => turn === likely)!.letters;
  const best = tried.reduce((left, right) => (right.letters > left.letters ? right : left));
  if (best.letters <= asRead * clearlyBetter) return first;
  const again = { lines: read(image, best.turn), turn: best.turn };
  return sureLetters(again.lines) > sureLetters(first.lines) ? again : first;
}

/** Side of the square that is tried: some ten lines of print. */
const sampleInches = 3;
const clearlyBetter = 1.5;
/** Words on their side are read as short ones, unsurely. */
const sureFrom = 70;
const longEnough = 3;

const wordsOf = (lines: readonly OcrLine[]) => lines.flatMap(({ words }) => words);

function isLegible(lines: readonly OcrLine[]): boolean {
  const words = wordsOf(lines);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const weighed = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return letters > 0 && weighed / letters >= lowPageConfidence;
}

function sureLetters(lines: readonly OcrLine[]): number {
  return wordsOf(lines)
    .filter(({ text, confidence }) => confidence >= sureFrom && text.length >= longEnough)
    .reduce((sum, { text }) => sum + text.length, 0);
}

/** Print covers some of its paper; more than this is a photograph. */
const mostInk = 0.4;
const leastInk = 0.005;
const darkBelow = 128;

/** The part with most ink that can be print; null on an empty page. */
function denseSample(page: GreyImage, side: number): GreyImage | null {
  const [width, height] = [Math.min(page.width, side), Math.min(page.height, side)];
  let best: { left: number; top: number; ink: number } | null = null;
  for (let top = 0; top + height <= page.height; top += Math.max(1, height >> 1)) {
    for (let left = 0; left + width <= page.width; left += Math.max(1, width >> 1)) {
      const ink = inkOf(page, left, top, width, height);
      if (ink >= leastInk && ink <= mostInk && ink > (best?.ink ?? 0)) best = { left, top, ink };
    }
  }
  if (!best) return null;
  const { left, top } = best;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * page.width + left;
    pixels.set(page.pixels.subarray(from, from + width), y * width);
  }
  return { width, height, pixels };
}

/** Share of dark pixels; every fourth of every fourth row tells it. */
function inkOf({ width, pixels }: GreyImage, left: number, top: number, wide: number, tall: number): number {
  let [dark, all] = [0, 0];
  for (let y = top; y < top + tall; y += 4) {
    for (let x = left; x < left + wide; x += 4, all++) if (pixels[y * width + x]! < darkBelow) dark++;
  }
  return dark / all;
}
