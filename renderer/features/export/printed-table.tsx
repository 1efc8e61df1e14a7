/** A table with its joined cells and letters, the notes below, and the pictures of it; each letter leads to its note. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../../shared/contract/exports.ts';
import { printedTable } from '../../../shared/tables/printed-cell.ts';
import { type GridCell, markedLines, noteLetter, tableGrid } from '../../../shared/tables/table-grid.ts';
import { WithSymbols } from '../../ui/certainty-symbol.tsx';
import classes from './table-preview.module.css';

export interface PrintedTableProps {
  table: Table;
  /** What leads from the first cell of rows that are about one thing, whose id it is given. */
  hrefOf?: ((about: string) => string) | undefined;
}

const limit = 200;

export function PrintedTable({ table, hrefOf }: PrintedTableProps) {
  const { t } = useTranslation('export');
  const id = useId();
  const { layout, title, types } = table;
  const { columns, rows } = printedTable({ ...table, rows: table.rows.slice(0, limit) });
  const grid = tableGrid({ columns, rows, layout });
  const aboutRow = layout?.runs.flatMap((size, run) => Array<string>(size).fill(layout.about[run] ?? '')) ?? [];
  const noteId = (letter: string) => `${id}-note-${letter}`;
  const text = (cell: GridCell) =>
    markedLines(cell.text, cell.column, layout).map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a cell have no identity but their place
      <span key={at} className={classes.line}>
        <WithSymbols text={line.letters.length === 0 ? line.text : untilLastWord(line.text)} />
        {line.letters.length > 0 && (
          <span className={classes.marked}>
            {lastWord(line.text)}
            <sup>
              {line.letters.map((letter) => (
                <button
                  key={letter}
                  type="button"
                  aria-label={t('noteOf', { letter })}
                  onClick={() => document.getElementById(noteId(letter))?.focus()}
                >
                  {letter}
                </button>
              ))}
            </sup>
          </span>
        )}
      </span>
    ));
  return (
    <>
      {layout?.lead.map((line) => (
        <p key={line} className={classes.lead}>
          {line}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('tableOf', { title })}>
        <table>
          <thead>
            {grid.head.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: heads have no identity but their place
              <tr key={row}>
                {cells.map((cell) => (
                  <th
                    key={cell.column}
                    scope={cell.isGroup ? 'colgroup' : 'col'}
                    colSpan={cell.columnSpan}
                    rowSpan={cell.rowSpan}
                  >
                    {cell.text}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {grid.rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed table has no identity but its places
              <tr key={row}>
                {cells.map((cell) => {
                  const about = cell.column === 0 ? aboutRow[row] : undefined;
                  return (
                    <td
                      key={cell.column}
                      colSpan={cell.columnSpan}
                      rowSpan={cell.rowSpan}
                      data-number={types?.[cell.column] === 'number'}
                    >
                      {about && hrefOf ? <a href={hrefOf(about)}>{text(cell)}</a> : text(cell)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.rows.length > limit && <p>{t('moreRows', { count: table.rows.length - limit })}</p>}
      <div className={classes.notes}>
        {table.notes.map((note) => {
          const letter = noteLetter(note, layout);
          return (
            <p key={note} {...(letter !== null && { id: noteId(letter), tabIndex: -1 })}>
              <WithSymbols text={note} />
            </p>
          );
        })}
      </div>
    </>
  );
}

// The letters of notes stay on the line of the word before them.
const lastWord = (text: string) => /\S*\s*$/.exec(text)?.[0] ?? '';
const untilLastWord = (text: string) => text.slice(0, text.length - lastWord(text).length);
