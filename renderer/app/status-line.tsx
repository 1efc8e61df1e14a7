/** Long work at the foot of the window, never in the way. */
import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../shared/contract/jobs.ts';
import classes from './frame.module.css';
import { useJobWords } from './job-words.ts';
import { isRunning, useJobs } from './jobs.ts';

export function StatusLine() {
  const { jobs, cancel } = useJobs();
  const running = jobs.filter(isRunning);
  if (running.length === 0) return null;
  return (
    <footer className={classes.statusArea}>
      {running.map((job) => (
        <RunningJob key={job.id} job={job} onCancel={() => cancel.mutate(job.id)} />
      ))}
    </footer>
  );
}

function RunningJob({ job, onCancel }: { job: Job; onCancel: () => void }) {
  const { t } = useTranslation();
  const { label, text, share } = useJobWords()(job);
  return (
    <div className={classes.status}>
      <Progress className={classes.statusBar} value={100 * (share ?? 0)} size="sm" aria-label={label} />
      <span className={classes.statusText}>{text}</span>
      <Button variant="subtle" size="compact-xs" ml="auto" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
