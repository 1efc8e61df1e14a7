/** What is wrong or late in what the registry tells: a column with the day results are due, a filter, and sentences. */
import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TrialListRow } from '../../../shared/contract/trials.ts';
import { dueDate, findingsOf, type TrialFinding, trialFindings } from '../../../shared/trials/findings.ts';
import { useFormat } from '../../ui/format.ts';
import type { Column } from '../../ui/grid/column.ts';
import type { Facet } from '../../ui/grid/facets.ts';
import classes from './trials.module.css';

const isLate = (finding: TrialFinding) => finding === 'late' || finding === 'unreported' || finding === 'unstarted';

function FindingIcon({ finding }: { finding: TrialFinding }) {
  const { t } = useTranslation('trials');
  const Icon = isLate(finding) ? IconClockExclamation : IconAlertTriangle;
  const name = t(`finding.${finding}`);
  return (
    <span className={classes.finding} title={t(`findingHelp.${finding}`)}>
      <Icon size={14} role="img" aria-label={name} />
    </span>
  );
}

export function useDueColumn(today: string): Column<TrialListRow> {
  const { t } = useTranslation('trials');
  const { date } = useFormat();
  return {
    key: 'due',
    label: t('column.due'),
    width: '128px',
    value: dueDate,
    render: (row) => {
      const due = dueDate(row);
      return (
        <>
          {due ? date(due) : '–'}
          {findingsOf(row, today).map((finding) => (
            <FindingIcon key={finding} finding={finding} />
          ))}
        </>
      );
    },
  };
}

export function useFindingFacet(today: string): Facet<TrialListRow> {
  const { t } = useTranslation('trials');
  return {
    key: 'finding',
    label: t('finding.label'),
    values: trialFindings,
    valuesOf: (row) => findingsOf(row, today),
    nameOf: (value) => t(`finding.${value as TrialFinding}`),
  };
}

export function FindingList({ findings }: { findings: readonly TrialFinding[] }) {
  const { t } = useTranslation('trials');
  if (findings.length === 0) return null;
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => (
        <li key={finding}>
          <FindingIcon finding={finding} />
          {t(`findingHelp.${finding}`)}
        </li>
      ))}
    </ul>
  );
}
