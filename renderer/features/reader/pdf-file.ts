/** A PDF read by ranges from the host: only the parts that its shown pages need. */
import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Host } from '../../api/host.ts';

export type PdfFile = pdfjs.PDFDocumentProxy;
export const { TextLayer } = pdfjs;

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

const chunkBytes = 256 * 1024;

class HostRangeTransport extends pdfjs.PDFDataRangeTransport {
  private readonly read: (start: number, end: number) => Promise<Uint8Array>;
  private isStopped = false;

  constructor(byteLength: number, first: Uint8Array, read: (start: number, end: number) => Promise<Uint8Array>) {
    super(byteLength, first, first.length >= byteLength);
    this.read = read;
  }

  override requestDataRange(begin: number, end: number): void {
    this.read(begin, end).then(
      (bytes) => this.isStopped || this.onDataRange(begin, bytes),
      // pdf.js waits for the range; nothing tells it why, so the load is ended and the caller says what failed.
      () => this.abort(),
    );
  }

  override abort(): void {
    this.isStopped = true;
  }
}

/** Rejects where the file is no readable PDF. End it with `close`. */
export async function openPdf(host: Host, documentId: string, byteLength: number) {
  const source = { kind: 'document', id: documentId } as const;
  const first = await host.readBytes(source, 0, Math.min(chunkBytes, byteLength));
  const transport = new HostRangeTransport(byteLength, first, (start, end) => host.readBytes(source, start, end));
  const assets = new URL('pdfjs/', document.baseURI).href;
  const task = pdfjs.getDocument({
    range: transport,
    rangeChunkSize: chunkBytes,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    iccUrl: `${assets}iccs/`,
  });
  return { file: await task.promise, close: () => void task.destroy() };
}
