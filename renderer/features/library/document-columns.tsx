/** What the list of documents shows of each, and what it can be filtered by. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { documentKinds, picoElements } from '../../../shared/model/vocabulary.ts';
import { useFormat } from '../../ui/format.ts';
import type { Column } from '../../ui/grid/column.ts';
import type { Facet } from '../../ui/grid/facets.ts';
import { exemptionOfDocument, useExemptions } from '../exemptions/exemption-data.ts';
import { ExemptionMark } from '../exemptions/exemption-mark.tsx';
import { OriginBadge } from '../ocr/origin-badge.tsx';
import { KindIcon } from './kind-icon.tsx';
import classes from './library.module.css';
import { PicoBars } from './pico-bars.tsx';

export function useDocumentColumns(rows: readonly DocumentRow[]): Column<DocumentRow>[] {
  const { t } = useTranslation('library');
  const { t: tv } = useTranslation('versions');
  const { number, date } = useFormat();
  const most = Math.max(1, ...rows.flatMap((row) => picoElements.map((element) => row.tagCounts[element])));
  const language = useLanguageName();
  const exemptions = useExemptions();
  return [
    {
      key: 'kind',
      label: t('column.kind'),
      width: '40px',
      value: (row) => t(`kind.${row.kind}`),
      render: (row) => <KindIcon kind={row.kind} />,
    },
    {
      key: 'title',
      label: t('column.title'),
      width: 'minmax(220px, 1fr)',
      isRowHeader: true,
      value: (row) => row.title,
      render: (row) => {
        const found = exemptionOfDocument(exemptions, row.id);
        return (
          <span title={row.title}>
            {found && <ExemptionMark exemption={found} isShort />}
            <OriginBadge row={row} />
            {row.title}{' '}
            {row.version > 1 ? <span className={classes.version}>{tv('number', { number: row.version })}</span> : null}
          </span>
        );
      },
    },
    {
      key: 'issuer',
      label: t('column.issuer'),
      width: 'minmax(90px, 200px)',
      value: (row) => row.issuer,
      render: (row) => <span title={row.issuer ?? ''}>{row.issuer ?? '–'}</span>,
    },
    {
      key: 'year',
      label: t('column.year'),
      width: '44px',
      align: 'end',
      value: (row) => row.year,
      render: (row) => row.year ?? '–',
    },
    {
      key: 'pages',
      label: t('column.pages'),
      width: '48px',
      align: 'end',
      value: (row) => row.pageCount,
      render: (row) => number(row.pageCount),
    },
    {
      key: 'language',
      label: t('column.language'),
      width: '76px',
      value: (row) => language(row.language),
      render: (row) => language(row.language),
    },
    {
      key: 'tags',
      label: t('column.tags'),
      width: '76px',
      value: (row) => picoElements.reduce((sum, element) => sum + row.tagCounts[element], 0),
      render: (row) => <PicoBars counts={row.tagCounts} most={most} />,
    },
    {
      key: 'warnings',
      label: t('column.warnings'),
      width: '72px',
      value: (row) => row.warningCount,
      render: (row) =>
        row.warningCount > 0 ? (
          <span className={classes.warnings} title={t('warnings', { count: row.warningCount })}>
            <IconAlertTriangle size={14} role="img" aria-label={t('column.warnings')} /> {number(row.warningCount)}
          </span>
        ) : (
          '–'
        ),
    },
    {
      key: 'importedAt',
      label: t('preview.imported'),
      width: '116px',
      isExtra: true,
      value: (row) => row.importedAt,
      render: (row) => date(row.importedAt),
    },
    {
      key: 'file',
      label: t('preview.file'),
      width: 'minmax(100px, 180px)',
      isExtra: true,
      value: (row) => row.sourceName,
      render: (row) => <span title={row.sourceName}>{row.sourceName}</span>,
    },
  ];
}

/** The counts of the kinds are the filters. */
export function useDocumentFacets(): Facet<DocumentRow>[] {
  const { t } = useTranslation('library');
  const language = useLanguageName();
  return [
    {
      key: 'kind',
      label: t('kinds'),
      values: documentKinds,
      isInline: true,
      valuesOf: (row) => [row.kind],
      nameOf: (value) => t(`kind.${value as 'other'}`),
    },
    { key: 'language', label: t('column.language'), valuesOf: (row) => [row.language], nameOf: language },
    {
      key: 'year',
      label: t('column.year'),
      isNumeric: true,
      valuesOf: (row) => (row.year === null ? [] : [String(row.year)]),
      nameOf: (value) => value,
    },
    {
      key: 'issuer',
      label: t('column.issuer'),
      valuesOf: (row) => (row.issuer ? [row.issuer] : []),
      nameOf: (value) => value,
    },
  ];
}

function useLanguageName(): (code: string) => string {
  const { t, i18n } = useTranslation('library');
  return (code) => (i18n.exists(`language.${code}`, { ns: 'library' }) ? t(`language.${code as 'nb'}`) : code);
}

/** What the field above the list finds one by. */
export const wordsOfDocument = (row: DocumentRow) => [row.title, row.sourceName, row.issuer, row.year].join(' ');
