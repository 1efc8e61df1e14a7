/** What the list of trials shows of each, and what it can be filtered by. */
import { useTranslation } from 'react-i18next';
import type { TrialListRow } from '../../../shared/contract/trials.ts';
import { sponsorClass, sponsorClasses } from '../../../shared/trials/sponsor-class.ts';
import { useFormat } from '../../ui/format.ts';
import type { Column } from '../../ui/grid/column.ts';
import type { Facet } from '../../ui/grid/facets.ts';
import { TitleCell } from '../exemptions/title-cell.tsx';
import { useTrialWords } from './trial-words.ts';

type TrialColumn = Omit<Column<TrialListRow>, 'label' | 'render'> & Partial<Pick<Column<TrialListRow>, 'render'>>;

export function useTrialColumns(): Column<TrialListRow>[] {
  const { t } = useTranslation('trials');
  const { number, date } = useFormat();
  const words = useTrialWords();
  const day = (at: string | null) => (at ? date(at) : '–');
  const columns: TrialColumn[] = [
    { key: 'registryId', width: '136px', value: (row) => row.registryId },
    {
      key: 'title',
      width: 'minmax(200px, 1fr)',
      isRowHeader: true,
      value: (row) => row.title,
      render: (row) => <TitleCell title={row.title} subject="trial" itemId={row.id} />,
    },
    { key: 'status', width: '136px', value: (row) => words.status(row.status) },
    { key: 'phases', width: '72px', isExtra: true, value: (row) => row.phases.map(words.phase).join(', ') },
    {
      key: 'participants',
      width: '52px',
      align: 'end',
      value: (row) => row.enrollment.count,
      render: (row) => (row.enrollment.count === null ? '–' : number(row.enrollment.count)),
    },
    {
      key: 'completionDate',
      width: '96px',
      value: (row) => row.completionDate ?? row.primaryCompletionDate,
      render: (row) => day(row.completionDate ?? row.primaryCompletionDate),
    },
    { key: 'hasResults', width: '76px', isExtra: true, value: (row) => words.yesNo(row.hasResults) },
    { key: 'sponsor', width: 'minmax(100px, 160px)', isExtra: true, value: (row) => row.sponsor },
    { key: 'countries', width: 'minmax(100px, 160px)', isExtra: true, value: words.countries },
    { key: 'conditions', width: 'minmax(100px, 180px)', isExtra: true, value: (row) => row.conditions.join('; ') },
    {
      key: 'startDate',
      width: '108px',
      isExtra: true,
      value: (row) => row.startDate,
      render: (row) => day(row.startDate),
    },
    { key: 'studyType', width: '120px', isExtra: true, value: (row) => row.studyType },
    { key: 'otherIds', width: '140px', isExtra: true, value: (row) => [...row.linkedIds, ...row.otherIds].join(', ') },
    { key: 'asOf', width: '104px', isExtra: true, value: (row) => row.asOf, render: (row) => day(row.asOf) },
  ];
  return columns.map((column) => ({
    render: (row) => <span title={String(column.value(row) ?? '')}>{column.value(row) || '–'}</span>,
    ...column,
    label: t(`column.${column.key as 'title'}`),
  }));
}

export function useTrialFacets(): Facet<TrialListRow>[] {
  const { t } = useTranslation('trials');
  const words = useTrialWords();
  return [
    { key: 'status', label: t('column.status'), valuesOf: ({ status }) => told(words.status(status)), nameOf: same },
    { key: 'countries', label: t('column.countries'), valuesOf: (row) => row.countries, nameOf: words.country },
    { key: 'phases', label: t('column.phases'), valuesOf: (row) => row.phases.map(words.phase), nameOf: same },
    {
      key: 'hasResults',
      label: t('column.hasResults'),
      values: ['yes', 'no'],
      valuesOf: (row) => [row.hasResults ? 'yes' : 'no'],
      nameOf: (value) => words.yesNo(value === 'yes'),
    },
    {
      key: 'sponsorClass',
      label: t('sponsorClass.label'),
      values: sponsorClasses,
      valuesOf: (row) => told(sponsorClass(row.sponsor) ?? ''),
      nameOf: (value) => t(`sponsorClass.${value as 'industry'}`),
    },
  ];
}

const same = (value: string) => value;
const told = (value: string) => (value === '' ? [] : [value]);

/** What the field above the list finds one by. */
export const wordsOfTrial = (row: TrialListRow) =>
  [row.registryId, ...row.linkedIds, ...row.otherIds, row.title, row.sponsor, ...row.conditions].join(' ');
