import { useTranslation } from 'react-i18next';
import type { EvidenceChoice } from '../../../shared/contract/exports.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { useApiQuery } from '../../api/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import type { AudienceChoice, ExportedTable } from './export-choices.ts';
import { PrintedTable } from './printed-table.tsx';
import classes from './table-preview.module.css';

export interface TablePreviewProps {
  projectId: string;
  kind: ExportedTable;
  language: Locale;
  evidence?: EvidenceChoice | undefined;
  audience: AudienceChoice;
}

/** The table with the cells and notes the file will have. */
export function TablePreview({ projectId, kind, language, evidence, audience }: TablePreviewProps) {
  const { t } = useTranslation('export');
  const locale = useLocale();
  const { data: table, error } = useApiQuery(
    ['exports', 'table', projectId, kind, language, evidence, audience],
    (api) => api.exports.table.query({ projectId, kind, language, evidence, ...audience }),
  );
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!table) return <LoadingState label={t('loading')} />;
  if (table.rows.length === 0) return <EmptyState title={t('emptyTitle')} text={t(`emptyText.${kind}`)} />;
  return (
    <section className={classes.preview} lang={language} aria-label={table.title}>
      <h2>{table.title}</h2>
      <PrintedTable table={table} />
    </section>
  );
}
