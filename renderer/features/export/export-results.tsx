/** What was saved where, file by file; stays until it is dismissed. */
import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SavedFile } from '../../../shared/contract/exports.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import { apiErrorFromReply } from '../../api/api-error.ts';
import { useHost } from '../../api/host-context.tsx';
import { isOfLibrary, isRunning, useJobs } from '../../app/jobs.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import classes from './export-results.module.css';

type ExportJob = Extract<Job, { kind: 'export' }>;

export function ExportResults() {
  const { jobs, dismiss } = useJobs();
  const library = useLibraryState().data;
  const own = jobs.filter((job): job is ExportJob => job.kind === 'export' && isOfLibrary(job, library)).reverse();
  return own.map((job) =>
    isRunning(job) ? (
      <Running key={job.id} job={job} />
    ) : (
      <Ended key={job.id} job={job} onDismiss={() => dismiss.mutate(job.id)} />
    ),
  );
}

function Running({ job }: { job: ExportJob }) {
  const { t } = useTranslation('export');
  const text = t('writing', { done: job.done, total: job.total });
  return (
    <div className={classes.result} role="status">
      <Progress size="sm" value={(100 * job.done) / Math.max(1, job.total)} aria-label={text} />
      <p>{text}</p>
    </div>
  );
}

function Ended({ job, onDismiss }: { job: ExportJob; onDismiss(): void }) {
  const { t } = useTranslation('export');
  const { locale } = useFormat();
  const { showFolder } = useHost();
  const close = (
    <Button variant="default" size="compact-sm" onClick={onDismiss}>
      {t('dismiss')}
    </Button>
  );
  if (job.error) return <ErrorNote sentence={apiErrorFromReply(job.error).sentence(locale)} action={close} />;
  const { files = [], leftOut = 0, path = '' } = job.result ?? {};
  const saved = files.filter((file) => file.path !== null);
  const failed = files.length - saved.length;
  const [first] = saved;
  return (
    <article className={classes.result} aria-label={t('results')}>
      <div className={classes.head}>
        <p role="status">
          {t('savedIn', { count: saved.length, folder: path })}
          {failed > 0 && ` ${t('failedFiles', { count: failed })}`}
          {leftOut > 0 && ` ${t('leftOut', { count: leftOut })}`}
        </p>
        {showFolder && first?.path && (
          <Button variant="default" size="compact-sm" onClick={() => showFolder(first.path!)}>
            {t('openFolder')}
          </Button>
        )}
        {close}
      </div>
      <ul>
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: files of one export keep their places
          <FileLine key={index} file={file} />
        ))}
      </ul>
    </article>
  );
}

function FileLine({ file }: { file: SavedFile }) {
  const { t } = useTranslation('export');
  const { locale, bytes } = useFormat();
  const Icon = file.error ? IconAlertTriangle : IconCircleCheck;
  return (
    <li data-good={!file.error}>
      <Icon size={16} aria-hidden />
      <span>
        {file.title}, {t(`formats.${file.format}`)}
      </span>
      <span className={classes.where}>
        {file.error
          ? apiErrorFromReply(file.error).sentence(locale)
          : `${file.path?.split(/[\\/]/).at(-1)} (${bytes(file.byteLength)})`}
      </span>
    </li>
  );
}
