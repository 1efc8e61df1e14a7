/** What came of each piece of care; stays until it is dismissed. */
import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LibraryJob } from '../../../shared/contract/jobs.ts';
import classes from './care.module.css';
import { ProblemList } from './problem-list.tsx';
import { useEndedCare, useStartCare } from './use-care.ts';
import { useCareSentence } from './use-care-sentence.ts';

export interface CareResultsProps {
  libraryPath: string;
  isReadOnly: boolean;
}

export function CareResults({ libraryPath, isReadOnly }: CareResultsProps) {
  const { ended, dismiss } = useEndedCare();
  const { start } = useStartCare();
  const undoOf = (job: LibraryJob) => {
    if (job.kind !== 'restore' || job.result?.isUndo || job.path !== libraryPath || isReadOnly) return null;
    const file = job.result?.replacedBackup;
    if (!file) return null;
    return () =>
      start((api) => api.care.restore.mutate({ file, path: libraryPath, isUndo: true }), {
        onSuccess: () => dismiss(job.id),
      });
  };
  return ended.map((job) => (
    <CareResult key={job.id} job={job} onDismiss={() => dismiss(job.id)} onUndo={undoOf(job)} />
  ));
}

interface CareResultProps {
  job: LibraryJob;
  onDismiss(): void;
  onUndo: (() => void) | null;
}

function CareResult({ job, onDismiss, onUndo }: CareResultProps) {
  const { t } = useTranslation('care');
  const { sentence, isGood } = useCareSentence()(job);
  const Icon = isGood ? IconCircleCheck : IconAlertTriangle;
  return (
    <section className={classes.result} data-good={isGood} aria-labelledby={`care-${job.id}`}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Icon size={18} aria-hidden />
        <Text flex={1} id={`care-${job.id}`} role="status">
          {sentence}
        </Text>
        {onUndo ? (
          <Button variant="default" size="compact-sm" onClick={onUndo}>
            {t('result.undo')}
          </Button>
        ) : null}
        <Button variant="default" size="compact-sm" onClick={onDismiss}>
          {t('result.dismiss')}
        </Button>
      </Group>
      {job.kind === 'erase' && job.result && job.result.backups.kept.length > 0 ? (
        <ul className={classes.problems}>
          {job.result.backups.kept.map((path) => (
            <li key={path} className={classes.path}>
              {path}
            </li>
          ))}
        </ul>
      ) : null}
      {job.kind === 'verify' && job.result && !job.result.sound ? (
        <ProblemList problems={job.result.problems} labelledBy={`care-${job.id}`} />
      ) : null}
    </section>
  );
}
