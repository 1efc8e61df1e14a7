import { describe, expect, it } from 'vitest';
import { composePage, largestPagePixels } from '../../../../electron/import/ocr/compose-page.ts';
import { greyFromPicture, greyFromStencil, type LayeredImage } from '../../../../electron/import/ocr/grey-image.ts';
import type { Matrix, PlacedPicture } from '../../../../electron/import/ocr/page-pictures.ts';

/** An inch by an inch at 300 dpi, so that a point is 4⅙ pixels. */
const side = 300;
const inch = { widthPt: 72, heightPt: 72, matrix: [1, 0, 0, -1, 0, 72] as Matrix };
const whole: Matrix = [72, 0, 0, 72, 0, 0];

function image(width: number, height: number, dark: (x: number, y: number) => boolean): LayeredImage {
  const pixels = Uint8Array.from({ length: width * height }, (_, at) =>
    dark(at % width, Math.floor(at / width)) ? 0 : 255,
  );
  return { width, height, pixels, cover: null };
}
/** Brightness in the middle of each ninth of the page, row by row. */
function ninths(pictures: PlacedPicture[], frame = inch): number[] {
  const page = composePage(pictures, frame)!;
  const at = (part: number, size: number) => Math.floor(((part + 0.5) * size) / 3);
  return [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => page.pixels[at(row, page.height) * page.width + at(column, page.width)]!),
  );
}
const topLeft = (size: number) => image(size, size, (x, y) => x < size / 3 && y < size / 3);

describe('a page composed of its pictures', () => {
  it.each([
    ['as it stands', whole, inch, [0]],
    ['mirrored', [-72, 0, 0, 72, 72, 0] as Matrix, inch, [2]],
    ['drawn upside down', [72, 0, 0, -72, 0, 72] as Matrix, inch, [6]],
    ['on a page that is turned', whole, { ...inch, matrix: [0, 1, 1, 0, 0, 0] as Matrix }, [2]],
  ])('shows a picture %s', (_, matrix, frame, dark) => {
    const expected = Array.from({ length: 9 }, (_, at) => (dark.includes(at) ? 0 : 255));
    expect(ninths([{ image: topLeft(side), matrix }], frame)).toEqual(expected);
  });

  it('joins strips, whatever order they are painted in', () => {
    const strip = (index: number) => ({
      image: image(side, 100, () => index !== 1),
      matrix: [72, 0, 0, 24, 0, 72 - 24 * (index + 1)] as Matrix,
    });
    expect(ninths([strip(2), strip(0), strip(1)])).toEqual([0, 0, 0, 255, 255, 255, 0, 0, 0]);
  });

  it.each([
    [75, 300],
    [300, 300],
    [350, 350],
    [1200, 400],
  ])('draws a picture of %i dpi at %i', (dpi, drawn) => {
    const page = composePage([{ image: topLeft(dpi), matrix: whole }], inch)!;
    expect([page.dpi, page.width]).toEqual([drawn, drawn]);
  });

  it('takes the mean where a picture is finer: thin lines do not vanish', () => {
    const lines = image(1200, 1200, (_, y) => y % 3 === 0);
    const { pixels } = composePage([{ image: lines, matrix: whole }], inch)!;
    expect(pixels.every((pixel) => pixel > 100 && pixel < 240)).toBe(true);
  });

  it('lays a stencil over what is below, where its bits are zero', () => {
    const bits = { width: 8, height: 1, data: Uint8Array.of(0b00001111) };
    const below = image(8, 1, (x) => x % 4 < 2);
    const page = composePage(
      [
        { image: below, matrix: whole },
        { image: greyFromStencil(bits, 100)!, matrix: whole },
      ],
      inch,
    )!;
    const middles = Array.from({ length: 8 }, (_, x) => page.pixels[150 * 300 + Math.floor((x + 0.5) * 37.5)]);
    expect(middles.slice(0, 4)).toEqual([100, 100, 100, 100]);
    expect(middles[5]).toBeLessThan(30);
    expect(middles[7]).toBeGreaterThan(225);
  });

  it('stays within its bounds, however large the page says it is', () => {
    const page = composePage([{ image: topLeft(side), matrix: [7200, 0, 0, 7200, 0, 0] }], {
      ...inch,
      ...{ widthPt: 7200, heightPt: 7200 },
    })!;
    expect(page.pixels.length).toBeLessThanOrEqual(largestPagePixels * 1.001);
    expect(composePage([{ image: topLeft(side), matrix: whole }], { ...inch, widthPt: 1e9, heightPt: 1e9 })).toBeNull();
  });

  it('is none where no picture covers anything', () => {
    expect(composePage([], inch)).toBeNull();
    expect(composePage([{ image: topLeft(side), matrix: [0, 0, 0, 0, 10, 10] }], inch)).toBeNull();
  });
});

describe('brightness of what pdf.js decoded', () => {
  it.each([
    [
      'packed bits',
      { width: 9, height: 2, kind: 1, data: Uint8Array.of(0x80, 0x80, 0x01, 0) },
      [255, ...Array(7).fill(0), 255, ...Array(7).fill(0), 255, 0],
    ],
    ['three bytes', { width: 2, height: 1, kind: 2, data: Uint8Array.of(255, 255, 255, 255, 0, 0) }, [255, 76]],
    ['four bytes', { width: 1, height: 1, kind: 3, data: Uint8Array.of(0, 0, 255, 128) }, [29]],
  ])('is told for %s', (_, picture, expected) => {
    expect([...greyFromPicture(picture)!.pixels]).toEqual(expected);
  });

  it.each([
    ['was not decoded', { width: 1, height: 1, kind: 2, data: null }],
    ['is of no kind that is known', { width: 1, height: 1, kind: 9, data: new Uint8Array(4) }],
    ['holds less than it says', { width: 100, height: 100, kind: 2, data: new Uint8Array(300) }],
    ['is empty', { width: 0, height: 10, kind: 1, data: new Uint8Array(10) }],
  ])('is none where a picture %s', (_, picture) => {
    expect(greyFromPicture(picture)).toBeNull();
  });
});
