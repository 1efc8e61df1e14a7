/**
 * What the extraction process hands back for one file. It never opens the library, so this is plain data that can
 * cross a process boundary by structured clone.
 */
import type { PostedMeasure } from '../contract/posted-results.ts';
import type { ImportWarning, Recognised } from '../contract/recognised.ts';
import type { ReferenceRecord } from '../contract/references.ts';
import type { TrialRecord } from '../contract/trials.ts';

export const fileFormats = ['pdf', 'docx', 'html', 'text'] as const;
export type FileFormat = (typeof fileFormats)[number];

/**
 * One page of a document. `start` and `end` are UTF-16 offsets of the page in the normalised document text.
 * Size in points, before rotation (degrees clockwise); 0 where the format has no pages on paper.
 */
export interface ExtractedPage {
  pageIndex: number;
  start: number;
  end: number;
  widthPt: number;
  heightPt: number;
  rotation: number;
  /**
   * Where text stands on the page, six numbers a run: start, end (offsets in the document text), x, y (top left
   * corner in points, y downwards from the top edge of the upright page), width, height. Empty for formats without positions.
   */
  runs: Float32Array | Float64Array;
}

export interface ExtractedDocument {
  kind: 'document';
  format: FileFormat;
  mediaType: string;
  /** Normalised text: å repaired, line-end hyphens healed, NFC; what `show --text` prints and offsets count in. */
  text: string;
  pages: ExtractedPage[];
  recognised: Recognised;
}

/** A record of a file that could not be read; the good records are kept. `line` is 1-based. */
export interface RecordProblem {
  line: number | null;
  code: string;
  message: string;
}

export interface ExtractedTrials {
  kind: 'trials';
  mediaType: string;
  records: TrialRecord[];
  problems: RecordProblem[];
  warnings: ImportWarning[];
}

export interface ExtractedReferences {
  kind: 'references';
  mediaType: string;
  format: string;
  records: ReferenceRecord[];
  problems: RecordProblem[];
  warnings: ImportWarning[];
}

/** Results of one trial, read from the file of its record; asked for by its number, never imported. */
export interface ExtractedResults {
  kind: 'posted-results';
  measures: PostedMeasure[];
  isCut: boolean;
}

export interface RefusedFile {
  kind: 'refused';
  code: RefusalCode;
  details: Record<string, string | number>;
}

/** Why a file was refused; the sentences stand in shared/errors.ts. */
export const refusalCodes = [
  'file-empty',
  'file-not-found',
  'file-is-folder',
  'file-is-no-file',
  'file-no-permission',
  'file-unreadable',
  'file-too-large',
  'file-format-unknown',
  'file-format-other',
  'file-not-what-name-says',
  'file-truncated',
  'file-damaged',
  'file-encrypted',
  'file-xfa',
  'file-hostile',
  'file-encoding-unknown',
  'file-no-records',
  'file-no-text',
  'extraction-too-slow',
  'extraction-too-much-memory',
  'extraction-failed',
  'import-cancelled',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What a file is imported as. */
export type Importable = ExtractedDocument | ExtractedTrials | ExtractedReferences;

export type Extraction = Importable | ExtractedResults | RefusedFile;

/** Told while a long file is read; `unit` says what is counted. */
export interface ExtractionProgress {
  unit: 'page' | 'record' | 'byte';
  done: number;
  total: number;
  /** How much of the next one is read, 0 to 1, where one takes seconds. */
  part?: number;
}
