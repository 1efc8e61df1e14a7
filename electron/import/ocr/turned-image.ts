/** Pictures turned by a quarter, a half or three quarters, and places on them led back to where they stood. */
import type { Box } from '../formats/pdf/piece.ts';
import type { GreyImage } from './grey-image.ts';

export const turns = [0, 90, 180, 270] as const;
/** Degrees clockwise. */
export type Turn = (typeof turns)[number];

export function turnedImage(image: GreyImage, turn: Turn): GreyImage {
  if (turn === 0) return image;
  const { width, height, pixels } = image;
  const isOnSide = turn !== 180;
  const turned = { width: isOnSide ? height : width, height: isOnSide ? width : height };
  const out = new Uint8Array(pixels.length);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0; x < width; x++, from++) {
      const [across, down] =
        turn === 90 ? [height - 1 - y, x] : turn === 180 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      out[down * turned.width + across] = pixels[from]!;
    }
  }
  return { ...turned, pixels: out };
}

/** A box of the turned picture as it stood before; `size` is that of the picture before. */
export function boxBeforeTurn(box: Box, turn: Turn, size: { width: number; height: number }): Box {
  const { x, y, width, height } = box;
  switch (turn) {
    case 0:
      return box;
    case 90:
      return { x: y, y: size.height - x - width, width: height, height: width };
    case 180:
      return { x: size.width - x - width, y: size.height - y - height, width, height };
    case 270:
      return { x: size.width - y - height, y: x, width: height, height: width };
  }
}
