/** The pooled effect without each study in turn: reckoned when it is opened, as it pools as often as there are studies. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnalysisChoices } from '../../../../shared/contract/analyses.ts';
import { leaveOneOutRows } from '../../../../shared/synthesis/leave-one-out.ts';
import { type AnalysedResult, runAnalysis } from '../../../../shared/synthesis/run-analysis.ts';
import { useLocale } from '../../../ui/format.ts';
import { LeaveOneOutTable } from './leave-one-out-table.tsx';
import classes from './synthesis.module.css';

export interface LeaveOneOutFoldProps {
  results: readonly AnalysedResult[];
  choices: AnalysisChoices;
}

export function LeaveOneOutFold({ results, choices }: LeaveOneOutFoldProps) {
  const { t } = useTranslation('synthesis');
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const rows = useMemo(
    () => (isOpen ? leaveOneOutRows(runAnalysis(results, choices), choices, locale) : []),
    [isOpen, results, choices, locale],
  );
  return (
    <details className={classes.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('leaveOneOut')}</summary>
      <LeaveOneOutTable rows={rows} measure={choices.measure} />
    </details>
  );
}
