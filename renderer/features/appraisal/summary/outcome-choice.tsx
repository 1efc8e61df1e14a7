/** Which outcomes stand in the table. Their boxes are made when they are first asked for: there may be hundreds. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../../shared/contract/projects.ts';
import { importanceClass } from '../../../../shared/grade/importance.ts';
import { useLocale } from '../../../ui/format.ts';
import { outcomeName } from '../../project/outcome-name.ts';
import { useGrades } from '../appraisal-data.ts';
import { useWithoutStudies } from '../use-without-studies.ts';
import classes from './summary.module.css';

export interface OutcomeChoiceProps {
  outcomes: readonly Outcome[];
  /** Ids of those that are not in the table. */
  leftOut: readonly string[];
  onChange(leftOut: string[]): void;
}

export function OutcomeChoice({ outcomes, leftOut, onChange }: OutcomeChoiceProps) {
  const { t } = useTranslation(['summary', 'appraisal']);
  const projectId = outcomes[0]?.projectId ?? '';
  const withoutStudies = useWithoutStudies(projectId, outcomes, useGrades(projectId).data);
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const left = new Set(leftOut);
  const count = outcomes.filter(({ id }) => !left.has(id)).length;
  return (
    <details className={classes.outcomes} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('outcomes', { count, all: outcomes.length })}</summary>
      {isOpen &&
        outcomes.map((outcome) => (
          <Checkbox
            key={outcome.id}
            size="xs"
            label={[
              outcomeName(outcome, locale),
              `${outcome.importance} (${t(`importance.${importanceClass(outcome.importance)}`)})`,
              ...(withoutStudies.has(outcome.id) ? [t('appraisal:outcomes.noStudies').toLowerCase()] : []),
            ].join(' – ')}
            checked={!left.has(outcome.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? leftOut.filter((id) => id !== outcome.id) : [...leftOut, outcome.id],
              )
            }
          />
        ))}
    </details>
  );
}
