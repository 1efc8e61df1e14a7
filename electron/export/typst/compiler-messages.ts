/** What the service and its PDF compiler say to each other: one file at a time, each answered before the next. */
import type { Coverage } from './font-coverage.ts';

export interface CompilerResources {
  /** The app's resources folder: fonts/ is read from it. */
  resourcesDirectory: string;
}

export interface ToCompiler {
  source: string;
  /** Typst's `sys.inputs`. */
  inputs: Record<string, string>;
}

export type FromCompiler =
  /** Said once, before anything is asked. */
  | { type: 'ready'; coverage: Coverage }
  /** `heldBytes`: what the compiler's memory has grown to; it never shrinks. */
  | { type: 'pdf'; bytes: Uint8Array; heldBytes: number }
  /** The source is at fault, in Typst's own words. */
  | { type: 'refused'; reason: string }
  /** The compiler could not be loaded, or broke: nothing more comes of it. */
  | { type: 'broken'; error: unknown };
