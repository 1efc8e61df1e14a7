/** How far a running job has come, in words and as a share of 1; without a share where nobody knows how long it takes. */
import { useTranslation } from 'react-i18next';
import type { CareJob, FileJob, Job } from '../../shared/contract/jobs.ts';
import { isFileJob } from '../../shared/file-jobs.ts';
import { useFormat } from '../ui/format.ts';

interface JobWords {
  label: string;
  text: string;
  share: number | null;
}

export function useJobWords(): (job: Job) => JobWords {
  const { t } = useTranslation();
  const { number } = useFormat();
  const fileWords = (job: FileJob): JobWords => {
    const { current } = job;
    const ofFiles = { done: number(job.filesDone), total: number(job.filesTotal) };
    const parts = [t(job.kind === 'ocr' ? 'job.scans' : 'job.files', ofFiles)];
    if (current) {
      // A page that is told in parts is the one being read; otherwise the last one read is told.
      const done = current.done + (current.part === undefined ? 0 : 1);
      const counts = { name: current.name, done: number(done), total: number(current.total) };
      parts.push(current.total > 0 ? t(`job.${current.unit}`, counts) : current.name);
    }
    // Pages that need seconds each are counted by hand.
    if (job.pagesPerSecond && job.kind === 'import') parts.push(t('job.speed', { pages: number(job.pagesPerSecond) }));
    const inFile = current && current.total > 0 ? (current.done + (current.part ?? 0)) / current.total : 0;
    const share = (job.filesDone + inFile) / Math.max(1, job.filesTotal);
    return { label: t(`job.label.${job.kind}`), text: parts.join(' · '), share };
  };
  const careWords = (job: CareJob): JobWords => {
    const label = t(`job.label.${job.kind}`);
    const share = job.total > 0 ? job.done / job.total : null;
    const phase = job.phase === null ? t('job.waiting') : t(`job.phase.${job.phase}`);
    const percent = share === null ? [] : [t('job.percent', { percent: number(Math.floor(100 * share)) })];
    return { label, text: [label, phase, ...percent].join(' · '), share };
  };
  return (job) => (isFileJob(job) ? fileWords(job) : careWords(job));
}
