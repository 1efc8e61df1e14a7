/** Files that are imported and scans that are read: how far they have come, and what became of each. */
import type { ImportOutcome } from '../../shared/contract/imports.ts';
import type { FileJob } from '../../shared/contract/jobs.ts';
import { AppError } from '../../shared/errors.ts';
import { isFileJob } from '../../shared/file-jobs.ts';
import { type OcrRequest, ocrLanguages } from '../../shared/model/ocr.ts';
import { type CommandContext, type CommandResult, choiceOption } from './context.ts';

const quietMs = 1000;
const languageOf = { nb: 'nor', en: 'eng' } as const;

/** Both languages where none is named. */
export function ocrRequest(context: CommandContext): OcrRequest {
  const language = choiceOption(context, 'language', ['nb', 'en']);
  return { languages: language ? [languageOf[language]] : [...ocrLanguages] };
}

/** Says on stderr once a second which page is read: a page takes seconds. */
export async function withPagesTold(context: CommandContext, finished: Promise<FileJob>): Promise<FileJob> {
  const timer = setInterval(() => {
    const current = context.services.jobs.list().find(isFileJob)?.current;
    if (current?.unit !== 'page') return;
    context.err(`${current.name}: page ${Math.min(current.done + 1, current.total)} of ${current.total}`);
  }, quietMs);
  try {
    return await finished;
  } finally {
    clearInterval(timer);
  }
}

/** One line a file; exit code 1 where none was taken, 2 where some were not. */
export function outcomesOf(job: FileJob): CommandResult {
  if (!job.result || job.error) throw new AppError('internal', { reference: job.id });
  const { counts, outcomes } = job.result;
  const lines = outcomes.map((o) => [o.status, o.path, o.message ?? versionLine(o)].filter(Boolean).join('\t'));
  const exitCode = counts.refused === 0 ? 0 : counts.refused === outcomes.length ? 1 : 2;
  return { value: job.result, text: lines.join('\n'), exitCode };
}

/** What a file is a new version of, or looks like one; '' for any other. */
function versionLine({ ids, version, likelyVersionOf }: ImportOutcome): string {
  if (likelyVersionOf) {
    const { id, title } = likelyVersionOf;
    return `looks like a new version of ${id} «${title}»: versions LIBRARY ${ids[0]} --of ${id}`;
  }
  if (!version) return '';
  const { exact, moved, changed, lost } = version.anchors;
  return `version ${version.number} of «${version.title}»: ${exact} exact, ${moved} moved, ${changed} changed, ${lost} lost`;
}
