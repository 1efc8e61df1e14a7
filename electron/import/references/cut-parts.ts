/** Where long files of each format are cut: each part, with what stands around its records, is a file of its own. */
import Papa from 'papaparse';
import { decodeRecords } from '../decode-records.ts';
import { columnsOf, headerWithin, isBibliographic } from './csv-columns.ts';
import { columnKey, csvHeader } from './source/csv-table.ts';

export interface Cutter {
  /** Put before every part but the first, and behind every part but the last. */
  before: string;
  after: string;
  /** The end of the last whole record before `until`, and where the next begins; null where none ends before it. */
  cut(bytes: Buffer, start: number, until: number): { end: number; next: number } | null;
}

const headBytes = 64 * 1024;
const longestRow = 4 * 1024 * 1024;

/** Null for formats that are read at once. Bytes are looked at as Latin-1: what marks a record is ASCII in each encoding. */
export function cutterFor(bytes: Buffer): Cutter | null {
  const head = bytes.toString('latin1', 0, headBytes).replace(/^ï»¿/, '');
  const first = /\S/.exec(head)?.[0];
  if (first === '{' || first === '[') return jsonCutter(head);
  if (first === '<') return xmlCutter(head);
  return taggedCutter(head) ?? bibtexCutter(bytes, head) ?? csvCutter(bytes, head);
}

function cutterAt(boundary: RegExp, before: string, after: string): Cutter {
  return {
    before,
    after,
    cut(bytes, start, until) {
      let found: { end: number; next: number } | null = null;
      for (const match of bytes.toString('latin1', start, until).matchAll(boundary))
        if (match.index > 0) found = { end: start + match.index, next: start + match.index + match[0].length };
      return found;
    },
  };
}

/** How a record begins, in formats that have one tag a line. EndNote's type line need not be its record's first. */
function taggedCutter(head: string): Cutter | null {
  const found = /(?:^|[\r\n])(?:ï»¿)?(TY {1,2}-|PMID-|PT [A-Z])|^(%0 )/.exec(head);
  const mark = found?.[1] ?? found?.[2];
  // The separators of Unicode are line ends only where there is no other, as parseReferences reads them.
  const lineEnd = /[\r\n]/.test(head) ? '[\\r\\n]' : '\xc2\x85|\xe2\x80[\xa8\xa9]';
  return mark ? cutterAt(new RegExp(`(?<=${lineEnd})(?=(?:ï»¿)?${mark})`, 'g'), '', '') : null;
}

/** Abbreviations are put before every part; entries that take fields from others must stand beside them. */
function bibtexCutter(bytes: Buffer, head: string): Cutter | null {
  if (!/^\s*@[A-Za-z]+\s*\{/m.test(head) || bytes.includes('crossref') || bytes.includes('xdata')) return null;
  const strings: string[] = [];
  for (const mark of ['@string', '@STRING', '@String'])
    for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) strings.push(lineOf(bytes, at));
  return cutterAt(/(?<=[\r\n])(?=@[A-Za-z]+\s*\{)/g, strings.join(' '), '');
}

function lineOf(bytes: Buffer, at: number): string {
  const end = /[\r\n]/.exec(bytes.toString('latin1', at, at + headBytes))?.index ?? headBytes;
  return decodeRecords(bytes.subarray(at, at + end)) ?? '';
}

/** Entries begin as the first one does, to the blank: nested objects stand further in. */
function jsonCutter(head: string): Cutter | null {
  const found = /^\s*(\{\s*"items"\s*:\s*)?\[\s*(\{\s*"[\w-]+")/.exec(head);
  if (!found?.[2]) return null;
  const boundary = new RegExp(`(?<=\\})\\s*,\\s*(?=${found[2].replaceAll('{', '\\{')})`, 'g');
  return found[1] ? cutterAt(boundary, '{"items":[', ']}') : cutterAt(boundary, '[', ']');
}

/** The elements that stand open around the first record are opened and closed around each part. */
function xmlCutter(head: string): Cutter | null {
  const first = /<(?:Pubmed(?:Book)?Article|record)[\s>]/.exec(head);
  const opening = first && head.slice(0, first.index);
  if (!opening || opening.includes('</') || /<[^>]*\/>/.test(opening)) return null;
  const tags = [...opening.matchAll(/<([A-Za-z][\w:.-]*)[^>]*>/g)];
  const before = tags.map(([tag]) => tag.replace(/\s+/g, ' ')).join('');
  const after = tags.map(([, name]) => `</${name}>`).reverse();
  return cutterAt(/(?=<(?:Pubmed(?:Book)?Article|record)[\s>])/g, before, after.join(''));
}

/** The header is put before each part; another one on the way, as in exports that were joined, takes its place. */
function csvCutter(bytes: Buffer, head: string): Cutter | null {
  const found = csvHeader(head, (cells) => isBibliographic(columnsOf(cells.map(columnKey))));
  if (!found) return null;
  const { delimiter } = found;
  const newline = head.includes('\n') ? '\n' : '\r';
  const mark = bytes.indexOf(0xbb) === 1 && bytes[0] === 0xef ? 3 : 0;
  const headerStart = mark + found.start;
  const cutter: Cutter = {
    before: '',
    after: '',
    cut(all, start, until) {
      const from = start === 0 ? headerStart : start;
      const text = all.toString('latin1', from, until);
      let at = 0;
      let end = 0;
      const step = ({ data: [cells = []], meta }: Papa.ParseStepResult<string[][]>) => {
        const isFirst = start === 0 && at === 0;
        const isHeader = isFirst || headerWithin(cells) !== null;
        if (isHeader) cutter.before = decodeRecords(all.subarray(from + at, from + meta.cursor)) ?? '';
        at = meta.cursor;
        end = meta.cursor;
      };
      new Papa.Parser({ delimiter, newline, step }).parse(text, 0, true);
      // A quoted cell without end would take the rest of the file into its row.
      if (end === 0 && text.length > longestRow) end = text.indexOf(newline) + 1;
      return end > 0 ? { end: from + end, next: from + end } : null;
    },
  };
  return cutter;
}
