/** The document's own tables, each with its footnotes below. */
import { useTranslation } from 'react-i18next';
import type { RecognisedTable } from '../../../shared/contract/recognised.ts';
import { keyed } from '../../ui/keyed.ts';
import { NoteMarks, NotesBelow, useTableNotes } from './note-marks.tsx';
import { Part, useValueAt } from './part.tsx';
import { useReviewParts } from './review-context.ts';
import { Grid } from './table-parts.tsx';
import { Value } from './value.tsx';

export function PrintedTables() {
  const { t } = useTranslation('reader');
  const tables = useReviewParts().reviewed.asRead.tables ?? [];
  if (tables.length === 0) return null;
  return (
    <Part title={t('found.tables')}>
      {keyed(tables, (table) => `${table.number} ${table.caption}`).map(({ key, item }, index) => (
        <PrintedTable key={key} table={item} index={index} />
      ))}
    </Part>
  );
}

function PrintedTable({ table, index }: { table: RecognisedTable; index: number }) {
  const at = useValueAt();
  const notes = useTableNotes(table.notes);
  const value = (...way: (string | number)[]) => at('tables', index, ...way);
  const [number, caption] = [value('number'), value('caption')];
  return (
    <div ref={notes.room}>
      <h3>
        {number ? <Value value={number} isCell /> : null} {caption ? <Value value={caption} isCell /> : null}
      </h3>
      <Grid
        columns={table.columns.map((_, column) => {
          const name = value('columns', column);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay in their places
            <span key={column}>
              {name ? <Value value={name} isCell notes={notes.of(null, column)} /> : null}
              <NoteMarks notes={notes} row={null} column={column} />
            </span>
          );
        })}
        rows={table.rows.map((cells, row) => cells.map((_, column) => ['tables', index, 'rows', row, column]))}
        notes={notes}
      />
      <NotesBelow notes={notes} />
    </div>
  );
}
