import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBarToDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GradeProposal } from '../../../shared/contract/grade-proposals.ts';
import type { GradeDomain, GradeJudgement } from '../../../shared/contract/grades.ts';
import { stepLabel } from '../../../shared/grade/words.ts';
import { useLocale } from '../../ui/format.ts';
import classes from './grade.module.css';

export interface DomainProposalProps {
  domain: GradeDomain;
  name: string;
  judgement: GradeJudgement;
  proposal: GradeProposal;
  /** Takes the step, with the findings as the beginning of a reason. */
  onTake: () => void;
}

/** What the data say of a domain; never applied by itself. */
export function DomainProposalNote({ domain, name, judgement, proposal, onTake }: DomainProposalProps) {
  const { t } = useTranslation('appraisal');
  const locale = useLocale();
  const { levels, text } = proposal;
  if (text[locale] === '') return null;
  const step = levels === null ? null : stepLabel(domain, levels, locale);
  const isTaken = levels !== null && judgement.levels === levels;
  const hasChanged = judgement.proposal !== undefined && levels !== null && judgement.proposal.levels !== levels;
  return (
    <div className={classes.proposal}>
      <p>
        {step !== null && <strong>{t('proposal.step', { step })} </strong>}
        {text[locale]}
      </p>
      {hasChanged && judgement.proposal && (
        <p className={classes.warning}>
          <IconAlertTriangle size={14} aria-hidden />
          {t('proposal.changed', { step: stepLabel(domain, judgement.proposal.levels, locale) })}
        </p>
      )}
      {levels !== null && !isTaken && (
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconArrowBarToDown size={13} aria-hidden />}
          aria-label={t('proposal.takeFor', { name })}
          onClick={onTake}
        >
          {t('proposal.take')}
        </Button>
      )}
    </div>
  );
}
