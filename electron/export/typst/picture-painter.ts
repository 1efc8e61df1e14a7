/** Pictures as PNG files: resvg as WASM, with the bundled fonts only, no network. Loaded in the thread of the PDF compiler. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FromCompiler, PaintPicture } from './compiler-messages.ts';

interface PaintedImage {
  asPng(): Uint8Array;
  free(): void;
}

/** As much of it as is used. */
interface ResvgPackage {
  initWasm(wasm: Uint8Array): Promise<void>;
  Resvg: new (svg: string, options: object) => { render(): PaintedImage; free(): void };
}

const require = createRequire(import.meta.url);

/** Takes a tenth of a second; a picture of a page, 2000 pixels wide, some two tenths. */
export async function loadPainter(fontBuffers: Uint8Array[]): Promise<(asked: PaintPicture) => FromCompiler> {
  const { initWasm, Resvg } = require('@resvg/resvg-wasm') as ResvgPackage;
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const font = {
    fontBuffers,
    loadSystemFonts: false,
    defaultFontFamily: 'DejaVu Sans',
    sansSerifFamily: 'DejaVu Sans',
  };
  return ({ svg, widthPx }) => {
    try {
      const drawing = new Resvg(svg, { font, fitTo: { mode: 'width', value: widthPx } });
      const image = drawing.render();
      const bytes = image.asPng().slice();
      image.free();
      drawing.free();
      return { type: 'made', bytes, heldBytes: 0 };
    } catch (error) {
      return { type: 'refused', reason: String(error) };
    }
  };
}
