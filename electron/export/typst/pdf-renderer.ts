/** PDFs from Typst sources, and pictures as PNG files, made one after another in a thread of their own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CancelSignal } from '../../../shared/cancel-signal.ts';
import { createTurns } from '../../library/in-turn.ts';
import type { ToCompiler } from './compiler-messages.ts';
import { createCompilerThread, type ThreadOptions } from './compiler-thread.ts';
import type { Coverage } from './font-coverage.ts';

export interface PdfRenderer {
  /**
   * Compiles a Typst source; `inputs` are its `sys.inputs`. Throws `export-failed` with the compiler's first message,
   * `export-stopped` where the compiler ended before it was done, and the signal's reason as soon as it is aborted.
   */
  renderPdf(source: string, inputs: Record<string, string>, signal?: CancelSignal): Promise<Uint8Array>;
  /** An SVG file as a PNG, so many pixels wide. Throws as `renderPdf` does. */
  paint(svg: string, widthPx: number, signal?: CancelSignal): Promise<Uint8Array>;
  /** A source of templates/print, e.g. `card.typ`. */
  printSource(name: string): Promise<string>;
  /** Characters the bundled fonts can print between them. */
  coverage(): Promise<Coverage>;
  /** Ends what is under way, and lets go of the memory; what is asked after that begins anew. */
  close(): void;
}

/** A new compiler takes about as long to begin: what nobody waits for any more is let go on that long before it is ended. */
const patienceMs = 1000;

export function createPdfRenderer(options: ThreadOptions): PdfRenderer {
  const thread = createCompilerThread(options);
  const turns = createTurns();
  let coverage: Coverage | null = null;

  const getCoverage = async () => {
    coverage ??= await thread.coverage();
    return coverage;
  };

  const compile = async (asked: ToCompiler, signal?: CancelSignal) => {
    signal?.throwIfAborted();
    const compiled = thread.compile(asked);
    const startedAt = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const stop = () => {
      timer = setTimeout(thread.end, Math.max(0, patienceMs - (performance.now() - startedAt)));
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await compiled;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  };

  const inTurn = (asked: ToCompiler, signal?: CancelSignal) => {
    const turn = turns.take(() => compile(asked, signal));
    return signal ? unlessAborted(turn, signal) : turn;
  };

  return {
    renderPdf: (source, inputs, signal) => inTurn({ source, inputs }, signal),
    paint: (svg, widthPx, signal) => inTurn({ svg, widthPx }, signal),
    printSource: (name) => readFile(join(options.resourcesDirectory, 'templates', 'print', name), 'utf8'),
    coverage: getCoverage,
    close: thread.end,
  };
}

/** Who cancelled is not kept waiting for the turns before. */
function unlessAborted<T>(turn: Promise<T>, signal: CancelSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const tell = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', tell, { once: true });
  if (signal.aborted) tell();
  return Promise.race([turn, aborted.promise]).finally(() => signal.removeEventListener('abort', tell));
}
