/** The thread of the PDF compiler as the service sees it: begun when it is first asked, and again after it ended. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import type { CompilerResources, FromCompiler, ToCompiler } from './compiler-messages.ts';
import type { Coverage } from './font-coverage.ts';

export interface CompilerThread {
  /** Characters the bundled fonts can print between them. */
  coverage(): Promise<Coverage>;
  /** One at a time. Throws `export-failed` with the first fault told, `export-stopped` where the thread ended meanwhile. */
  compile(asked: ToCompiler): Promise<Uint8Array>;
  /** Whatever it does; what is asked after that begins a new one. */
  end(): void;
}

export interface ThreadOptions extends CompilerResources {
  /** Script to run; needed where the sources are bundled into one file. */
  compilerEntry?: URL | undefined;
}

interface Running {
  worker: Worker;
  ready: PromiseWithResolvers<Coverage>;
  asked: PromiseWithResolvers<Uint8Array> | null;
  /** What is made of it, as people know it: pictures are painted for Word files. */
  file: 'PDF' | 'DOCX';
  /** Who waits for it. */
  waiting: number;
}

/** Of the thread's own objects; its fonts, sources and PDFs stand outside of that. */
const heapMegabytes = 256;
/** A compiler that held more for one file gives it back by ending. */
const heldLimitBytes = 256 * 1_048_576;

export function createCompilerThread({ resourcesDirectory, compilerEntry }: ThreadOptions): CompilerThread {
  const here = import.meta.url;
  const entry = compilerEntry ?? new URL(`../../pdf-compiler${extname(here)}`, here);
  let running: Running | null = null;

  const start = (): Running => {
    const worker = new Worker(entry, {
      workerData: { resourcesDirectory } satisfies CompilerResources,
      execArgv: [],
      // What Typst says there when it breaks may be of the text it was given: left unread, it reaches no terminal.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    const begun: Running = { worker, ready: Promise.withResolvers(), asked: null, file: 'PDF', waiting: 0 };
    begun.ready.promise.catch(() => undefined); // told by what waits for it
    worker.on('message', (message: FromCompiler) => receive(begun, message));
    worker.on('error', (error) => leave(begun, error));
    worker.on('exit', (code) => leave(begun, `exit ${code}`));
    return begun;
  };

  const receive = (from: Running, message: FromCompiler) => {
    if (message.type === 'ready') return from.ready.resolve(message.coverage);
    if (message.type === 'broken') return leave(from, message.error);
    const { asked } = from;
    from.asked = null;
    if (message.type === 'refused') {
      asked?.reject(new AppError('export-failed', { file: from.file, reason: message.reason }));
    } else {
      asked?.resolve(message.bytes);
      if (message.heldBytes > heldLimitBytes) leave(from, 'memory');
    }
  };

  const leave = (from: Running, cause: unknown) => {
    if (running === from) running = null;
    const error = stopped(from.file, cause);
    from.ready.reject(error);
    from.asked?.reject(error);
    void from.worker.terminate();
  };

  /** A thread that waits for work does not keep the program from ending; one that was asked does. */
  const whileHeld = async <T>(work: (held: Running) => Promise<T>): Promise<T> => {
    running ??= start();
    const held = running;
    held.waiting += 1;
    held.worker.ref();
    try {
      return await work(held);
    } finally {
      held.waiting -= 1;
      if (held.waiting === 0) held.worker.unref();
    }
  };

  return {
    coverage: () => whileHeld(({ ready }) => ready.promise),
    compile: (asked) =>
      whileHeld(async (held) => {
        await held.ready.promise;
        held.asked = Promise.withResolvers();
        held.file = 'svg' in asked ? 'DOCX' : 'PDF';
        held.worker.postMessage(asked);
        return held.asked.promise;
      }),
    end() {
      if (running) leave(running, 'end');
    },
  };
}

function stopped(file: Running['file'], cause: unknown): AppError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError('export-stopped', { file, reason }, cause);
}
