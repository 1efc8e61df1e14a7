/** Imports as jobs: files are read by extraction processes, saved one by one, and each has one outcome. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportFile, ImportOutcome, ImportStart } from '../../shared/contract/imports.ts';
import type { ImportJob } from '../../shared/contract/jobs.ts';
import type { InterruptedImport } from '../../shared/contract/library.ts';
import type { ImportService } from '../../shared/contract/services.ts';
import { AppError, type ErrorCode, type ErrorDetails, errorSentence } from '../../shared/errors.ts';
import type { Extraction, ExtractionProgress, RefusedFile } from '../../shared/model/extraction.ts';
import { logEvent } from '../library/command.ts';
import type { JobRegistry } from '../library/job-registry.ts';
import { getProject } from '../library/projects.ts';
import { findRow } from '../library/row.ts';
import { command, type Session, updatedNow } from '../library/session.ts';
import { findSourceByHash, sha256Hex } from '../library/sources.ts';
import { type FileToImport, listFilesToImport } from './import-files.ts';
import { createJob, type RunningImport } from './import-job.ts';
import { knownFileOutcome, type PassageMaker, type SavedOutcome, saveExtraction } from './save-extraction.ts';
import { fileRefusal, openSource } from './source-file.ts';

export interface ImportDependencies {
  session: Session;
  jobs: JobRegistry;
  extract(
    file: { path: string; name: string },
    options: { signal: AbortSignal; onProgress: (progress: ExtractionProgress) => void },
  ): Promise<Extraction>;
  /** Files read at the same time; as many as there are extraction processes. */
  concurrency: number;
  passagesOf: PassageMaker;
  uploads: { take(uploadId: string): { path: string; discard: () => void } };
  /** Awaited before the first of many files is saved. */
  beforeMany(signal: AbortSignal): Promise<void>;
}

/** As many as one would not take out again by hand. */
const manyFiles = 25;

/** Starts an import and gives its job; `finished` settles when every file has its outcome. */
export interface Importer extends ImportService {
  run(input: ImportStart): { job: ImportJob; finished: Promise<ImportJob> };
  /** Cancels what runs and waits until nothing writes to the library any more. */
  stop(): Promise<void>;
}

export function createImportService(dependencies: ImportDependencies): Importer {
  const { session } = dependencies;
  const running = new Map<RunningImport, Promise<unknown>>();

  const run = (input: ImportStart) => {
    const library = session.library();
    if (input.projectId) getProject(library.db, input.projectId);
    if (input.searchId && !findRow(library.db, 'search', input.searchId)) {
      throw new AppError('not-found', { noun: 'search', id: input.searchId });
    }
    // Should this program be killed, the next can say that not all of it was taken in.
    const note = () => library.lock?.noteImport(countFiles([...running.keys()]));
    const job = createJob(library.ids(), library.clock, note);
    dependencies.jobs.add(job);
    const finished = importAll(dependencies, job, input).then(
      () => job.finish(),
      (error) => job.fail(error instanceof AppError ? error : new AppError('internal', { reference: job.id }, error)),
    );
    running.set(job, finished);
    note();
    finished.then(() => {
      running.delete(job);
      note();
    });
    return { job: job.view(), finished: finished.then(() => job.view()) };
  };

  return {
    run,
    async stop() {
      for (const job of running.keys()) job.cancel();
      await Promise.all(running.values());
      for (const { id, kind } of dependencies.jobs.list()) if (kind === 'import') dependencies.jobs.remove(id);
    },
    start: (input) => ({ jobId: run(input).job.id }),
  };
}

