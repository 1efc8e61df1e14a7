/** One running import, or reading of scans: its progress as the screens see it, and the signal that cancels it. */
import { createHash } from 'node:crypto';
import type { ImportOutcome, ImportResult } from '../../shared/contract/imports.ts';
import type { FileJob } from '../../shared/contract/jobs.ts';
import type { AppError } from '../../shared/errors.ts';
import type { ExtractionProgress } from '../../shared/model/extraction.ts';
import type { RunningJob } from '../library/job-registry.ts';

export interface RunningImport extends RunningJob {
  signal: AbortSignal;
  setTotal(files: number): void;
  /** By which the same files are known again, in whatever order they are given. */
  setNames(names: readonly string[]): void;
  namesChecksum(): string;
  setCurrent(name: string, progress: ExtractionProgress): void;
  setOutcome(index: number, outcome: ImportOutcome): void;
  outcomes(): ImportOutcome[];
  /** Files that are in the library now because of this job. */
  savedCount(): number;
  refusedCount(): number;
  fileCount(): number;
  finish(): void;
  fail(error: AppError): void;
  view(): FileJob;
}

/** `outcomeSet` is called as each file has its outcome. */
export function createJob(
  { id, kind }: Pick<FileJob, 'id' | 'kind'>,
  clock: () => Date,
  outcomeSet: () => void,
): RunningImport {
  const controller = new AbortController();
  const startedAt = clock();
  const outcomes: (ImportOutcome | undefined)[] = [];
  const pagesByFile = new Map<string, number>();
  let namesChecksum = '';
  const job: FileJob = {
    id,
    kind,
    state: 'running',
    startedAt: startedAt.toISOString(),
    filesDone: 0,
    filesTotal: 0,
    current: null,
    pagesPerSecond: null,
    result: null,
    error: null,
  };
  const known = () => outcomes.filter((outcome) => outcome !== undefined);
  const elapsedMs = () => Math.max(1, clock().getTime() - startedAt.getTime());

  return {
    id,
    signal: controller.signal,
    setTotal(files) {
      job.filesTotal = files;
    },
    setNames(names) {
      namesChecksum = createHash('sha256').update(JSON.stringify(names.toSorted())).digest('hex');
    },
    namesChecksum: () => namesChecksum,
    setCurrent(name, progress) {
      job.current = { name, ...progress };
      if (progress.unit !== 'page') return;
      pagesByFile.set(name, progress.done);
      const pages = [...pagesByFile.values()].reduce((sum, n) => sum + n, 0);
      job.pagesPerSecond = (pages * 1000) / elapsedMs();
    },
    setOutcome(index, outcome) {
      outcomes[index] = outcome;
      job.filesDone = known().length;
      outcomeSet();
    },
    outcomes: known,
    savedCount: () => known().filter((outcome) => outcome.status !== 'refused').length,
    refusedCount: () => known().filter((outcome) => outcome.status === 'refused').length,
    fileCount: () => job.filesTotal,
    cancel() {
      controller.abort();
    },
    finish() {
      job.state = controller.signal.aborted ? 'cancelled' : 'done';
      job.current = null;
      job.result = resultOf(known(), elapsedMs());
    },
    fail(error) {
      job.state = 'failed';
      job.current = null;
      job.result = resultOf(known(), elapsedMs());
      job.error = { code: error.code, details: error.details };
    },
    view: () => structuredClone(job),
  };
}

function resultOf(outcomes: ImportOutcome[], milliseconds: number): ImportResult {
  const counts = { imported: 0, duplicate: 0, updated: 0, refused: 0 };
  for (const { status } of outcomes) counts[status]++;
  return { outcomes, counts, milliseconds };
}
