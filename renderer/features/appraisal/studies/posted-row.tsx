import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { resultCells } from '../../../../shared/model/studies.ts';
import type { PostedRow } from '../../../../shared/synthesis/posted-results.ts';
import type { PostedOfTrialProps } from './posted-results.tsx';
import classes from './studies.module.css';

export interface PostedRowProps extends PostedOfTrialProps {
  row: PostedRow;
  /** Of the measure, as the screen names it. */
  title: string;
  timeFrame: string;
  unit: string;
  /** Names of the intervention and the comparator in the registry; '' where none was chosen. */
  groups: string[];
}

/** Longest words that a result takes (shared/contract/studies.ts). */
const longest = { timePoint: 500, unit: 200, note: 20_000 };

export function PostedRowItem({
  row,
  title,
  timeFrame,
  unit,
  groups,
  trialId,
  study,
  outcomeId,
  list,
  changes,
}: PostedRowProps) {
  const { t } = useTranslation('studies');
  if ('whyNot' in row) {
    return (
      <li>
        <PrintedWords title={row.title} comment={row.comment} />
        <p className={classes.dim}>
          {t('posted.notOffered')} {t(`posted.why.${row.whyNot.code}`, { value: row.whyNot.value })}
        </p>
      </li>
    );
  }
  const { kind, numbers, cautions } = row;
  const said = cautions.map((caution) => t(`posted.caution.${caution}`));
  const isTaken = list.results.some(
    (result) =>
      result.outcomeId === outcomeId &&
      result.studyId === study.id &&
      result.kind === kind &&
      Object.entries(numbers).every(([cell, words]) => result.numbers[cell] === words) &&
      result.sources.some(({ id }) => id === trialId),
  );
  const [arm, comparator] = groups.map((name) => armOf(study.arms, name));
  const take = () =>
    changes.setResults.mutate([
      {
        ...{ studyId: study.id, outcomeId, kind, numbers, arm, comparator },
        timePoint: timeFrame.slice(0, longest.timePoint),
        ...(kind === 'means' || kind === 'difference' ? { unit: unit.slice(0, longest.unit) } : {}),
        note: [title, row.title, row.comment, ...said]
          .filter((part) => part !== '')
          .join('\n')
          .slice(0, longest.note),
        sources: [{ kind: 'trial', id: trialId }],
      },
    ]);
  return (
    <li>
      <PrintedWords title={row.title} comment={row.comment} />
      <p>
        <strong>{t(`kind.${kind}`)}</strong>{' '}
        {resultCells[kind]
          .filter((cell) => numbers[cell] !== undefined)
          .map((cell) => `${t(`cell.${cell}`)}: ${numbers[cell]}`)
          .join(' · ')}
      </p>
      {said.map((words) => (
        <p key={words} className={classes.dim}>
          {words}
        </p>
      ))}
      <div className={classes.postedTools}>
        <Button
          size="xs"
          variant={isTaken ? 'default' : 'light'}
          leftSection={<IconPlus size={14} aria-hidden />}
          loading={changes.setResults.isPending}
          onClick={take}
        >
          {t(isTaken ? 'passages.takeAgain' : 'passages.take')}
        </Button>
        {isTaken && <span className={classes.dim}>{t('passages.taken')}</span>}
      </div>
    </li>
  );
}

function PrintedWords({ title, comment }: { title: string; comment: string }) {
  return (
    <>
      {title !== '' && <p>{title}</p>}
      {comment !== '' && <blockquote>{comment}</blockquote>}
    </>
  );
}

/** The study's arm of the same name; '' where none or several are. */
function armOf(arms: readonly { id: string; name: string }[], name: string): string {
  const same = arms.filter((arm) => arm.name.trim().toLowerCase() === name.trim().toLowerCase());
  return same.length === 1 ? same[0]!.id : '';
}
