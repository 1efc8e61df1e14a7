/** What the list of references shows of each, and what it can be filtered by. */
import { useTranslation } from 'react-i18next';
import type { ReferenceListRow } from '../../../shared/contract/references.ts';
import type { Column } from '../../ui/grid/column.ts';
import type { Facet } from '../../ui/grid/facets.ts';
import { TitleCell } from '../exemptions/title-cell.tsx';
import { authorsOf } from './reference-words.ts';

type ReferenceColumn = Omit<Column<ReferenceListRow>, 'label' | 'render'> &
  Partial<Pick<Column<ReferenceListRow>, 'render'>>;

export function useReferenceColumns(): Column<ReferenceListRow>[] {
  const { t } = useTranslation('references');
  const typeName = useTypeName();
  const columns: ReferenceColumn[] = [
    { key: 'authors', width: 'minmax(110px, 180px)', value: authorsOf },
    { key: 'year', width: '44px', align: 'end', value: (row) => row.year },
    {
      key: 'title',
      width: 'minmax(200px, 1fr)',
      isRowHeader: true,
      value: (row) => row.title,
      render: (row) => <TitleCell title={row.title} subject="reference" itemId={row.id} />,
    },
    { key: 'journal', width: 'minmax(90px, 170px)', value: (row) => row.journal },
    { key: 'doi', width: '160px', value: (row) => row.doi || (row.pmid && `PMID ${row.pmid}`) },
    { key: 'type', width: '120px', isExtra: true, value: (row) => typeName(row.type) },
    { key: 'files', width: '160px', isExtra: true, value: (row) => row.files.join(', ') },
    { key: 'abstract', width: '84px', isExtra: true, value: (row) => t(row.hasAbstract ? 'yes' : 'no') },
  ];
  return columns.map((column) => ({
    render: (row) => <span title={String(column.value(row) ?? '')}>{column.value(row) || '–'}</span>,
    ...column,
    label: t(`column.${column.key as 'title'}`),
  }));
}

export function useReferenceFacets(): Facet<ReferenceListRow>[] {
  const { t } = useTranslation('references');
  const typeName = useTypeName();
  return [
    {
      key: 'year',
      label: t('column.year'),
      isNumeric: true,
      valuesOf: (row) => (row.year === null ? [] : [String(row.year)]),
      nameOf: (value) => value,
    },
    { key: 'type', label: t('column.type'), valuesOf: (row) => [row.type], nameOf: typeName },
    { key: 'files', label: t('column.files'), valuesOf: (row) => row.files, nameOf: (value) => value },
    {
      key: 'abstract',
      label: t('column.abstract'),
      values: ['yes', 'no'],
      valuesOf: (row) => [row.hasAbstract ? 'yes' : 'no'],
      nameOf: (value) => t(`abstract.${value as 'yes'}`),
    },
  ];
}

/** CSL's types of publications; one that is not known is told as it stands. */
export function useTypeName(): (type: string) => string {
  const { t, i18n } = useTranslation('references');
  return (type) => (i18n.exists(`type.${type}`, { ns: 'references' }) ? t(`type.${type as 'book'}`) : type);
}

/** What the field above the list finds one by. */
export const wordsOfReference = (row: ReferenceListRow) =>
  [row.title, ...row.authors, row.year, row.journal, row.doi, row.pmid].join(' ');
