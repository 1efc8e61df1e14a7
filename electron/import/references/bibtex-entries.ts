/** Cuts a BibTeX or BibLaTeX file into entries and their fields, in one pass; a broken entry costs only itself. */
import type { ImportWarning } from '../../../shared/contract/recognised.ts';
import type { RecordProblem } from '../../../shared/model/extraction.ts';
import { lineCounter } from './source/lines.ts';
import { tellStray } from './tagged-lines.ts';

export interface BibtexEntry {
  type: string;
  key: string;
  /** Field names in lower case; values as in the file without their outer braces or quotes. */
  fields: Map<string, string>;
  raw: string;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Not a comment by its sign (%) or its name, nor what is left of an entry's end. */
const strayLine = /^(?!\s*@comment)[\s,;]*[^\s%,;].*\p{L}|^[\s,;]*\p{L}/iu;

export interface BibtexReading {
  entries: BibtexEntry[];
  problems: RecordProblem[];
  /** Of lines between entries. */
  warnings: ImportWarning[];
}

export function readBibtexEntries(text: string): BibtexReading {
  const entries: BibtexEntry[] = [];
  const problems: RecordProblem[] = [];
  const macros = new Map(monthNames.map((name) => [name, name]));
  const lineAt = lineCounter(text);
  const warnings: ImportWarning[] = [];
  // Of the entry before; -1 where it is broken, so that what follows is its own.
  let behind = -1;
  const tellBetween = (until: number) => {
    if (behind === -1 || entries.length === 0) return;
    for (const { 0: words, index } of text.slice(behind, until).matchAll(/[^\n]+/g))
      if (strayLine.test(words)) tellStray(warnings, lineAt(behind + index));
  };
  const opening = /(?:^|(?<=[\s}),]))@[^\S\n]*([A-Za-z]+)\s*([{(])/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const type = (match[1] ?? '').toLowerCase();
    const bodyStart = opening.lastIndex;
    const end = closingOf(text, bodyStart, match[2] === '(' ? ')' : '}');
    tellBetween(match.index);
    behind = end === -1 ? -1 : end + 1;
    if (type === 'comment' && end === -1) continue;
    if (end === -1) {
      const line = lineAt(match.index);
      problems.push({ line, code: 'record-damaged', message: `The entry that begins on line ${line} is not closed.` });
      continue;
    }
    opening.lastIndex = end + 1;
    if (type === 'comment' || type === 'preamble') continue;
    const body = text.slice(bodyStart, end);
    if (type === 'string') {
      for (const [name, value] of fieldsIn(body, 0, macros)) macros.set(name, value);
      continue;
    }
    const comma = body.search(/[,=]/);
    const key = body.slice(0, comma === -1 ? undefined : comma).trim();
    const fields = fieldsIn(body, comma === -1 ? body.length : comma + 1, macros);
    entries.push({ type, key, fields, raw: text.slice(match.index, end + 1) });
  }
  tellBetween(text.length);
  return { entries, problems, warnings };
}

/** The offset of the closing delimiter; -1 where a new entry at the start of a line comes first. */
function closingOf(text: string, start: number, closing: string): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const unit = text[i];
    if (unit === '\\') i++;
    else if (unit === '{') depth++;
    else if (unit === '}' && depth > 0) depth--;
    else if (unit === closing && depth === 0) return i;
    else if (
      unit === '@' &&
      text[i - 1] === '\n' &&
      /^@[A-Za-z]+\s*\{[^\s{}]*,\s*$/m.test(text.slice(i, i + 200).split('\n')[0] ?? '')
    )
      return -1;
  }
  return -1;
}

function fieldsIn(body: string, from: number, macros: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  const name = /[\s,]*([A-Za-z][\w:.+/-]*)\s*=\s*/y;
  name.lastIndex = from;
  for (let match = name.exec(body); match; match = name.exec(body)) {
    const [value, end] = valueAt(body, name.lastIndex, macros);
    const field = (match[1] ?? '').toLowerCase();
    if (!fields.has(field)) fields.set(field, value);
    name.lastIndex = end;
  }
  return fields;
}

/** A value: braces, quotes, numbers and macros, joined by #. Returns it and the offset behind it. */
function valueAt(body: string, start: number, macros: ReadonlyMap<string, string>): [string, number] {
  const parts: string[] = [];
  let at = start;
  for (;;) {
    const unit = body[at];
    if (unit === '{') {
      const end = closingOf(body, at + 1, '}');
      parts.push(body.slice(at + 1, end === -1 ? body.length : end));
      at = end === -1 ? body.length : end + 1;
    } else if (unit === '"') {
      const end = closingOf(body, at + 1, '"');
      parts.push(body.slice(at + 1, end === -1 ? body.length : end));
      at = end === -1 ? body.length : end + 1;
    } else {
      const bare = /[^\s,#{}"]*/y;
      bare.lastIndex = at;
      const word = bare.exec(body)?.[0] ?? '';
      parts.push(macros.get(word.toLowerCase()) ?? word);
      at += word.length;
    }
    const joint = /\s*#\s*/y;
    joint.lastIndex = at;
    const found = joint.exec(body);
    if (!found || found[0] === '') break;
    at += found[0].length;
  }
  const rest = body.indexOf(',', at);
  return [parts.join(''), rest === -1 ? body.length : rest];
}
