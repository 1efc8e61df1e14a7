/** What the rules propose and what led there, what the analyst decides, and why it differs. */
import { SegmentedControl, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppraisalLevel } from '../../../../shared/contract/appraisal-tools.ts';
import type { AppraisalForm } from '../../../../shared/contract/appraisals.ts';
import type { AppraisalPrompt } from '../../../../shared/risk-of-bias/appraise.ts';
import type { Proposal } from '../../../../shared/risk-of-bias/domain-proposal.ts';
import { noDecision } from '../../../../shared/risk-of-bias/form-change.ts';
import { useLocale } from '../../../ui/format.ts';
import { LevelMark } from './level-mark.tsx';
import classes from './risk-of-bias.module.css';

export type Decision = NonNullable<AppraisalForm['overall']>;

export interface DecisionPartProps<Reason> {
  /** Of the domain, or of the whole. */
  name: string;
  levels: readonly AppraisalLevel[];
  judged: { proposal: Proposal<Reason>; differs: boolean; prompts: readonly AppraisalPrompt[] };
  /** What led to the proposal, in words. */
  wordsOf(because: readonly Reason[]): string;
  decision: Decision | null | undefined;
  isFixed: boolean;
  onChoose(part: Partial<Decision>): void;
  onType(reason: string): void;
  onRest(): void;
}

export function DecisionPart<Reason>(props: DecisionPartProps<Reason>) {
  const { name, levels, judged, decision, isFixed, onChoose, onType, onRest } = props;
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const { level, reason, by } = decision ?? noDecision;
  const isProposed = judged.proposal.kind === 'level';
  const isUnfinished = judged.differs && reason.trim() === '';
  return (
    <div className={classes.decision} data-unfinished={isUnfinished || undefined}>
      <ProposalLine {...props} />
      {judged.prompts.map((prompt) => (
        <p key={prompt.text.en} className={classes.prompt}>
          <IconBulb size={14} aria-hidden /> {prompt.text[locale]}
        </p>
      ))}
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={t('decision.of', { name })}
        disabled={isFixed}
        value={level}
        onChange={(chosen) => onChoose({ level: chosen })}
        data={[
          { value: '', label: t(isProposed ? 'decision.follow' : 'decision.none') },
          ...levels.map((each) => ({ value: each.id, label: each.name[locale] })),
        ]}
      />
      {(level !== '' || reason !== '') && (
        <Textarea
          className={classes.note}
          size="xs"
          autosize
          minRows={1}
          readOnly={isFixed}
          aria-label={t('decision.reasonOf', { name })}
          placeholder={t('decision.reason')}
          inputWrapperOrder={['input', 'description']}
          description={
            isUnfinished ? (
              <span className={classes.missing}>
                <IconAlertTriangle size={13} aria-hidden /> {t('decision.reasonMissing')}
              </span>
            ) : undefined
          }
          value={reason}
          onChange={(event) => onType(event.currentTarget.value)}
          onBlur={onRest}
        />
      )}
      {judged.differs && by && <p className={classes.quiet}>{t('decision.by', { person: by })}</p>}
    </div>
  );
}

function ProposalLine<Reason>({ judged, levels, wordsOf }: DecisionPartProps<Reason>) {
  const { t } = useTranslation('bias');
  const { proposal } = judged;
  if (proposal.kind === 'open' || proposal.kind === 'none') {
    return <p className={classes.proposal}>{t(`proposal.${proposal.kind}`)}</p>;
  }
  const because = wordsOf(proposal.because);
  const level = proposal.kind === 'level' ? levels.find(({ id }) => id === proposal.level) : undefined;
  return (
    <p className={classes.proposal}>
      {level ? (
        <>
          {t('proposal.level')} <LevelMark level={level} />
        </>
      ) : (
        t('proposal.judge')
      )}
      {because && <span className={classes.quiet}> {t('proposal.because', { because })}</span>}
    </p>
  );
}
