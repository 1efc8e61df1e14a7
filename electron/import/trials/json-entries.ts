/** Reads the entries of a JSON file; a file that is cut or damaged is read entry by entry, keeping the good ones. */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import type { RecordProblem } from '../../../shared/model/extraction.ts';
import { closingBrace } from '../references/source/closing-brace.ts';
import { lineCounter } from '../references/source/lines.ts';
import { withOtherJson } from './other-fields.ts';
import type { TrialReading } from './trial-record.ts';

export interface JsonFormat {
  /** Global; matches where an entry begins, which finds entries again behind a damaged one. */
  marker: RegExp;
  /** The entries of a whole parsed file, or null where it is another kind of JSON. */
  entriesIn(value: unknown): unknown[] | null;
  /** Null where the entry has no registry number. */
  recordFrom(entry: unknown): TrialRecord | null;
}

/** Null where the text is JSON of another kind. No records and a problem `file-truncated`: nothing could be saved. */
export function readJsonEntries(text: string, format: JsonFormat): TrialReading | null {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return rescueEntries(text, format);
  }
  const entries = format.entriesIn(whole);
  if (!entries) return null;
  const records: TrialRecord[] = [];
  const badIndexes: number[] = [];
  entries.forEach((entry, index) => {
    const record = format.recordFrom(entry);
    if (record) records.push(withOtherJson(record, entry));
    else badIndexes.push(index);
  });
  if (records.length === 0 && badIndexes.length > 0 && !new RegExp(format.marker.source).test(text)) return null;
  const starts = badIndexes.length > 0 ? entryLines(text, format.marker) : [];
  const problems = badIndexes.map((index) => ({
    line: starts.length === entries.length ? (starts[index] ?? null) : null,
    code: 'record-without-id',
    message: `Entry ${index + 1} has no registry number.`,
  }));
  return { records, problems };
}

function entryLines(text: string, marker: RegExp): number[] {
  const lineAt = lineCounter(text);
  return [...text.matchAll(marker)].map((match) => lineAt(match.index));
}

function rescueEntries(text: string, format: JsonFormat): TrialReading | null {
  const lineAt = lineCounter(text);
  const starts = [...text.matchAll(format.marker)].map((match) => match.index);
  if (starts.length === 0) return null;
  const records: TrialRecord[] = [];
  const problems: RecordProblem[] = [];
  starts.forEach((start, index) => {
    const limit = starts[index + 1] ?? text.length;
    const end = closingBrace(text, start, limit);
    const line = lineAt(start);
    if (end === -1) {
      const isLast = index === starts.length - 1;
      const code = isLast ? 'file-truncated' : 'record-damaged';
      problems.push({ line, code, message: `The entry that begins on line ${line} is not finished.` });
      return;
    }
    try {
      const entry: unknown = JSON.parse(text.slice(start, end));
      const record = format.recordFrom(entry);
      if (record) records.push(withOtherJson(record, entry));
      else
        problems.push({
          line,
          code: 'record-without-id',
          message: `The entry on line ${line} has no registry number.`,
        });
    } catch {
      problems.push({
        line,
        code: 'record-damaged',
        message: `The entry that begins on line ${line} is not valid JSON.`,
      });
    }
  });
  const rest = text.slice(closingBrace(text, starts.at(-1) ?? 0, text.length)).trim();
  // Whole studies one after another (one a line) are a format of their own; a list that is never closed is a cut file.
  if (
    problems.length === 0 &&
    /^\s*(?:\[|\{\s*"(?:studies|totalCount|nextPageToken|FullStudiesResponse)")/.test(text) &&
    !/[\]}]$/.test(rest.slice(1))
  )
    problems.push({ line: lineAt(text.length), code: 'file-truncated', message: 'The list of studies is not closed.' });
  return { records, problems };
}
