/** Footnotes below a table, each with the cells that bear its mark. */
import type { RecognisedTable, RecognisedTableNote } from '../../../shared/contract/recognised.ts';
import { literal } from '../../../shared/text/literal.ts';
import { collapse, type Source } from './source.ts';

const mark = String.raw`(?:\*{1,3}|[†‡§¶]{1,2}|[a-h])`;
const opening = new RegExp(String.raw`^(${mark})(?:[).:]\s*|\s+|(?=\p{Lu}))(\S.*)$`, 'su');
/** Several notes may stand on one line. */
const nextNote = new RegExp(String.raw`(?<=[.;])\s+(?=${mark}(?:[).:]\s*|\s+)?\p{Lu})`, 'u');
/** Lines below a table among which its notes are sought. */
const farthest = 12;

/** In the order they stand; a note whose mark no cell bears is none. `end` is where the table's last cell ends. */
export function findTableNotes(
  source: Source,
  table: Pick<RecognisedTable, 'columns' | 'rows'>,
  end: number,
): RecognisedTableNote[] {
  const first = source.lines.findIndex((line) => line.start >= end);
  const notes: RecognisedTableNote[] = [];
  for (const line of first < 0 ? [] : source.lines.slice(first, first + farthest)) {
    let start = line.start;
    for (const text of line.text.split(nextNote)) {
      start = source.body.indexOf(text, start);
      const match = opening.exec(text);
      const cells = match === null ? [] : cellsWith(table, match[1]!);
      const last = notes.at(-1);
      if (match !== null && cells.length > 0) {
        notes.push({ mark: match[1]!, text: collapse(match[2]!), cells, ...source.place(start, start + text.length) });
      } else if (last?.end !== undefined && /^\p{Ll}/u.test(text) && source.body.slice(last.end, start).trim() === '') {
        Object.assign(last, { text: `${last.text} ${collapse(text)}`, end: start + text.length });
      }
      start += text.length;
    }
  }
  return notes;
}

/** A letter is a mark only right after a figure; a sign anywhere but beside its like. */
function cellsWith({ columns, rows }: Pick<RecognisedTable, 'columns' | 'rows'>, printed: string) {
  const isLetter = /[a-h]/.test(printed);
  const sign = literal(printed);
  const pattern = new RegExp(
    isLetter ? String.raw`[\d)%\]](?:[a-h],)*${sign}(?:,[a-h])*$` : `(?<![*†‡§¶])${sign}(?![*†‡§¶])`,
    'u',
  );
  const heads = columns.flatMap((cell, column) => (pattern.test(cell) ? [{ row: null, column }] : []));
  const cells = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (pattern.test(cell) ? [{ row: at, column }] : [])),
  );
  return [...heads, ...cells];
}
