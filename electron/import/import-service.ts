/** Imports as jobs: files are read by extraction processes, saved one by one, and each has one outcome. */
import type { ImportFile, ImportStart, ScansRead } from '../../shared/contract/imports.ts';
import type { FileJob } from '../../shared/contract/jobs.ts';
import type { ImportService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { isFileJob } from '../../shared/file-jobs.ts';
import { logEvent } from '../library/command.ts';
import { getDocumentSource } from '../library/documents.ts';
import { inSteps } from '../library/in-steps.ts';
import type { JobRegistry } from '../library/job-registry.ts';
import type { NotedImport } from '../library/lock-owner.ts';
import { getProject } from '../library/projects.ts';
import { findRow } from '../library/row.ts';
import type { Session } from '../library/session.ts';
import { readNames } from '../library/versions/find-earlier.ts';
import { addList } from './add-list.ts';
import { type FileToImport, listFilesToImport } from './import-files.ts';
import { createJob, type RunningImport } from './import-job.ts';
import { importOne, type OneImport } from './import-one.ts';
import { readAgain } from './read-again.ts';
import { readScans } from './read-scans.ts';
import { removeLeftUnfinished } from './save-in-turns.ts';

export interface ImportDependencies extends OneImport {
  jobs: JobRegistry;
  /** Files read at the same time; as many as there are extraction processes. */
  concurrency: number;
  uploads: { take(uploadId: string): { path: string; discard: () => void } };
  /** Awaited before the first of many files is saved. */
  beforeMany(signal: AbortSignal): Promise<void>;
}

/** As many as one would not take out again by hand. */
const manyFiles = 25;

/** Starts an import and gives its job; `finished` settles when every file has its outcome. */
export interface Importer extends ImportService {
  run(input: ImportStart): { job: FileJob; finished: Promise<FileJob> };
  runScans(input: ScansRead): { job: FileJob; finished: Promise<FileJob> };
  runReread(ids: readonly string[]): { job: FileJob; finished: Promise<FileJob> };
  /** Cancels what runs and waits until nothing writes to the library any more. */
  stop(): Promise<void>;
}

export function createImportService(dependencies: ImportDependencies): Importer {
  const { session } = dependencies;
  const running = new Map<RunningImport, Promise<unknown>>();
  /** One document at a time: an import finds an extraction process free beside it. */
  let lastScans: Promise<unknown> = Promise.resolve();

  const runJob = (kind: FileJob['kind'], work: (job: RunningImport) => Promise<void>) => {
    const library = session.library();
    // Should this program be killed, the next can say that not all of it was taken in.
    const note = () =>
      library.lock?.noteImport(countFiles([...running.keys()].filter((each) => each.view().kind === 'import')));
    const job = createJob({ id: library.ids(), kind }, library.clock, note);
    dependencies.jobs.add(job);
    const finished = work(job).then(
      () => job.finish(),
      (error) => job.fail(error instanceof AppError ? error : new AppError('internal', { reference: job.id }, error)),
    );
    running.set(job, finished);
    note();
    finished.then(() => {
      running.delete(job);
      if (job.view().state === 'done') library.lock?.noteTakenIn(job.namesChecksum());
      note();
    });
    return { job: job.view(), finished: finished.then(() => job.view()) };
  };

  const run = (input: ImportStart) => {
    const { db } = session.library();
    if (input.projectId) getProject(db, input.projectId);
    if (input.searchId && !findRow(db, 'search', input.searchId)) {
      throw new AppError('not-found', { noun: 'search', id: input.searchId });
    }
    return runJob('import', (job) => importAll(dependencies, job, input));
  };

  const runOneByOne = (kind: 'ocr' | 'reread', ids: readonly string[], read: (job: RunningImport) => Promise<void>) => {
    const { db, isReadOnly, path } = session.library();
    if (isReadOnly) throw new AppError('library-read-only', { path });
    for (const id of ids) getDocumentSource(db, id);
    return runJob(kind, (job) => {
      const done = lastScans.then(() => read(job));
      lastScans = done.catch(() => undefined);
      return done;
    });
  };
  const runScans = (input: ScansRead) => runOneByOne('ocr', input.ids, (job) => readScans(dependencies, job, input));
  const runReread = (ids: readonly string[]) => runOneByOne('reread', ids, (job) => readAgain(dependencies, job, ids));

  return {
    run,
    runScans,
    runReread,
    async stop() {
      for (const job of running.keys()) job.cancel();
      await Promise.all(running.values());
      for (const job of dependencies.jobs.list()) if (isFileJob(job)) dependencies.jobs.remove(job.id);
    },
    start: (input) => ({ jobId: run(input).job.id }),
    addList: (input) => addList(session, input, dependencies.passagesOf),
    readScans: (input) => ({ jobId: runScans(input).job.id }),
    reread: (ids) => ({ jobId: runReread(ids).job.id }),
  };
}

/** Of all imports that run; null where none does. What was refused is not missed. */
function countFiles(jobs: readonly RunningImport[]): NotedImport | null {
  if (jobs.length === 0) return null;
  const sum = (count: (job: RunningImport) => number) => jobs.reduce((total, job) => total + count(job), 0);
  return {
    done: sum((job) => job.savedCount()),
    of: sum((job) => job.fileCount() - job.refusedCount()),
    files: jobs.map((job) => job.namesChecksum()),
  };
}

async function importAll(dependencies: ImportDependencies, job: RunningImport, input: ImportStart): Promise<void> {
  const given = input.files.map((file) => openGiven(dependencies, file));
  try {
    await importFiles(
      dependencies,
      job,
      input,
      given.flatMap(({ path, uploadName }) => listFilesToImport(path, uploadName)),
    );
  } finally {
    for (const { discard } of given) discard?.();
  }
  logRefusals(dependencies.session, job, input);
}

async function importFiles(
  dependencies: ImportDependencies,
  job: RunningImport,
  input: ImportStart,
  files: FileToImport[],
): Promise<void> {
  job.setTotal(files.length);
  job.setNames(files.map(({ name }) => name));
  if (files.length >= manyFiles) await dependencies.beforeMany(job.signal);
  // What documents are called, for files that are new versions of them: of thousands that takes seconds, and is kept.
  const { db } = dependencies.session.library();
  await inSteps(db, readNames(db));
  await removeLeftUnfinished(dependencies.session.library());
  const waiting = files.map((file, index) => ({ file, index }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      job.setOutcome(next.index, await importOne(dependencies, job, input, next.file));
      // The event loop gets a turn between files, so that the screens are answered while a batch runs.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const workers = Array.from({ length: dependencies.concurrency }, worker);
  try {
    await Promise.all(workers);
  } catch (error) {
    // A fault of the app ends it: no file is taken any more, and those under way are waited for, as they still write.
    waiting.length = 0;
    await Promise.allSettled(workers);
    throw error;
  }
}

function openGiven({ uploads }: ImportDependencies, file: ImportFile) {
  if ('path' in file) return { path: file.path, uploadName: undefined, discard: undefined };
  return { ...uploads.take(file.uploadId), uploadName: file.name };
}

/** Refused files leave one line in the history and nothing else. */
function logRefusals(session: Session, job: RunningImport, input: ImportStart): void {
  const refused = job.outcomes().filter((outcome) => outcome.status === 'refused');
  if (refused.length === 0) return;
  try {
    logEvent(session.library(), {
      personId: session.person().id,
      projectId: input.projectId ?? null,
      action: 'import.refused',
      params: { count: refused.length, code: refused[0]!.code ?? '' },
    });
  } catch (error) {
    // The outcomes say that the library could not be written; they must not be lost with the line.
    if (!(error instanceof AppError)) throw error;
  }
}
