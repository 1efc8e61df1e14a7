/** Long files of tagged records, read part by part: each part whole records, so that no more than one stands in memory. */
import type { ImportWarning } from '../../../shared/contract/recognised.ts';
import type { ReferenceRecord } from '../../../shared/contract/references.ts';
import type { ExtractedReferences, RecordProblem } from '../../../shared/model/extraction.ts';
import { decodeRecords } from '../decode-records.ts';
import { parseReferences } from './parse-references.ts';

/** Takes records in their order; the next ones wait until it is done. */
export type RecordTaker = (records: ReferenceRecord[], mediaType: string) => Promise<void>;

/** Shorter files are read at once. */
const leastBytes = 2 * 1024 * 1024;
const partBytes = 512 * 1024;
const recordsATurn = 200;
const mostTold = 1000;

/** How a record begins, in formats that have one tag a line. EndNote's type line need not be its record's first. */
const beginning = /(?:^|[\r\n])(TY {1,2}-|PMID-|PT [A-Z])|^(%0 )/;

/**
 * Null for other formats, UTF-16 and short files. Each part is decoded by itself, so that a file joined of several
 * encodings is read too. Problems count their lines from the beginning of the file.
 */
export async function readInParts(
  bytes: Uint8Array,
  name: string,
  take: RecordTaker,
): Promise<ExtractedReferences | null> {
  if (bytes.length < leastBytes || bytes.subarray(0, 1024).includes(0)) return null;
  const mark = markOf(bytes);
  if (mark === null) return null;
  let reading: Pick<ExtractedReferences, 'mediaType' | 'format'> | null = null;
  const problems: RecordProblem[] = [];
  const warnings: ImportWarning[] = [];
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = partEnd(bytes, start, mark);
    const part = bytes.subarray(start, end);
    const text = decodeRecords(part) ?? '';
    const parsed = parseReferences(text, name);
    if (start === 0 && !parsed) return null;
    if (!parsed && text.trim() !== '') {
      const message = `What stands from line ${line + 1} on is no reference.`;
      problems.push({ line: line + 1, code: 'record-damaged', message });
    }
    if (parsed) {
      reading ??= parsed;
      for (let at = 0; at < parsed.records.length; at += recordsATurn) {
        await take(parsed.records.slice(at, at + recordsATurn), reading.mediaType);
      }
      for (const problem of parsed.problems) problems.push({ ...problem, line: problem.line && problem.line + line });
      warnings.push(...parsed.warnings);
    }
    line += linesIn(part);
    start = end;
  }
  if (!reading) return null;
  const { mediaType, format } = reading;
  return {
    kind: 'references',
    mediaType,
    format,
    records: [],
    problems: problems.slice(0, mostTold),
    warnings: warnings.slice(0, mostTold),
  };
}

const newLine = 0x0a;
const carriageReturn = 0x0d;

function markOf(bytes: Uint8Array): Uint8Array | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024)).replace(/^ï»¿/, '');
  const found = beginning.exec(head);
  return found ? new TextEncoder().encode(found[1] ?? found[2]) : null;
}

/** The end of the last whole record of a part; a record that is longer than a part makes it longer. */
function partEnd(bytes: Uint8Array, start: number, mark: Uint8Array): number {
  for (let from = start + partBytes; from < bytes.length; from += partBytes) {
    for (let at = from; at > from - partBytes; at--) {
      const before = bytes[at - 1];
      if ((before === newLine || before === carriageReturn) && mark.every((byte, n) => bytes[at + n] === byte))
        return at;
    }
  }
  return bytes.length;
}

function linesIn(part: Uint8Array): number {
  let lines = 0;
  for (const [at, byte] of part.entries()) {
    if (byte === newLine || (byte === carriageReturn && part[at + 1] !== newLine)) lines++;
  }
  return lines;
}
