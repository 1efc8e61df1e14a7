import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { statusLabel } from '../../../shared/cards/trial-row.ts';
import type { ProjectItem } from '../../../shared/contract/projects.ts';
import type { TrialListRow } from '../../../shared/contract/trials.ts';
import { addressOfTrial } from '../../../shared/record-addresses.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { useFormat } from '../../ui/format.ts';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import { DecisionControl } from '../project/decision-control.tsx';
import classes from './tables.module.css';
import type { overdue } from './trial-status.ts';

export interface TrialLedgerRowProps {
  trial: TrialListRow;
  overdue: ReturnType<typeof overdue>;
  decision: ProjectItem['decision'];
  reason: string;
  onDecide: (decision: ProjectItem['decision'], reason: string) => Promise<unknown>;
}

export function TrialLedgerRow({ trial, overdue, decision, reason, onDecide }: TrialLedgerRowProps) {
  const { t } = useTranslation('appraisal');
  const format = useFormat();
  const unknown = <span className={classes.unknown}>{t('trials.unknown')}</span>;
  const due = trial.primaryCompletionDate ?? trial.completionDate;
  return (
    <tr>
      <th scope="row">
        <span className={classes.trialTitle}>{trial.title}</span>
        <span className={classes.detail}>
          <AddressLink address={addressOfTrial(trial.registryId)}>{trial.registryId}</AddressLink>
          {[trial.sponsor, trial.countries.join(', ')].map((each) => each && ` · ${each}`)}
          <ExemptionButton target={{ subject: 'trial', itemId: trial.id }} name={trial.title} isQuiet />
        </span>
      </th>
      <td>{trial.status ? statusLabel(trial.status, format.locale) : unknown}</td>
      <td className={classes.number}>
        {trial.enrollment.count === null ? unknown : format.number(trial.enrollment.count)}
      </td>
      <td>
        <span className={classes.date}>{due ? format.date(due) : unknown}</span>
        {overdue && (
          <span className={classes.overdue}>
            <IconClockExclamation size={14} aria-hidden /> {t(`trials.overdue.${overdue}`)}
          </span>
        )}
      </td>
      <td className={classes.date}>{trial.asOf ? format.date(trial.asOf) : unknown}</td>
      <td>
        <DecisionControl name={trial.title} decision={decision} reason={reason} onChange={onDecide} />
      </td>
    </tr>
  );
}
