/** How far a running job has come, in words and as a share of 1; without a share where nobody knows how long it takes. */
import { useTranslation } from 'react-i18next';
import type { CareJob, ImportJob, Job } from '../../shared/contract/jobs.ts';
import { useFormat } from '../ui/format.ts';

interface JobWords {
  label: string;
  text: string;
  share: number | null;
}

export function useJobWords(): (job: Job) => JobWords {
  const { t } = useTranslation();
  const { number } = useFormat();
  const importWords = (job: ImportJob): JobWords => {
    const { current } = job;
    const parts = [t('job.files', { done: number(job.filesDone), total: number(job.filesTotal) })];
    if (current) {
      const counts = { name: current.name, done: number(current.done), total: number(current.total) };
      parts.push(current.total > 0 ? t(`job.${current.unit}`, counts) : current.name);
    }
    if (job.pagesPerSecond) parts.push(t('job.speed', { pages: number(job.pagesPerSecond) }));
    const inFile = current && current.total > 0 ? current.done / current.total : 0;
    const share = (job.filesDone + inFile) / Math.max(1, job.filesTotal);
    return { label: t('job.label.import'), text: parts.join(' · '), share };
  };
  const careWords = (job: CareJob): JobWords => {
    const label = t(`job.label.${job.kind}`);
    const share = job.total > 0 ? job.done / job.total : null;
    const phase = job.phase === null ? t('job.waiting') : t(`job.phase.${job.phase}`);
    const percent = share === null ? [] : [t('job.percent', { percent: number(Math.floor(100 * share)) })];
    return { label, text: [label, phase, ...percent].join(' · '), share };
  };
  return (job) => (job.kind === 'import' ? importWords(job) : careWords(job));
}
