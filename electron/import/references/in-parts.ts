/** Long files of records, read part by part: each part whole records, so that no more than one stands in memory. */
import type { ImportWarning } from '../../../shared/contract/recognised.ts';
import type { ReferenceRecord } from '../../../shared/contract/references.ts';
import type { ExtractedReferences, RecordProblem } from '../../../shared/model/extraction.ts';
import { decodeRecords, utf8FromUtf16 } from '../decode-records.ts';
import { parseTrials } from '../trials/parse-trials.ts';
import { type Cutter, cutterFor } from './cut-parts.ts';
import { parseReferences } from './parse-references.ts';

/** Takes records in their order; the next ones wait until it is done. */
export type RecordTaker = (records: ReferenceRecord[], mediaType: string) => Promise<void>;

/** Shorter files are read at once. */
const leastBytes = 2 * 1024 * 1024;
const partBytes = 512 * 1024;
const recordsATurn = 200;
const mostTold = 1000;

interface Part {
  text: string;
  /** Line ends before its records, without those of what was put before them. */
  line: number;
  isLast: boolean;
}

/**
 * Null for files that are short, of other formats, or without one good record. Each part is decoded by itself, so that
 * a file joined of several encodings is read too. Problems count their lines from the beginning of the file.
 */
export async function readInParts(
  file: Uint8Array,
  name: string,
  take: RecordTaker,
): Promise<ExtractedReferences | null> {
  if (file.length < leastBytes) return null;
  const bytes = utf8FromUtf16(file) ?? Buffer.from(file.buffer, file.byteOffset, file.length);
  if (bytes.subarray(0, 1024).includes(0)) return null;
  const cutter = cutterFor(bytes);
  if (!cutter) return null;
  let reading: Pick<ExtractedReferences, 'mediaType' | 'format'> | null = null;
  const problems: RecordProblem[] = [];
  const warnings: ImportWarning[] = [];
  for (const { text, line, isLast } of partsOf(bytes, cutter)) {
    const parsed = parseReferences(text, name, reading?.format);
    // Records of trials are written in XML, JSON and CSV as well, and none of theirs is long.
    if (!reading && (!parsed || parsed.records.length === 0 || parseTrials(text, name))) return null;
    if (!parsed && text.trim() !== '') {
      const message = `What stands from line ${line + 1} on is no reference.`;
      problems.push({ line: line + 1, code: 'record-damaged', message });
    }
    if (!parsed) continue;
    reading ??= parsed;
    for (let at = 0; at < parsed.records.length; at += recordsATurn) {
      await take(parsed.records.slice(at, at + recordsATurn), reading.mediaType);
    }
    problems.push(...parsed.problems.map((problem) => inFile(problem, line, isLast)));
    warnings.push(...parsed.warnings.map((warning) => warningInFile(warning, line)));
    if (parsed.problems.some(({ code }) => code === 'file-hostile')) break;
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

/** A part that is not the last was not cut: what has no end there is a damaged record. */
function inFile({ line, code, message }: RecordProblem, linesBefore: number, isLast: boolean): RecordProblem {
  const told = { code: code === 'file-truncated' && !isLast ? 'record-damaged' : code, message, line };
  if (line === null) return told;
  const place = line + linesBefore;
  return { ...told, line: place, message: withLine(message, line, place) };
}

const withLine = (message: string, line: number, place: number): string =>
  message.replace(new RegExp(`\\bline ${line}\\b`, 'i'), (word) => word.replace(String(line), String(place)));

function warningInFile(warning: ImportWarning, linesBefore: number): ImportWarning {
  const line = Number(warning.params?.line);
  if (!line) return warning;
  const place = line + linesBefore;
  const params = { ...warning.params, line: String(place) };
  return { ...warning, params, message: withLine(warning.message, line, place) };
}

function* partsOf(bytes: Buffer, cutter: Cutter): Generator<Part> {
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    // What the part before tells to put before this one, not what this one will tell.
    const before = start === 0 ? '' : cutter.before;
    let found: ReturnType<Cutter['cut']> = null;
    // A record that is longer than a part makes it longer.
    for (let size = partBytes; !found && start + size < bytes.length; size *= 2)
      found = cutter.cut(bytes, start, start + size);
    const { end, next } = found ?? { end: bytes.length, next: bytes.length };
    const text = decodeRecords(bytes.subarray(start, end)) ?? '';
    const isLast = next === bytes.length;
    yield { text: `${before}${text}${found ? cutter.after : ''}`, line: line - linesIn(Buffer.from(before)), isLast };
    line += linesIn(bytes.subarray(start, next));
    start = next;
  }
}

const newLine = 0x0a;
const carriageReturn = 0x0d;

function linesIn(part: Uint8Array): number {
  let lines = 0;
  for (let at = 0; at < part.length; at++) {
    const byte = part[at];
    if (byte === newLine || (byte === carriageReturn && part[at + 1] !== newLine)) lines++;
  }
  return lines || separatorsIn(part);
}

/** NEL and the separators of Unicode, in UTF-8: they end lines where nothing else does. */
const separatorsIn = (part: Uint8Array): number =>
  [
    ...Buffer.from(part)
      .toString('latin1')
      .matchAll(/\xc2\x85|\xe2\x80[\xa8\xa9]/g),
  ].length;