/** Of all imports that run; null where none does. */
function countFiles(jobs: readonly RunningImport[]): InterruptedImport | null {
  if (jobs.length === 0) return null;
  const sum = (count: (job: RunningImport) => number) => jobs.reduce((total, job) => total + count(job), 0);
  return { done: sum((job) => job.savedCount()), of: sum((job) => job.fileCount()) };
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
  if (files.length >= manyFiles) await dependencies.beforeMany(job.signal);
  const waiting = files.map((file, index) => ({ file, index }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      job.setOutcome(next.index, await importOne(dependencies, job, input, next.file));
      // The event loop gets a turn between files, so that the screens are answered while a batch runs.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all(Array.from({ length: dependencies.concurrency }, worker));
}

function openGiven({ uploads }: ImportDependencies, file: ImportFile) {
  if ('path' in file) return { path: file.path, uploadName: undefined, discard: undefined };
  return { ...uploads.take(file.uploadId), uploadName: file.name };
}

async function importOne(
  dependencies: ImportDependencies,
  job: RunningImport,
  input: ImportStart,
  file: FileToImport,
): Promise<ImportOutcome> {
  const { session } = dependencies;
  const refuse = (code: ErrorCode, details: ErrorDetails, prefix = ''): ImportOutcome => ({
    path: file.shownAs,
    status: 'refused',
    ids: [],
    code,
    details,
    message: `${prefix}${errorSentence(code, details, session.locale())}`,
    warnings: [],
  });
  const refuseFile = (code: ErrorCode, details: ErrorDetails = {}) => refuse(code, { ...details, file: file.name });
  if (job.signal.aborted) return refuseFile('import-cancelled');
  if (file.refusal) return refuseFile(file.refusal);
  const bytes = await readWhole(file);
  if (!(bytes instanceof Uint8Array)) return refuseFile(bytes.code, bytes.details);
  try {
    const sha256 = sha256Hex(bytes);
    const save = async (work: Parameters<typeof saveAs>[3]) => ({
      path: file.shownAs,
      ...(await whenFree(job, () => saveAs(session, job, input, work))),
    });
    const known = findSourceByHash(session.library().db, sha256);
    if (known) return await save((write, library) => knownFileOutcome(library, write, known));
    const extraction = await dependencies.extract(file, {
      signal: job.signal,
      onProgress: (progress) => job.setCurrent(file.name, progress),
    });
    if (extraction.kind === 'refused') return refuseFile(extraction.code, extraction.details);
    const content = {
      name: file.name,
      sha256,
      bytes,
      searchId: input.searchId ?? null,
      importedBy: session.person().id,
    };
    return await save((write, library) => {
      // The same bytes may have come in under another name while this file was being read.
      const twin = findSourceByHash(library.db, sha256);
      if (twin) return knownFileOutcome(library, write, twin);
      return saveExtraction(library, write, content, extraction, dependencies.passagesOf);
    });
  } catch (error) {
    // What the library could not take in is told for each file: the next one may be smaller, or the disk free again.
    if (!(error instanceof AppError)) throw error;
    return refuse(error.code, error.details, `${file.name}: `);
  }
}

/** The bytes of a file, its size checked before they are taken into memory. */
async function readWhole(file: FileToImport): Promise<Uint8Array | RefusedFile> {
  const source = await openSource(file.path, file.name);
  if (source.kind === 'refused') return source;
  const bytes = new Uint8Array(source.size);
  let at = 0;
  try {
    for await (const chunk of source.chunks()) {
      bytes.set(chunk, at);
      at += chunk.byteLength;
    }
    return bytes;
  } catch (error) {
    return fileRefusal(error, file.name);
  }
}

/** Another program may write to the library for long: its turn is waited for, and the screens are answered meanwhile. */
const busyAttempts = 20;
const busyPauseMs = 250;

async function whenFree<T>(job: RunningImport, save: () => T): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return save();
    } catch (error) {
      const isBusy = error instanceof AppError && error.code === 'library-busy';
      if (!isBusy || attempt === busyAttempts || job.signal.aborted) throw error;
      await wait(busyPauseMs);
    }
  }
}

function saveAs(
  session: Session,
  job: RunningImport,
  input: ImportStart,
  work: (...args: Parameters<Parameters<typeof command>[2]>) => SavedOutcome,
): SavedOutcome {
  const params = { count: 0 };
  const what = {
    projectId: null,
    action: 'import.files',
    params,
    isCounted: true,
    coalesceKey: `import:${job.id}`,
    coalesceWithinMs: Number.POSITIVE_INFINITY,
  };
  return command(session, what, (write, library) => {
    const outcome = work(write, library);
    // What was there already counts among the results, not among what was imported.
    if (outcome.status !== 'duplicate') params.count = 1;
    if (input.projectId && outcome.kind === 'document') {
      for (const id of outcome.ids) includeDocument(session, write, input.projectId, id);
    }
    return outcome;
  });
}

function includeDocument(
  session: Session,
  write: Parameters<Parameters<typeof command>[2]>[0],
  projectId: string,
  documentId: string,
): void {
  const id = `${projectId}:document:${documentId}`;
  const known = session.library().db.prepare('SELECT 1 FROM project_item WHERE id = ?').get(id);
  if (known) return;
  const item = { id, project_id: projectId, kind: 'document', item_id: documentId, decision: 'included', reason: '' };
  write.insert('project_item', { ...item, ...updatedNow(session) });
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
