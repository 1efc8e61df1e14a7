/** A greyscale picture: what pdf.js decoded, told as brightness, and what the OCR engine is given. */

export interface GreyImage {
  width: number;
  height: number;
  /** Row by row from the top left; 0 is black. */
  pixels: Uint8Array;
}

/** As pdf.js hands pictures over: packed bits, three bytes or four bytes a pixel. */
export interface DecodedPicture {
  width: number;
  height: number;
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray | null;
}

export interface LayeredImage extends GreyImage {
  /** How much of what is below each pixel hides, 0 to 255; null where it hides all. */
  cover: Uint8Array | null;
}

const kinds = { bits: 1, rgb: 3, rgba: 4 } as const;
const bytesAPixel: Record<number, number> = { 2: kinds.rgb, 3: kinds.rgba };

/** Null where the picture could not be decoded, or holds less than it says. */
export function greyFromPicture({ width, height, kind, data }: DecodedPicture): LayeredImage | null {
  if (!data || !(width > 0) || !(height > 0)) return null;
  if (kind === kinds.bits) return unpacked(width, height, data, 255);
  const step = bytesAPixel[kind ?? 0];
  if (step === undefined || data.length < width * height * step) return null;
  const pixels = new Uint8Array(width * height);
  const cover = step === kinds.rgba ? new Uint8Array(width * height) : null;
  for (let at = 0, from = 0; at < pixels.length; at++, from += step) {
    pixels[at] = brightness(data[from]!, data[from + 1]!, data[from + 2]!);
    if (cover) cover[at] = data[from + 3]!;
  }
  return { width, height, pixels, cover };
}

/** A stencil: zero bits are painted in one brightness, the others leave what is below. */
export function greyFromStencil({ width, height, data }: DecodedPicture, paint: number): LayeredImage | null {
  const bits = data ? unpacked(width, height, data, 255) : null;
  if (!bits) return null;
  return {
    width,
    height,
    pixels: new Uint8Array(width * height).fill(paint),
    cover: bits.pixels.map((bit) => 255 - bit),
  };
}

/** ITU-R BT.601. */
export const brightness = (red: number, green: number, blue: number): number =>
  (red * 299 + green * 587 + blue * 114) / 1000;

function unpacked(width: number, height: number, data: ArrayLike<number>, set: number): LayeredImage | null {
  const rowBytes = (width + 7) >> 3;
  if (data.length < rowBytes * height) return null;
  const pixels = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const row = y * rowBytes;
    for (let x = 0; x < width; x++, at++) if ((data[row + (x >> 3)]! >> (7 - (x & 7))) & 1) pixels[at] = set;
  }
  return { width, height, pixels, cover: null };
}

/** Netpbm's binary greymap, which the engine reads without any image library. */
export function pgmFromGrey({ width, height, pixels }: GreyImage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
