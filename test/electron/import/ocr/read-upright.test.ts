import { describe, expect, it, test } from 'vitest';
import { startOcrEngine } from '../../../../electron/import/ocr/engine.ts';
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
