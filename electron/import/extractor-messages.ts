/** What the extraction process and its parent say to each other, by structured clone. */
import type { Extraction, ExtractionProgress } from '../../shared/model/extraction.ts';
import type { OcrRequest } from '../../shared/model/ocr.ts';
import type { Problem } from '../../shared/problem.ts';

/**
 * To the process: one file at a time. Its bytes follow in chunks until `size` is reached, because the process may not
 * open files of the person's. With `path` it reads the file itself (tests, trusted hosts). With `ocr` the pages that have
 * no text are read from their pictures.
 */
export type ToExtractor =
  | { id: number; name: string; size: number; ocr?: OcrRequest | undefined }
  | { id: number; chunk: Uint8Array }
  | { id: number; name: string; path: string };

/** From the process; the last is a failure that nobody caught, for the log. */
export type FromExtractor =
  | { id: number; progress: ExtractionProgress }
  | { id: number; extraction: Extraction }
  | { place: string; problems: Problem[] };
