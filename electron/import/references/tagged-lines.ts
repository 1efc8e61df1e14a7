/** Formats of one tag a line (RIS, NBIB, Web of Science, EndNote tagged, Cochrane) cut into records in one pass. */
import type { ImportWarning } from '../../../shared/contract/recognised.ts';
import { importWarning } from '../../../shared/import-warnings.ts';
import type { RecordProblem } from '../../../shared/model/extraction.ts';

export interface TaggedRecord {
  /** The values of a tag in the file's order, continuation lines joined, empty values left out. */
  fields: Map<string, string[]>;
  raw: string;
  /** 1-based line of the record's first line. */
  line: number;
  /** Whether its end mark stood in the file, for formats that have one. */
  isClosed: boolean;
}

export interface TagFormat {
  /** The tag and value of a line, or null for a continuation of the line before. */
  tagOf(line: string): { tag: string; value: string } | null;
  /** Whether a tag begins a record, given the tags the open record has. */
  starts(tag: string, open: ReadonlyMap<string, string[]> | null): boolean;
  ends?(tag: string): boolean;
  blankEnds?: boolean;
  /** Whether words behind a blank line are none of the tag's any more; abstracts may have paragraphs. */
  blankEndsValue?(tag: string): boolean;
  /** Tags whose lines are values of their own (one author a line). */
  listTags?: ReadonlySet<string>;
}

const mostStray = 1000;

/** Of a line of words that stands in no record, behind the first one: what tools write before it is no loss. */
export function tellStray(warnings: ImportWarning[], line: number): void {
  if (warnings.length < mostStray) warnings.push(importWarning('text-between-records', { line: String(line) }));
}

/** Hands every record over as soon as it is read, so that a large file is not held twice. Answers what stands in none. */
export function readTaggedRecords(
  text: string,
  format: TagFormat,
  onRecord: (record: TaggedRecord) => void,
): ImportWarning[] {
  const stray: ImportWarning[] = [];
  let open: { fields: Map<string, string[]>; start: number; line: number } | null = null;
  let end = 0;
  let tag = '';
  let lineNumber = 0;
  let isBehindRecord = false;
  const close = (at: number, isClosed: boolean) => {
    if (open) onRecord({ fields: open.fields, raw: text.slice(open.start, at).trimEnd(), line: open.line, isClosed });
    isBehindRecord ||= open !== null;
    open = null;
    tag = '';
  };
  for (let start = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    lineNumber++;
    const line = text.slice(start, end);
    const found = format.tagOf(line);
    if (!found) {
      const value = line.trim();
      const fields: Map<string, string[]> | undefined = (open as { fields: Map<string, string[]> } | null)?.fields;
      if (value === '') {
        if (format.blankEnds) close(start, true);
        else if (format.blankEndsValue?.(tag)) tag = '';
      } else if (fields && tag) append(fields, tag, value, format.listTags?.has(tag) ?? false);
      else if ((fields || isBehindRecord) && /\p{L}/u.test(value)) tellStray(stray, lineNumber);
      continue;
    }
    const fields: Map<string, string[]> | undefined = (open as { fields: Map<string, string[]> } | null)?.fields;
    if (format.starts(found.tag, fields ?? null)) {
      close(start, false);
      open = { fields: new Map(), start, line: lineNumber };
    }
    if (format.ends?.(found.tag)) {
      close(end, true);
      continue;
    }
    if (!open) continue;
    tag = found.tag;
    append((open as { fields: Map<string, string[]> }).fields, tag, found.value.trim(), true);
  }
  close(text.length, false);
  return stray;
}

/** A continuation after an empty tag line fills it, so that a value may begin on the line below its tag. */
function append(fields: Map<string, string[]>, tag: string, value: string, isNew: boolean): void {
  const values = fields.get(tag);
  if (!values) fields.set(tag, [value]);
  else if (isNew) values.push(value);
  else values[values.length - 1] = `${values.at(-1)} ${value}`.trim();
}

/** Most values need no change, and copying a hundred thousand abstracts costs seconds. */
const collapsed = (value: string): string =>
  value.includes('  ') || /[^\S ]/.test(value) ? value.replace(/\s+/g, ' ') : value;

/** The first non-empty value of the first tag that has one. */
export function firstOf(fields: ReadonlyMap<string, string[]>, ...tags: string[]): string {
  for (const tag of tags) for (const value of fields.get(tag) ?? []) if (value !== '') return collapsed(value);
  return '';
}

/** All non-empty values of the tags, in the order of the tags. */
export function allOf(fields: ReadonlyMap<string, string[]>, ...tags: string[]): string[] {
  const values: string[] = [];
  for (const tag of tags) for (const value of fields.get(tag) ?? []) if (value !== '') values.push(value);
  return values;
}

/** The problem of a file that was cut within its last record; the record is kept as far as it goes. */
export const unfinished = ({ line }: TaggedRecord): RecordProblem => ({
  line,
  code: 'file-truncated',
  message: `The record that begins on line ${line} has no end.`,
});
