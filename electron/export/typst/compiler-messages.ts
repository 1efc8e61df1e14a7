/** What the service and its PDF compiler say to each other: one thing at a time, each answered before the next. */
import type { Coverage } from './font-coverage.ts';

export interface CompilerResources {
  /** The app's resources folder: fonts/ is read from it. */
  resourcesDirectory: string;
}

/** A source with Typst's `sys.inputs`, to be set as a PDF. */
export interface SetPdf {
  source: string;
  inputs: Record<string, string>;
}

/** A picture to be painted as a PNG file, so many pixels wide. */
export interface PaintPicture {
  svg: string;
  widthPx: number;
}

export type ToCompiler = SetPdf | PaintPicture;

export type FromCompiler =
  /** Said once, before anything is asked. */
  | { type: 'ready'; coverage: Coverage }
  /** `heldBytes`: what the compiler's memory has grown to; it never shrinks. */
  | { type: 'made'; bytes: Uint8Array; heldBytes: number }
  /** The source or the picture is at fault, in the words of what read it. */
  | { type: 'refused'; reason: string }
  /** The compiler could not be loaded, or broke: nothing more comes of it. */
  | { type: 'broken'; error: unknown };
