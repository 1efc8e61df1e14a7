/** The pictures that a page of a PDF paints, decoded, in the order they are painted, each with its place. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { pdfOperators } from '../formats/pdf/pdfjs.ts';
import { brightness, type DecodedPicture, greyFromPicture, greyFromStencil, type LayeredImage } from './grey-image.ts';

/** PDF's six numbers: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface PlacedPicture {
  image: LayeredImage;
  /** From the unit square that a picture fills to the page's own space. */
  matrix: Matrix;
}

interface PaintState {
  matrix: Matrix;
  /** Brightness that stencils are painted in. */
  fill: number;
}

const upright: Matrix = [1, 0, 0, 1, 0, 0];

export interface PagePictures {
  /** None where the page paints no picture, or none that is small enough or can be decoded (`maxImageSize` of pdfjs.ts). */
  pictures: PlacedPicture[];
  /** How many were too large, alone or together with those before them. */
  leftOut: number;
}

export async function picturesOfPage(page: PDFPageProxy): Promise<PagePictures> {
  const ops = await pdfOperators();
  const list = await page.getOperatorList({ annotationMode: 0 });
  const pictures: PlacedPicture[] = [];
  let leftOut = 0;
  const kept: PaintState[] = [];
  let state: PaintState = { matrix: upright, fill: 0 };
  /** A picture may be painted many times. */
  const known = new Map<string, LayeredImage | null>();
  const add = (image: LayeredImage | null) => {
    if (image) pictures.push({ image, matrix: state.matrix });
  };
  for (const [index, op] of list.fnArray.entries()) {
    const args = (list.argsArray[index] ?? []) as unknown[];
    switch (op) {
      case ops.save:
        kept.push(state);
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
        state = kept.pop() ?? state;
        break;
      case ops.transform:
        state = { ...state, matrix: multiply(state.matrix, args as unknown as Matrix) };
        break;
      case ops.paintFormXObjectBegin:
        kept.push(state);
        if (args[0]) state = { ...state, matrix: multiply(state.matrix, args[0] as Matrix) };
        break;
      case ops.setFillRGBColor:
        state = { ...state, fill: fillFrom(args[0]) };
        break;
      case ops.paintImageXObject: {
        const id = String(args[0]);
        if (!known.has(id)) known.set(id, greyFromPicture((await decoded(page, id)) ?? nothing));
        add(known.get(id)!);
        break;
      }
      case ops.markPoint: // see mended-pdfjs.ts
        leftOut++;
        break;
      case ops.paintInlineImageXObject:
        add(greyFromPicture(args[0] as DecodedPicture));
        break;
      case ops.paintImageMaskXObject: {
        const mask = args[0] as { data: unknown };
        const stencil = typeof mask.data === 'string' ? await decoded(page, mask.data) : (mask as DecodedPicture);
        add(greyFromStencil(stencil ?? nothing, state.fill));
        break;
      }
    }
  }
  return { pictures, leftOut };
}

const nothing: DecodedPicture = { width: 0, height: 0 };

/** Null where pdf.js could not decode it. */
function decoded(page: PDFPageProxy, id: string): Promise<DecodedPicture | null> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => store.get(id, (picture: DecodedPicture | null) => resolve(picture)));
}

/** pdf.js gives `#rrggbb`. */
function fillFrom(colour: unknown): number {
  const [red, green, blue] = (String(colour).match(/[0-9a-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16));
  return brightness(red ?? 0, green ?? 0, blue ?? 0);
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, jf] = inner;
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f];
}
