/** Long work at the foot of the window, never in the way. */
import { Button, Loader, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../shared/contract/jobs.ts';
import { isFileJob } from '../../shared/file-jobs.ts';
import classes from './frame.module.css';
import { useJobWords } from './job-words.ts';
import { isOfLibrary, isRunning, useJobs } from './jobs.ts';
import { useLibraryState } from './library-state.ts';
import { type LongCall, useLongCalls } from './long-calls.ts';
import { goTo, type Route, useRoute } from './routes.ts';

export function StatusLine() {
  const { t } = useTranslation();
  const { jobs, cancel, dismiss } = useJobs();
  const library = useLibraryState().data;
  const { screen } = useRoute();
  // What came of files stands in the library; of the rest, on its own screen.
  const isTold = (job: Job) => !isFileJob(job) && screenOf(job) !== screen && isOfLibrary(job, library);
  const running = jobs.filter(isRunning);
  const ended = jobs.filter((job) => !isRunning(job) && isTold(job));
  const faults = ended.filter((job) => !isGood(job));
  // Of what went well the last says enough: a day's work would fill the window.
  const good = ended.filter(isGood);
  const told = [...faults, ...good.slice(-1)];
  const close = (closed: readonly Job[]) => closed.forEach(({ id }) => void dismiss.mutate(id));
  const calls = useLongCalls();
  if (calls.length + running.length + told.length === 0) return null;
  return (
    <footer className={classes.statusArea}>
      {running.map((job) => (
        <RunningJob key={job.id} job={job} onCancel={() => cancel.mutate(job.id)} />
      ))}
      {calls.map((call, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of the same name are two all the same
        <RunningCall key={index} call={call} />
      ))}
      {told.map((job) => (
        <EndedJob key={job.id} job={job} onDismiss={() => close(isGood(job) ? good : [job])} />
      ))}
      {told.length > 1 ? (
        <div className={classes.status}>
          <Button variant="subtle" size="compact-xs" ml="auto" onClick={() => close(ended)}>
            {t('job.dismissAll')}
          </Button>
        </div>
      ) : null}
    </footer>
  );
}

const isGood = (job: Job) => job.state === 'done' && !hasFaults(job);

/** A check that found damage, or an export of which a file was not made. */
function hasFaults(job: Job): boolean {
  if (job.kind === 'verify') return job.result?.sound !== true;
  return job.kind === 'export' && (job.result?.leftOut !== 0 || job.result.files.some(({ error }) => error !== null));
}

const routeOf = (job: Job): Route => {
  const screen = screenOf(job);
  return screen === 'references' ? { screen, view: 'duplicates' } : { screen };
};

/** Where it is told what came of it. */
function screenOf({ kind }: Job): 'export' | 'panel' | 'references' | 'care' {
  if (kind === 'export') return 'export';
  if (kind === 'duplicates') return 'references';
  return kind === 'plan' || kind === 'merge' ? 'panel' : 'care';
}

function EndedJob({ job, onDismiss }: { job: Job; onDismiss: () => void }) {
  const { t } = useTranslation();
  const isOpen = (useLibraryState().data?.path ?? null) !== null;
  const wentWell = isGood(job);
  const Icon = wentWell ? IconCircleCheck : IconAlertTriangle;
  return (
    <div className={classes.status}>
      <Icon size={16} aria-hidden />
      <span className={classes.statusText} role="status">
        {t(wentWell ? 'job.done' : 'job.notDone', { what: t(`job.label.${job.kind}`) })}
      </span>
      {isOpen ? (
        <Button variant="subtle" size="compact-xs" ml="auto" onClick={() => goTo(routeOf(job))}>
          {t('job.show')}
        </Button>
      ) : null}
      <Button variant="subtle" size="compact-xs" ml={isOpen ? 0 : 'auto'} onClick={onDismiss}>
        {t('job.dismiss')}
      </Button>
    </div>
  );
}

function RunningCall({ call }: { call: LongCall }) {
  const { t } = useTranslation();
  return (
    <div className={classes.status}>
      <Loader size={14} aria-hidden />
      <span className={classes.statusText} role="status">
        {call.label}
      </span>
      <Button variant="subtle" size="compact-xs" ml="auto" onClick={call.cancel}>
        {t('cancel')}
      </Button>
    </div>
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
