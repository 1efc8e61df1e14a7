/** One signalling question: its answers side by side, its note and its quotes. */
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppraisalTool } from '../../../../shared/contract/appraisal-tools.ts';
import type { AppraisalForm } from '../../../../shared/contract/appraisals.ts';
import type { QuestionState } from '../../../../shared/risk-of-bias/asked-questions.ts';
import { noAnswer } from '../../../../shared/risk-of-bias/form-change.ts';
import { useLocale } from '../../../ui/format.ts';
import { DomainSources } from '../domain-sources.tsx';
import classes from './risk-of-bias.module.css';

export type FilledAnswer = AppraisalForm['answers'][string];

export interface QuestionRowProps {
  tool: AppraisalTool;
  projectId: string;
  state: QuestionState;
  filled: FilledAnswer | undefined;
  isFixed: boolean;
  /** A choice, saved at once. */
  onChoose(part: Partial<FilledAnswer>): void;
  /** Typing, saved when it rests. */
  onType(note: string): void;
  onRest(): void;
}

export function QuestionRow(props: QuestionRowProps) {
  const { tool, state, filled = noAnswer, isFixed, onChoose } = props;
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const id = useId();
  const [isOpened, setOpened] = useState(false);
  const { question, asked } = state;
  const number = question.number ?? question.id;
  /** Digits choose by place, Backspace takes the answer back. */
  const byKey = (event: KeyboardEvent) => {
    if (isFixed || asked !== true || event.altKey || event.ctrlKey || event.metaKey) return;
    const answer = question.answers[Number(event.key) - 1];
    if (answer !== undefined) onChoose({ answer });
    else if (event.key === 'Backspace' || event.key === 'Delete') onChoose({ answer: '' });
    else return;
    event.preventDefault();
  };
  const hasMore = filled.note !== '' || filled.tagIds.length > 0;
  return (
    <section className={classes.question} aria-labelledby={id} data-waits={asked === null || undefined}>
      <h3 id={id}>
        <span className={classes.number}>{number}</span> {question.text[locale]}
      </h3>
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-labelledby={id}
        disabled={isFixed || asked === null}
        value={state.answer ?? ''}
        onKeyDown={byKey}
        onChange={(answer) => onChoose({ answer })}
        data={question.answers.map((answer) => ({
          value: answer,
          label: tool.answers[answer]?.name[locale] ?? answer,
        }))}
      />
      {asked === null && <span className={classes.waits}>{t('question.waits')}</span>}
      {hasMore || isOpened ? (
        <AnswerNote {...props} filled={filled} number={number} />
      ) : (
        !isFixed && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            className={classes.more}
            leftSection={<IconPencil size={12} aria-hidden />}
            onClick={() => setOpened(true)}
            aria-label={t('question.moreTo', { number })}
          >
            {t('question.more')}
          </Button>
        )
      )}
    </section>
  );
}

function AnswerNote(props: QuestionRowProps & { filled: FilledAnswer; number: string }) {
  const { filled, number, projectId, isFixed, onChoose, onType, onRest } = props;
  const { t } = useTranslation('bias');
  return (
    <div className={classes.note}>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        aria-label={t('question.noteTo', { number })}
        placeholder={t('question.note')}
        readOnly={isFixed}
        value={filled.note}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onRest}
      />
      <DomainSources
        name={number}
        projectId={projectId}
        tagIds={filled.tagIds}
        isFixed={isFixed}
        onChange={(tagIds) => onChoose({ tagIds })}
      />
    </div>
  );
}
