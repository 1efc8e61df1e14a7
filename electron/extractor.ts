/**
 * Entry of the extraction process: reads one file at a time and hands back plain data. Speaks over a Node IPC channel
 * or over Electron's parentPort. It is killed from outside; nothing in here keeps it alive or tidies up.
 */

import type { Extraction, ExtractionProgress } from '../shared/model/extraction.ts';
import type { OcrRequest } from '../shared/model/ocr.ts';
import { problemsFrom } from '../shared/problem.ts';
import { extractBytes, extractFile, extractResults } from './import/extract-file.ts';
import type { FromExtractor, ToExtractor } from './import/extractor-messages.ts';
import type { RecordTaker } from './import/references/in-parts.ts';

interface ParentPort {
  on(event: 'message', listener: (event: { data: ToExtractor }) => void): void;
  postMessage(message: FromExtractor): void;
}

const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort;
const progressEveryMs = 100;
/** Time for what was sent last to leave the process. */
const lastWordMs = 50;

interface Receiving {
  id: number;
  name: string;
  ocr: OcrRequest | undefined;
  inTurns: boolean;
  resultsOf: string | undefined;
  bytes: Uint8Array;
  at: number;
}
let receiving: Receiving | null = null;
/** Goes on when what was handed over last is taken. */
let goOn: (() => void) | null = null;

function send(message: FromExtractor): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

function receive(message: ToExtractor): void {
  if ('path' in message) {
    void answer(message.id, (onProgress) => extractFile(message, onProgress));
  } else if ('taken' in message) {
    goOn?.();
  } else if ('size' in message) {
    const { id, name, ocr, size, inTurns = false, resultsOf } = message;
    receiving = { id, name, ocr, inTurns, resultsOf, bytes: new Uint8Array(size), at: 0 };
  } else if (receiving?.id === message.id) {
    receiving.bytes.set(message.chunk, receiving.at);
    receiving.at += message.chunk.byteLength;
    if (receiving.at < receiving.bytes.byteLength) return;
    const { id, name, ocr, bytes, inTurns, resultsOf } = receiving;
    receiving = null;
    if (resultsOf !== undefined) return void answer(id, async () => extractResults(bytes, name, resultsOf));
    void answer(id, (onProgress) => extractBytes(bytes, name, onProgress, ocr, inTurns ? taker(id) : undefined));
  }
}

const taker =
  (id: number): RecordTaker =>
  (records, mediaType) =>
    new Promise((resolve) => {
      goOn = resolve;
      send({ id, records, mediaType });
    });

async function answer(
  id: number,
  read: (onProgress: (progress: ExtractionProgress) => void) => Promise<Extraction>,
): Promise<void> {
  let told = 0;
  const extraction = await read((progress) => {
    const now = performance.now();
    if (now - told < progressEveryMs && progress.done < progress.total) return;
    told = now;
    send({ id, progress });
  });
  send({ id, extraction });
}

// A library may leave a promise behind that fails later: the file's own outcome is what counts.
process.on('unhandledRejection', (reason) => send({ place: 'unhandledRejection', problems: problemsFrom(reason) }));
process.on('uncaughtException', (error) => {
  send({ place: 'uncaughtException', problems: problemsFrom(error) });
  setTimeout(() => process.exit(1), lastWordMs);
});
if (parentPort) parentPort.on('message', ({ data }) => receive(data));
else process.on('message', receive);
