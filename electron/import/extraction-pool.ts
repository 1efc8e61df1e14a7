/** Reads files in processes of their own: a few at a time, watched, killed when they hang, grow or are not wanted. */
import type { Extraction, ExtractionProgress, RefusalCode, RefusedFile } from '../../shared/model/extraction.ts';
import type { OcrRequest } from '../../shared/model/ocr.ts';
import type { Problem } from '../../shared/problem.ts';
import type { FileToExtract } from './extract-file.ts';
import { createExtractionWorker, type ExtractionLimits, type ExtractionWorker } from './extraction-worker.ts';
import type { ExtractorProcess } from './extractor-process.ts';
import type { RecordTaker } from './references/in-parts.ts';
import type { SourceFile } from './source-file.ts';

/** What is read: a file, or something else that gives its bytes. */
export type ToExtract = FileToExtract | { name: string; open(): Promise<SourceFile | RefusedFile> };

export interface ExtractionOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ExtractionProgress) => void;
  /** Pages without text are read from their pictures: seconds a page. */
  ocr?: OcrRequest | undefined;
  /** Takes the records of a long file while it is read; what it rejects with ends the reading. */
  onRecords?: RecordTaker;
  /** Only the results of the trial of this number are read: `posted-results`, or a refusal. */
  resultsOf?: string;
}

export interface ExtractionPool {
  /**
   * What fails, hangs or is cancelled is a refusal: it rejects only with what `onRecords` rejected with. Files start in
   * the order they were given.
   */
  extract(file: ToExtract, options?: ExtractionOptions): Promise<Extraction>;
  /** Ends all processes; files on their way are refused as cancelled. */
  close(): void;
}

interface Waiting {
  file: ToExtract;
  options: ExtractionOptions;
  settle(extraction: Extraction): void;
  fail(error: unknown): void;
}

export const defaultLimits: ExtractionLimits = {
  memoryBytes: 600 * 1024 * 1024,
  idleMs: 60_000,
  pollMs: 250,
};

export function createExtractionPool(settings: {
  startExtractor: () => ExtractorProcess;
  /** Processes at most. */
  size: number;
  limits?: Partial<ExtractionLimits>;
  log?: { problem(place: string, problems: Problem[]): void };
  memoryOf?: (pid: number) => Promise<number | null>;
}): ExtractionPool {
  const limits = { ...defaultLimits, ...settings.limits };
  const idle: ExtractionWorker[] = [];
  const workers = new Set<ExtractionWorker>();
  const queue: Waiting[] = [];
  let isClosed = false;
  const note = (place: string, problems: Problem[]) => settings.log?.problem(`extractor ${place}`, problems);

  function takeWorker(): ExtractionWorker | null {
    const worker = idle.pop();
    if (worker) return worker;
    if (workers.size >= settings.size) return null;
    const added = createExtractionWorker(settings.startExtractor, limits, note, settings.memoryOf);
    workers.add(added);
    return added;
  }

  function startNext(): void {
    while (queue.length > 0) {
      const worker = takeWorker();
      const next = worker && queue.shift();
      if (!worker || !next) return;
      void worker
        .run(next.file, next.options)
        .then(next.settle, next.fail)
        .finally(() => {
          idle.push(worker);
          startNext();
        });
    }
  }

  return {
    extract: (file, options = {}) =>
      new Promise((resolve, reject) => {
        if (isClosed || options.signal?.aborted) return resolve(refusal('import-cancelled', file));
        const waiting: Waiting = { file, options, settle: resolve, fail: reject };
        options.signal?.addEventListener(
          'abort',
          () => {
            const at = queue.indexOf(waiting);
            if (at < 0) return;
            queue.splice(at, 1);
            resolve(refusal('import-cancelled', file));
          },
          { once: true },
        );
        queue.push(waiting);
        startNext();
      }),
    close() {
      isClosed = true;
      for (const { file, settle } of queue.splice(0)) settle(refusal('import-cancelled', file));
      for (const worker of workers) worker.close();
    },
  };
}

function refusal(code: RefusalCode, file: ToExtract): Extraction {
  return { kind: 'refused', code, details: { file: file.name } };
}
