import { describe, expect, it, test } from 'vitest';
import { type OcrEngine, startOcrEngine } from '../../../../electron/import/ocr/engine.ts';
import { readUpright } from '../../../../electron/import/ocr/read-upright.ts';
import { boxBeforeTurn, turnedImage, turns } from '../../../../electron/import/ocr/turned-image.ts';
import { greyPage, printedLines } from '../../../fixtures/scans/scanned-page.ts';

test.each(turns)('a picture turned by %i degrees and on to the whole circle is what it was', (turn) => {
  const image = { width: 3, height: 2, pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
  const back = turn === 0 ? 0 : ((360 - turn) as typeof turn);
  expect(turnedImage(turnedImage(image, turn), back)).toEqual(image);
});

test('a quarter clockwise brings the left column to the top', () => {
  const image = { width: 3, height: 2, pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
  expect(turnedImage(image, 90)).toEqual({ width: 2, height: 3, pixels: Uint8Array.from([4, 1, 5, 2, 6, 3]) });
});

test.each(turns)('a box on a picture turned by %i degrees is led back to the pixels it is of', (turn) => {
  const size = { width: 7, height: 5 };
  const pixels = Uint8Array.from({ length: 35 }, (_, at) => at);
  const turned = turnedImage({ ...size, pixels }, turn);
  const at = { x: 2, y: 1, width: 2, height: 1 };
  const { x, y, width, height } = boxBeforeTurn(at, turn, size);
  const inside = (of: typeof turned, box: typeof at) =>
    [...of.pixels].filter((_, index) => {
      const [across, down] = [index % of.width, Math.floor(index / of.width)];
      return across >= box.x && across < box.x + box.width && down >= box.y && down < box.y + box.height;
    });
  expect(inside({ ...size, pixels }, { x, y, width, height }).sort()).toEqual(inside(turned, at).sort());
});

/** The head of the page: a reading takes as long as its picture is tall. */
function headOfPage() {
  const page = greyPage();
  const height = Math.ceil(page.height / 3);
  return { width: page.width, height, pixels: page.pixels.subarray(0, page.width * height) };
}

describe('of the readings of a page', () => {
  /** Striped, so that a part of it can be print. */
  const [width, height] = [1200, 1500];
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => (at % 10 === 0 ? 0 : 255));
  const page = { width, height, pixels, dpi: 300 };

  /** As many sure letters as `letters` says of the whole page and of its sample, in the order that they are read. */
  function readings(...letters: number[]) {
    const asked: [width: number, height: number][] = [];
    const words = (count: number) =>
      Array.from({ length: count / 5 }, () => ({ text: 'lappe', left: 0, right: 9, confidence: 80 }));
    const unsure = { text: '~', left: 0, right: 9, confidence: 0 };
    const engine: OcrEngine = {
      read(image) {
        asked.push([image.width, image.height]);
        const found = [...words(letters[asked.length - 1]!), ...Array.from({ length: 50 }, () => unsure)];
        return [{ baseline: { x0: 0, y0: 0, x1: 9, y1: 0 }, rowHeight: 9, words: found }];
      },
    };
    const { turn, lines } = readUpright(engine, page, 0, () => undefined);
    const read = lines[0]!.words.length - 50;
    return { turn, letters: read * 5, asked: asked.length };
  }

  it('takes the other direction where the whole page is read better so', () => {
    expect(readings(20, 10, 10, 40, 10, 60)).toEqual({ turn: 180, letters: 60, asked: 6 });
  });

  it('keeps the first where the sample promised more than the whole page holds', () => {
    expect(readings(20, 10, 10, 40, 10, 15)).toEqual({ turn: 0, letters: 20, asked: 6 });
  });

  it('reads no second time where no direction is clearly better on the sample', () => {
    expect(readings(20, 40, 10, 60, 10)).toEqual({ turn: 0, letters: 20, asked: 5 });
  });

  it('tries no direction where the page can be read as it stands', () => {
    expect(readings(2000)).toEqual({ turn: 0, letters: 2000, asked: 1 });
  });
});

describe('with the engine itself', () => {
  it.each([90, 180] as const)('a page that lies at %i degrees is read', { timeout: 180_000 }, async (turn) => {
    const engine = await startOcrEngine(['nor']);
    const lying = { ...turnedImage(headOfPage(), turn), dpi: 300 };
    const read = readUpright(engine, lying, 0, () => undefined);
    expect(read.turn).toBe(360 - turn);
    const words = new Set(read.lines.flatMap((line) => line.words.map(({ text }) => text)));
    const printed = printedLines.slice(0, 4).join(' ').split(' ');
    expect(printed.filter((word) => words.has(word)).length / printed.length).toBeGreaterThan(0.9);
  });
});
