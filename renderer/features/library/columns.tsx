/** What the three lists of the library show of each row. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { statusLabel } from '../../../shared/cards/trial-row.ts';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import type { ReferenceRow } from '../../../shared/contract/references.ts';
import { picoElements } from '../../../shared/model/vocabulary.ts';
import { useFormat } from '../../ui/format.ts';
import type { Column } from '../../ui/row-grid.tsx';
import { KindIcon } from './kind-icon.tsx';
import classes from './library.module.css';
import { PicoBars } from './pico-bars.tsx';
import { authorsOf, yearOf } from './reference-words.ts';
import type { TrialRow } from './trial-row.ts';

export function useDocumentColumns(rows: readonly DocumentRow[]): Column<DocumentRow>[] {
  const { t, i18n } = useTranslation('library');
  const { number } = useFormat();
  const most = Math.max(1, ...rows.flatMap((row) => picoElements.map((element) => row.tagCounts[element])));
  const language = (code: string) =>
    i18n.exists(`language.${code}`, { ns: 'library' }) ? t(`language.${code as 'nb'}`) : code;
  return [
    { key: 'kind', label: t('column.kind'), width: '40px', render: (row) => <KindIcon kind={row.kind} /> },
    {
      key: 'title',
      label: t('column.title'),
      width: 'minmax(220px, 1fr)',
      render: (row) => <span title={row.title}>{row.title}</span>,
    },
    {
      key: 'issuer',
      label: t('column.issuer'),
      width: 'minmax(90px, 200px)',
      render: (row) => <span title={row.issuer ?? ''}>{row.issuer ?? '–'}</span>,
    },
    { key: 'year', label: t('column.year'), width: '44px', align: 'end', render: (row) => row.year ?? '–' },
    { key: 'pages', label: t('column.pages'), width: '48px', align: 'end', render: (row) => number(row.pageCount) },
    { key: 'language', label: t('column.language'), width: '76px', render: (row) => language(row.language) },
    {
      key: 'tags',
      label: t('column.tags'),
      width: '76px',
      render: (row) => <PicoBars counts={row.tagCounts} most={most} />,
    },
    {
      key: 'warnings',
      label: t('column.warnings'),
      width: '72px',
      render: (row) =>
        row.warningCount > 0 ? (
          <span className={classes.warnings} title={t('warnings', { count: row.warningCount })}>
            <IconAlertTriangle size={14} role="img" aria-label={t('column.warnings')} /> {number(row.warningCount)}
          </span>
        ) : (
          '–'
        ),
    },
  ];
}

export function useTrialColumns(): Column<TrialRow>[] {
  const { t } = useTranslation('library');
  const { number, date, locale } = useFormat();
  return [
    { key: 'id', label: t('column.registryId'), width: '124px', render: (row) => row.registryId },
    {
      key: 'title',
      label: t('column.title'),
      width: 'minmax(220px, 1fr)',
      render: (row) => <span title={row.title}>{row.title}</span>,
    },
    {
      key: 'status',
      label: t('column.status'),
      width: '150px',
      render: (row) => (row.status ? statusLabel(row.status, locale) : '–'),
    },
    {
      key: 'n',
      label: t('column.participants'),
      width: '64px',
      align: 'end',
      render: (row) => (row.enrollment.count === null ? '–' : number(row.enrollment.count)),
    },
    {
      key: 'completion',
      label: t('column.completion'),
      width: '116px',
      render: (row) => (row.completionDate ? date(row.completionDate) : '–'),
    },
    { key: 'asOf', label: t('column.asOf'), width: '104px', render: (row) => (row.asOf ? date(row.asOf) : '–') },
  ];
}

export function useReferenceColumns(): Column<ReferenceRow>[] {
  const { t } = useTranslation('library');
  return [
    {
      key: 'authors',
      label: t('column.authors'),
      width: 'minmax(120px, 220px)',
      render: (row) => authorsOf(row) || '–',
    },
    { key: 'year', label: t('column.year'), width: '44px', align: 'end', render: (row) => yearOf(row) ?? '–' },
    {
      key: 'title',
      label: t('column.title'),
      width: 'minmax(220px, 1fr)',
      render: (row) => <span title={row.title ?? ''}>{row.title ?? '–'}</span>,
    },
    {
      key: 'journal',
      label: t('column.journal'),
      width: 'minmax(100px, 200px)',
      render: (row) => row['container-title'] ?? '–',
    },
    {
      key: 'doi',
      label: t('column.identifier'),
      width: '190px',
      render: (row) => row.DOI ?? (row.PMID ? `PMID ${row.PMID}` : '–'),
    },
  ];
}
