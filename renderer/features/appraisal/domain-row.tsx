import { Button, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradeProposal, GradeProposals } from '../../../shared/contract/grade-proposals.ts';
import type { GradeDomain, GradeJudgement } from '../../../shared/contract/grades.ts';
import { allowedLevels, type GradeBasis, type GradeWarning } from '../../../shared/grade/certainty.ts';
import { gradeWords } from '../../../shared/grade/words.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { useLocale } from '../../ui/format.ts';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import { DomainProposalNote } from './domain-proposal.tsx';
import { DomainSources } from './domain-sources.tsx';
import classes from './grade.module.css';
import { LevelChoice } from './level-choice.tsx';

export interface DomainRowProps {
  domain: GradeDomain;
  /** Undefined until the outcome is judged. */
  gradeId: string | undefined;
  projectId: string;
  basis: GradeBasis;
  judgement: GradeJudgement;
  warnings: readonly GradeWarning[];
  /** What this domain and one before it seem to be lowered for twice. */
  doubts: GradeProposals['countedTwice'];
  /** Undefined while it is not known. */
  proposal: GradeProposal | undefined;
  /** In which reasons are printed. */
  printLanguage: Locale;
  /** A choice, saved at once. */
  onChoose: (change: Partial<GradeJudgement>) => void;
  /** Typing, saved when it rests. */
  onType: (reason: string) => void;
  onRest: () => void;
}

/** One domain: the choice, its reason below, the passages that carry it. A choice without a reason shows that it waits. */
export function DomainRow(props: DomainRowProps) {
  const { domain, gradeId, basis, judgement, warnings, doubts, proposal, printLanguage, onChoose } = props;
  const { t } = useTranslation('appraisal');
  const locale = useLocale();
  const id = useId();
  const [isOpened, setOpened] = useState(false);
  const differs = judgement.proposal !== undefined && judgement.proposal.levels !== judgement.levels;
  const isUnfinished = (judgement.levels !== 0 || differs) && judgement.reason.trim() === '';
  /** A choice keeps what was proposed beside it. */
  const beside =
    proposal && proposal.levels !== null
      ? { proposal: { levels: proposal.levels, text: proposal.text[printLanguage] } }
      : undefined;
  const hasMore = judgement.levels !== 0 || differs || judgement.reason !== '' || judgement.tagIds.length > 0;
  const name = gradeWords.domains[domain][locale];
  return (
    <section className={classes.domain} data-unfinished={isUnfinished || undefined} aria-labelledby={id}>
      <div className={classes.domainHead}>
        <h3 id={id}>{name}</h3>
        {gradeId && (
          <ExemptionButton target={{ subject: 'grade', itemId: gradeId, field: domain }} name={name} isQuiet />
        )}
      </div>
      <LevelChoice
        domain={domain}
        labelledBy={id}
        levels={judgement.levels}
        allowed={allowedLevels(domain, basis)}
        onChoose={(levels) => onChoose({ levels, ...beside })}
      />
      {proposal && (
        <DomainProposalNote
          domain={domain}
          name={name}
          judgement={judgement}
          proposal={proposal}
          onTake={() =>
            onChoose({
              levels: proposal.levels ?? 0,
              ...beside,
              ...(judgement.reason.trim() === '' && { reason: proposal.text[printLanguage] }),
            })
          }
        />
      )}
      {hasMore || isOpened ? (
        <DomainReason {...props} name={name} isUnfinished={isUnfinished} />
      ) : (
        <Button
          className={classes.addReason}
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<IconPencil size={12} aria-hidden />}
          onClick={() => setOpened(true)}
          aria-label={t('grade.addReasonTo', { name })}
        >
          {t('grade.addReason')}
        </Button>
      )}
      {warnings.map((warning) => (
        <p key={warning.code} className={classes.warning}>
          <IconAlertTriangle size={14} aria-hidden />
          {gradeWords.warnings[warning.code][locale].replace('{domain}', name)}
        </p>
      ))}
      {doubts.map(({ text }) => (
        <p key={text.en} className={classes.warning}>
          <IconAlertTriangle size={14} aria-hidden />
          {text[locale]}
        </p>
      ))}
    </section>
  );
}

function DomainReason(props: DomainRowProps & { name: string; isUnfinished: boolean }) {
  const { name, isUnfinished, judgement, onType, onRest, onChoose, projectId } = props;
  const { t } = useTranslation('appraisal');
  return (
    <div className={classes.reason}>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        aria-label={t('grade.reasonOf', { name })}
        placeholder={t('grade.reasonPlaceholder')}
        description={
          isUnfinished ? (
            <span className={classes.missing}>
              <IconAlertTriangle size={13} aria-hidden />{' '}
              {t(judgement.levels === 0 ? 'proposal.reasonMissing' : 'grade.reasonMissing')}
            </span>
          ) : undefined
        }
        inputWrapperOrder={['input', 'description']}
        value={judgement.reason}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onRest}
      />
      <DomainSources
        name={name}
        projectId={projectId}
        tagIds={judgement.tagIds}
        onChange={(tagIds) => onChoose({ tagIds })}
      />
    </div>
  );
}
