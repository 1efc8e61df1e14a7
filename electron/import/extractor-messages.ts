/** What the extraction process and its parent say to each other, by structured clone. */
import type { ReferenceRecord } from '../../shared/contract/references.ts';
import type { Extraction, ExtractionProgress } from '../../shared/model/extraction.ts';
import type { OcrRequest } from '../../shared/model/ocr.ts';
import type { Problem } from '../../shared/problem.ts';

/**
 * To the process: one file at a time. Its bytes follow in chunks until `size` is reached, because the process may not
 * open files of the person's. With `path` it reads the file itself (tests, trusted hosts). With `ocr` the pages that have
 * no text are read from their pictures. With `inTurns` the records of a long file come while it is read, the next ones
 * when it is told that those before are `taken`. With `resultsOf` only
 * the results of the trial of that number are read.
 */
export type ToExtractor =
  | {
      id: number;
      name: string;
      size: number;
      ocr?: OcrRequest | undefined;
      inTurns?: boolean | undefined;
      resultsOf?: string | undefined;
    }
  | { id: number; taken: true }
  | { id: number; chunk: Uint8Array }
  | { id: number; name: string; path: string };

/** From the process; the last is a failure that nobody caught, for the log. */
export type FromExtractor =
  | { id: number; progress: ExtractionProgress }
  | { id: number; records: ReferenceRecord[]; mediaType: string }
  | { id: number; extraction: Extraction }
  | { place: string; problems: Problem[] };
