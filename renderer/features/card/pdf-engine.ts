/** pdf.js for finished exports: own files only, worker from this origin, no scripts of the document. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export type { PDFDocumentProxy } from 'pdfjs-dist';

/** Takes the bytes over: the buffer moves to the worker. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerSrc ||= workerUrl;
  const assets = new URL('pdfjs/', document.baseURI).href;
  return getDocument({
    data: bytes,
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    iccUrl: `${assets}iccs/`,
    wasmUrl: `${assets}wasm/`,
    enableXfa: false,
  }).promise;
}
