/** Footnotes below a table, each with the cells that bear its mark. */
import type { RecognisedTable, RecognisedTableNote } from '../../../shared/contract/recognised.ts';
import { literal } from '../../../shared/text/literal.ts';
import { collapse, type Source } from './source.ts';

const mark = String.raw`(?:\*{1,3}|[†‡§¶]{1,2}|[a-h])`;
const opening = new RegExp(String.raw`^(${mark}|\d{1,2})(?:[).:]\s*|\s+|(?=\p{Lu}))(\S.*)$`, 'su');
/** Several notes may stand on one line. */
const nextNote = new RegExp(String.raw`(?<=[.;])\s+(?=${mark}(?:[).:]\s*|\s+)?\p{Lu})`, 'u');
/** Lines below a table among which its notes are sought. */
const farthest = 12;

/** In the order they stand; a note whose mark no cell bears is none. The range is that of the table's cells. */
export function findTableNotes(
  source: Source,
  table: Pick<RecognisedTable, 'columns' | 'rows'>,
  { start: opens, end }: { start: number; end: number },
): RecognisedTableNote[] {
  const raised = raisedMarks(source, opens, end);
  const starts = new Set(source.input.raised?.map((each) => each.start));
  const first = source.lines.findIndex((line) => line.start >= end);
  const notes: RecognisedTableNote[] = [];
  for (const line of first < 0 ? [] : source.lines.slice(first, first + farthest)) {
    let start = line.start;
    for (const text of line.text.split(nextNote)) {
      start = source.body.indexOf(text, start);
      const match = opening.exec(text);
      // «2 Methods» below a table in which «m2» stands is a heading: a figure is a mark where it is raised here too.
      const isMark = match !== null && (!/^\d/.test(match[1]!) || starts.has(start));
      const cells = isMark ? cellsWith(table, match[1]!, raised) : [];
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

interface RaisedMark {
  marks: string[];
  /** With the word before it, as the cell prints both. */
  words: string;
}

function raisedMarks({ input: { raised = [] }, body }: Source, start: number, end: number): RaisedMark[] {
  return raised
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => {
      const printed = body.slice(mark.start, mark.end);
      const [word = ''] = /\S+ ?$/.exec(body.slice(Math.max(start, mark.start - longestWord), mark.start)) ?? [];
      return { marks: printed.split(/[, ]+/), words: word + printed };
    });
}

const longestWord = 60;

/**
 * A raised mark is one after any word. Else a letter is a mark only right after a figure, a figure never, and a sign
 * anywhere but beside its like.
 */
function cellsWith(
  { columns, rows }: Pick<RecognisedTable, 'columns' | 'rows'>,
  printed: string,
  raised: readonly RaisedMark[],
) {
  const own = raised.filter(({ marks }) => marks.includes(printed));
  const isRaised = (cell: string): boolean => own.some(({ words }) => ` ${cell}`.endsWith(` ${words}`));
  const isLetter = /[a-h]/.test(printed);
  const sign = /\d/.test(printed) ? '(?!)' : literal(printed);
  const pattern = new RegExp(
    isLetter ? String.raw`[\d)%\]](?:[a-h],)*${sign}(?:,[a-h])*$` : `(?<![*†‡§¶])${sign}(?![*†‡§¶])`,
    'u',
  );
  const heads = columns.flatMap((cell, column) =>
    pattern.test(cell) || isRaised(cell) ? [{ row: null, column }] : [],
  );
  const cells = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (pattern.test(cell) || isRaised(cell) ? [{ row: at, column }] : [])),
  );
  return [...heads, ...cells];
}
