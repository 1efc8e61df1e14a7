import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { printedTable } from '../../../shared/tables/printed-cell.ts';
import { useApiQuery } from '../../api/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import type { AudienceChoice, ExportedTable } from './export-choices.ts';
import classes from './table-preview.module.css';

export interface TablePreviewProps {
  projectId: string;
  kind: ExportedTable;
  language: Locale;
  audience: AudienceChoice;
}

const limit = 200;

/** The table with the cells and notes the file will have. */
export function TablePreview({ projectId, kind, language, audience }: TablePreviewProps) {
  const { t } = useTranslation('export');
  const locale = useLocale();
  const { data: table, error } = useApiQuery(['exports', 'table', projectId, kind, language, audience], (api) =>
    api.exports.table.query({ projectId, kind, language, ...audience }),
  );
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!table) return <LoadingState label={t('loading')} />;
  if (table.rows.length === 0) return <EmptyState title={t('emptyTitle')} text={t(`emptyText.${kind}`)} />;
  return (
    <section className={classes.preview} lang={language} aria-label={table.title}>
      <h2>{table.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('tableOf', { title: table.title })}>
        <table>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {printedTable({ ...table, rows: table.rows.slice(0, limit) }).rows.map((row, rowIndex) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed table has no identity but its places
              <tr key={rowIndex}>
                {row.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={index} data-number={table.types?.[index] === 'number'}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.rows.length > limit && <p>{t('moreRows', { count: table.rows.length - limit })}</p>}
      <div className={classes.notes}>
        {table.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </section>
  );
}
