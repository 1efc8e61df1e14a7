/// <reference path="./pdfjs-worker.d.ts" />
/** Opens PDF bytes with pdf.js: legacy build, no canvas, no scripting, no network; fonts and maps from the package only. */
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';

const require = createRequire(import.meta.url);
const home = dirname(require.resolve('pdfjs-dist/package.json'));
const folder = (name: string) => join(home, name) + sep;

type Pdfjs = typeof import('pdfjs-dist');

/** A picture of more is not decoded: A4 at 600 dpi has 35 million, which in colour take some 310 MB of the memory allowed. */
const largestPicturePixels = 50_000_000;

let loaded: Promise<Pdfjs> | undefined;

/** Text needs no drawing: the 35 MB canvas add-on is kept out, and the names pdf.js looks for exist as empty classes. */
async function loadPdfjs(): Promise<Pdfjs> {
  const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown };
  scope.DOMMatrix ??= class {};
  scope.Path2D ??= class {};
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@napi-rs/canvas'
        ? { url: 'node:constants', format: 'builtin', shortCircuit: true }
        : next(specifier, context),
  });
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs'); // registers itself: no second file is looked up at run time
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as Pdfjs;
  } finally {
    hooks.deregister();
  }
}

/** What the numbers of a page's list of operations mean. */
export async function pdfOperators(): Promise<Pdfjs['OPS']> {
  loaded ??= loadPdfjs();
  return (await loaded).OPS;
}

/**
 * Starts reading; `promise` rejects with pdf.js's own errors (see pdf-refusal.ts). The bytes belong to pdf.js
 * afterwards. Call `destroy()` when done.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  loaded ??= loadPdfjs();
  const pdfjs = await loaded;
  return pdfjs.getDocument({
    data: bytes,
    verbosity: 0,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: largestPicturePixels,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  });
}
