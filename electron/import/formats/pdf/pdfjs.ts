/// <reference path="./pdfjs-worker.d.ts" />
/** Opens PDF bytes with pdf.js: legacy build, no canvas, no scripting, no network; fonts and maps from the package only. */
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentLoadingTask, PDFWorker } from 'pdfjs-dist';
import { OneStepDecompression, OneThreadPort } from './at-once.ts';
import { mendPdfjsWorker } from './mended-pdfjs.ts';

const require = createRequire(import.meta.url);
const home = dirname(require.resolve('pdfjs-dist/package.json'));
const folder = (name: string) => join(home, name) + sep;

type Pdfjs = typeof import('pdfjs-dist');

/** A picture of more is not decoded: A4 at 600 dpi has 35 million, which in colour take some 310 MB of the memory allowed. */
const largestPicturePixels = 50_000_000;

const mendedMark = '?mended';

let loaded: Promise<{ pdfjs: Pdfjs; worker: PDFWorker }> | undefined;

/** Text needs no drawing: the 35 MB canvas add-on is kept out, and the names pdf.js looks for exist as empty classes. */
async function loadPdfjs(): Promise<{ pdfjs: Pdfjs; worker: PDFWorker }> {
  const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; DecompressionStream: unknown };
  scope.DOMMatrix ??= class {};
  scope.Path2D ??= class {};
  scope.DecompressionStream = OneStepDecompression;
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier === '@napi-rs/canvas') return { url: 'node:constants', format: 'builtin', shortCircuit: true };
      const found = next(specifier, context);
      // An address of its own: the process may already hold the worker as it comes in the package.
      return found.url.endsWith('/pdf.worker.mjs') ? { ...found, url: found.url + mendedMark } : found;
    },
    load: (url, context, next) => {
      const module = next(url, context);
      return url.endsWith(mendedMark) && module.source
        ? { ...module, source: mendPdfjsWorker(Buffer.from(module.source as Uint8Array).toString()) }
        : module;
    },
  });
  try {
    const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as Pdfjs;
    return { pdfjs, worker: workerInThread(pdfjs, WorkerMessageHandler) };
  } finally {
    hooks.deregister();
  }
}

/** Connects the two halves of pdf.js. Its types want a browser's worker; it asks for what the port does. */
export function workerInThread(pdfjs: Pdfjs, handler: { initializeFromPort(port: object): void }): PDFWorker {
  const port = new OneThreadPort();
  handler.initializeFromPort(port);
  return pdfjs.PDFWorker.create({ port: port as never, verbosity: 0 });
}

/** What the numbers of a page's list of operations mean. */
export async function pdfOperators(): Promise<Pdfjs['OPS']> {
  loaded ??= loadPdfjs();
  return (await loaded).pdfjs.OPS;
}

/**
 * Starts reading; `promise` rejects with pdf.js's own errors (see pdf-refusal.ts). The bytes belong to pdf.js
 * afterwards. Call `destroy()` when done.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  loaded ??= loadPdfjs();
  const { pdfjs, worker } = await loaded;
  return pdfjs.getDocument({
    data: bytes,
    worker,
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
