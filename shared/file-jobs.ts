import type { FileJob, Job } from './contract/jobs.ts';

export const isFileJob = (job: Job): job is FileJob =>
  job.kind === 'import' || job.kind === 'ocr' || job.kind === 'reread';
