/** One upright greyscale picture of a page out of the pictures it paints: strips, layers, turned or mirrored. */
import type { GreyImage, LayeredImage } from './grey-image.ts';
import { type Matrix, multiply, type PlacedPicture } from './page-pictures.ts';

export interface PageFrame {
  /** Of the upright page in points. */
  widthPt: number;
  heightPt: number;
  /** From the page's own space to points from the top left corner of the upright page. */
  matrix: Matrix;
}

export interface ComposedPage extends GreyImage {
  dpi: number;
}

/** What the engine reads best: letters of ten points become some 30 pixels high. */
const goodDpi = 300;
const largestDpi = 400;
/** A3 at 400 dpi: a bound on memory whatever a page says of its size. */
export const largestPagePixels = 32_000_000;
/** Below it no letter can be told. */
const smallestDpi = 30;

/** Null where the pictures cover nothing, or the page is too large to be read at all. */
export function composePage(pictures: readonly PlacedPicture[], frame: PageFrame): ComposedPage | null {
  const finest = Math.max(0, ...pictures.map(dpiOf).filter(Number.isFinite));
  if (finest === 0) return null;
  const bound = Math.sqrt((largestPagePixels * 72 * 72) / (frame.widthPt * frame.heightPt));
  const dpi = Math.min(Math.max(goodDpi, Math.min(finest, largestDpi)), bound);
  if (!(dpi >= smallestDpi)) return null;
  const scale = dpi / 72;
  const width = Math.max(1, Math.round(frame.widthPt * scale));
  const height = Math.max(1, Math.round(frame.heightPt * scale));
  const page = { width, height, pixels: new Uint8Array(width * height).fill(255) };
  const toPixels = multiply([scale, 0, 0, scale, 0, 0], frame.matrix);
  for (const { image, matrix } of pictures) paint(page, image, multiply(toPixels, matrix));
  return { ...page, dpi };
}

function dpiOf({ image, matrix: [a, b, c, d] }: PlacedPicture): number {
  return 72 * Math.min(image.width / Math.hypot(a, b), image.height / Math.hypot(c, d));
}

/** `matrix` leads from the unit square (its top is y = 1) to pixels of the page. */
function paint(page: GreyImage, image: LayeredImage, matrix: Matrix): void {
  const [a, b, c, d, e, f] = multiply(matrix, [1 / image.width, 0, 0, -1 / image.height, 0, 1]);
  const area = a * d - b * c;
  if (!Number.isFinite(area) || Math.abs(area) < 1e-9) return;
  const corners = [
    [e, f],
    [a * image.width + e, b * image.width + f],
    [c * image.height + e, d * image.height + f],
    [a * image.width + c * image.height + e, b * image.width + d * image.height + f],
  ] as const;
  const [left, right] = span(
    corners.map(([x]) => x),
    page.width,
  );
  const [top, bottom] = span(
    corners.map(([, y]) => y),
    page.height,
  );
  // Where the picture is finer than the page, each pixel is the mean of so many by so many of it.
  const taps = Math.min(8, Math.max(1, Math.round(1 / Math.sqrt(Math.abs(area)))));
  const isCoarser = Math.abs(area) > 1.1;
  const [ux, uy, vx, vy] = [d / area, -c / area, -b / area, a / area];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      let grey = 0;
      let cover = 0;
      for (let tap = 0; tap < taps * taps; tap++) {
        const dx = x + ((tap % taps) + 0.5) / taps - e;
        const dy = y + (Math.floor(tap / taps) + 0.5) / taps - f;
        const u = ux * dx + uy * dy;
        const v = vx * dx + vy * dy;
        if (u < 0 || v < 0 || u >= image.width || v >= image.height) continue;
        const at = Math.floor(v) * image.width + Math.floor(u);
        const hidden = image.cover ? image.cover[at]! : 255;
        cover += hidden;
        grey += hidden * (isCoarser ? between(image, u, v) : image.pixels[at]!);
      }
      if (cover === 0) continue;
      const at = y * page.width + x;
      const all = 255 * taps * taps;
      page.pixels[at] = (grey + page.pixels[at]! * (all - cover)) / all;
    }
  }
}

/** First and after-last pixel that a picture reaches. */
function span(places: readonly number[], size: number): [number, number] {
  return [Math.max(0, Math.floor(Math.min(...places))), Math.min(size, Math.ceil(Math.max(...places)))];
}

/** Between the four pixels around a place: a coarse picture enlarged in steps has letters with stairs. */
function between({ width, height, pixels }: GreyImage, u: number, v: number): number {
  const x = Math.min(width - 1, Math.max(0, u - 0.5));
  const y = Math.min(height - 1, Math.max(0, v - 0.5));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [across, down] = [x - left, y - top];
  const above = pixels[top * width + left]! * (1 - across) + pixels[top * width + right]! * across;
  const below = pixels[bottom * width + left]! * (1 - across) + pixels[bottom * width + right]! * across;
  return above * (1 - down) + below * down;
}
