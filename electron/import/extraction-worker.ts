/** One seat of the pool: a process that is started when needed and replaced after it was killed or has grown. */
import type { Extraction, RefusalCode } from '../../shared/model/extraction.ts';
import type { Problem } from '../../shared/problem.ts';
import { deliverFile } from './deliver-file.ts';
import type { ExtractionOptions, ToExtract } from './extraction-pool.ts';
import type { ExtractorProcess } from './extractor-process.ts';
import { residentBytes } from './process-memory.ts';
import type { RecordTaker } from './references/in-parts.ts';
import { openSource } from './source-file.ts';

export interface ExtractionLimits {
  /** Growth while one file is read, over what the process held before it. */
  memoryBytes: number;
  /** Longest silence: no progress, no result. */
  idleMs: number;
  /** How often memory is looked at. */
  pollMs: number;
}

/** So many times longer a silence may be with OCR: finding the lines of a page full of specks tells nothing of itself. */
const ocrPatience = 3;

export interface ExtractionWorker {
  /** One file at a time; rejects only with what `onRecords` rejected with. */
  run(file: ToExtract, options: ExtractionOptions): Promise<Extraction>;
  close(): void;
}

interface Seat {
  process: ExtractorProcess;
  /** Bytes the process held before its first file; null until measured. */
  fresh: number | null;
}

export function createExtractionWorker(
  startExtractor: () => ExtractorProcess,
  limits: ExtractionLimits,
  onProblem: (place: string, problems: Problem[]) => void,
  memoryOf: (pid: number) => Promise<number | null> = residentBytes,
): ExtractionWorker {
  let seat: Seat | null = null;
  let lastId = 0;
  let current: {
    id: number;
    seat: Seat;
    settle(extraction: Extraction): void;
    onProgress(m: unknown): void;
    onRecords: RecordTaker;
  } | null = null;
  let cancel: (() => void) | null = null;
  let isClosed = false;

  function dismiss(): void {
    const old = seat;
    seat = null;
    old?.process.kill();
  }

  function takeSeat(): Seat {
    if (seat) return seat;
    const fresh: Seat = { process: startExtractor(), fresh: null };
    fresh.process.onMessage((message) => {
      if ('problems' in message) return onProblem(message.place, message.problems);
      if (current?.seat !== fresh || message.id !== current.id) return;
      if ('records' in message) void current.onRecords(message.records, message.mediaType);
      else if ('extraction' in message) current.settle(message.extraction);
      else current.onProgress(message.progress);
    });
    fresh.process.onExit(() => {
      if (seat === fresh) seat = null;
      if (current?.seat === fresh) current.settle(refused('extraction-failed'));
    });
    seat = fresh;
    return fresh;
  }

  function refused(code: RefusalCode, details: Record<string, string | number> = {}): Extraction {
    return { kind: 'refused', code, details };
  }

  async function held({ process }: Seat): Promise<number> {
    return (process.pid === undefined ? null : await memoryOf(process.pid)) ?? 0;
  }

  async function run(
    file: ToExtract,
    { signal, onProgress, ocr, onRecords, resultsOf }: ExtractionOptions,
  ): Promise<Extraction> {
    const source = await ('path' in file ? openSource(file.path, file.name) : file.open());
    if (source.kind === 'refused') return source;
    if (isClosed || signal?.aborted) {
      await source.close();
      return refused('import-cancelled', { file: file.name });
    }
    let own: Seat;
    try {
      own = takeSeat();
    } catch {
      await source.close();
      return refused('extraction-failed', { file: file.name });
    }
    const before = await held(own);
    own.fresh ??= before;
    const id = ++lastId;
    const { promise, resolve: settle, reject } = Promise.withResolvers<Extraction>();
    const stop = (code: RefusalCode, details = {}) => {
      settle(refused(code, details));
      if (seat === own) dismiss();
    };
    const idleMs = limits.idleMs * (ocr ? ocrPatience : 1);
    const silence = () => stop('extraction-too-slow', { seconds: Math.round(idleMs / 1000) });
    let timer = setTimeout(silence, idleMs);
    const stir = () => {
      if (current?.id !== id) return;
      clearTimeout(timer);
      timer = setTimeout(silence, idleMs);
    };
    const watch = setInterval(async () => {
      if ((await held(own)) > before + limits.memoryBytes) stop('extraction-too-much-memory');
    }, limits.pollMs);
    cancel = () => stop('import-cancelled');
    signal?.addEventListener('abort', cancel, { once: true });
    current = {
      id,
      seat: own,
      settle,
      async onRecords(records, mediaType) {
        stir();
        try {
          await onRecords?.(records, mediaType);
          stir();
          await own.process.send({ id, taken: true });
        } catch (error) {
          reject(error);
        }
      },
      onProgress: (progress) => {
        stir();
        onProgress?.(progress as Parameters<NonNullable<typeof onProgress>>[0]);
      },
    };
    if (isClosed || signal?.aborted) cancel();
    else if (seat !== own) settle(refused('extraction-failed'));
    else
      void deliverFile(
        own.process,
        { id, name: file.name, ocr, inTurns: onRecords !== undefined, resultsOf },
        source,
        stir,
      ).then((failure) => failure && settle(failure));
    const ended = await promise.catch((error: unknown) => {
      if (seat === own) dismiss();
      return { error };
    });
    clearTimeout(timer);
    clearInterval(watch);
    signal?.removeEventListener('abort', cancel);
    current = null;
    cancel = null;
    await source.close();
    if ('error' in ended) throw ended.error;
    const extraction = ended;
    // What a file leaves behind must not count against the next one.
    if (seat === own && (await held(own)) > own.fresh + limits.memoryBytes / 2) dismiss();
    return extraction.kind === 'refused'
      ? { ...extraction, details: { file: file.name, ...extraction.details } }
      : extraction;
  }

  return {
    run,
    close() {
      isClosed = true;
      cancel?.();
      dismiss();
    },
  };
}
