/** From a file to what the library takes in: read with limits, told apart by content, handed to its reader. */
import { AppError } from '../../shared/errors.ts';
import {
  type ExtractedReferences,
  type ExtractedTrials,
  type Extraction,
  type ExtractionProgress,
  type RefusalCode,
  type RefusedFile,
  refusalCodes,
} from '../../shared/model/extraction.ts';
import type { OcrRequest } from '../../shared/model/ocr.ts';
import { isJson } from '../../shared/text/is-json.ts';
import { decodeRecords } from './decode-records.ts';
import { extractText } from './extract-text.ts';
import { type ContentFormat, detectFormat } from './formats/detect.ts';
import { extractDocx } from './formats/docx/extract-docx.ts';
import { extractHtml } from './formats/html/extract-html.ts';
import { extractPdf } from './formats/pdf/extract-pdf.ts';
import { readText } from './formats/text/read-text.ts';
import { type RecordTaker, readInParts } from './references/in-parts.ts';
import { parseReferences } from './references/parse-references.ts';
import { readWhole } from './source-file.ts';
import { readPostedResults } from './trials/ctgov-v2-results.ts';
import { parseTrials } from './trials/parse-trials.ts';

export interface FileToExtract {
  path: string;
  /** As the person knows it; names the file in refusals. */
  name: string;
}

type OnProgress = (progress: ExtractionProgress) => void;

/**
 * Never rejects: what fails is a refusal. Reads in this process, where a damaged file may hang it or leave unhandled
 * rejections behind: files from outside go through extraction-pool.ts.
 */
export async function extractFile({ path, name }: FileToExtract, onProgress: OnProgress): Promise<Extraction> {
  const bytes = await readWhole(path, name);
  return bytes instanceof Uint8Array ? extractBytes(bytes, name, onProgress) : bytes;
}

/**
 * As extractFile, for bytes already read. The bytes belong to the reader afterwards. `ocr` is for PDFs alone; with `take`
 * the records of a long file are handed over while it is read, and not again at the end.
 */
export async function extractBytes(
  bytes: Uint8Array,
  name: string,
  onProgress: OnProgress,
  ocr?: OcrRequest,
  take?: RecordTaker,
): Promise<Extraction> {
  try {
    const detected = detectFormat(bytes, name);
    if (detected.kind === 'refused') return detected;
    switch (detected.format) {
      case 'pdf':
        return await extractPdf(bytes, name, onProgress, ocr);
      case 'docx':
        return await extractDocx(bytes, name);
      case 'html':
        return extractHtml(bytes, name);
      default:
        return (take && (await readInParts(bytes, name, take))) ?? extractTextual(bytes, name, detected.format);
    }
  } catch (error) {
    return refusalFromError(error, name);
  }
}

/** The results of one trial of a file of records; never throws. No results of that number is `file-no-records`. */
export function extractResults(bytes: Uint8Array, name: string, registryId: string): Extraction {
  try {
    const text = decodeRecords(bytes) ?? new TextDecoder().decode(bytes);
    const results = readPostedResults(text, registryId);
    return (
      results ?? { kind: 'refused', code: 'file-no-records', details: { file: name, place: registryId, reason: '' } }
    );
  } catch (error) {
    return refusalFromError(error, name);
  }
}

/** Trials first, references next, and what is neither is a document of plain text; data of another program is none. */
function extractTextual(bytes: Uint8Array, name: string, format: ContentFormat): Extraction {
  const decoded = decodeRecords(bytes);
  // Files joined of several encodings are no text as a whole, and yet all of their records can be read.
  const known = decoded === null ? null : recordsIn(decoded, name);
  if (known) return keptRecords(known, name);
  const read = readText(bytes);
  if (read.kind === 'refused') return { ...read, details: { file: name, place: 'byte 0', ...read.details } };
  const text = decoded ?? read.rawPages.join('\n');
  const records = decoded === null ? recordsIn(text, name) : null;
  if (records) return keptRecords(records, name);
  // Notes may begin with a bracket too: those are text.
  if (format === 'json' && (/\.json$/i.test(name) || isJson(text))) {
    return { kind: 'refused', code: 'file-format-unknown', details: { file: name } };
  }
  return extractText(read.rawPages, name);
}

const recordsIn = (text: string, name: string) => parseTrials(text, name) ?? parseReferences(text, name);

/** A file without one good record is refused by its first problem. */
function keptRecords(records: ExtractedTrials | ExtractedReferences, name: string): Extraction {
  if (records.records.length > 0) return records;
  const [problem] = records.problems;
  const code = problem && isRefusalCode(problem.code) ? problem.code : 'file-no-records';
  const place = problem?.line ? `line ${problem.line}` : 'line 1';
  return { kind: 'refused', code, details: { file: name, place, reason: problem?.message ?? '' } };
}

function refusalFromError(error: unknown, name: string): RefusedFile {
  if (error instanceof AppError && isRefusalCode(error.code)) {
    return { kind: 'refused', code: error.code, details: { file: name, ...error.details } };
  }
  if (error instanceof RangeError && /string length|array length|buffer/i.test(error.message)) {
    return { kind: 'refused', code: 'extraction-too-much-memory', details: { file: name } };
  }
  return { kind: 'refused', code: 'extraction-failed', details: { file: name } };
}

function isRefusalCode(code: string): code is RefusalCode {
  return (refusalCodes as readonly string[]).includes(code);
}
