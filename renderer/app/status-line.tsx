/** Long work at the foot of the window, never in the way. */
import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../shared/contract/imports.ts';
import { useFormat } from '../ui/format.ts';
import classes from './frame.module.css';
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
  const { number } = useFormat();
  const { current } = job;
  const parts = [t('job.files', { done: number(job.filesDone), total: number(job.filesTotal) })];
  if (current) {
    const counts = { name: current.name, done: number(current.done), total: number(current.total) };
    parts.push(current.total > 0 ? t(`job.${current.unit}`, counts) : current.name);
  }
  if (job.pagesPerSecond) parts.push(t('job.speed', { pages: number(job.pagesPerSecond) }));
  const share = current && current.total > 0 ? current.done / current.total : 0;
  return (
    <div className={classes.status}>
      <Progress
        className={classes.statusBar}
        value={(100 * (job.filesDone + share)) / Math.max(1, job.filesTotal)}
        size="sm"
        aria-label={t('job.label')}
      />
      <span className={classes.statusText}>{parts.join(' · ')}</span>
      <Button variant="subtle" size="compact-xs" ml="auto" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
