/** The care of a library as jobs: one at a time, in the order they were asked for. */
import type { CareService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { ensureLibraryId, findBackups, keepBackup } from '../backups.ts';
import { type CareKind, type CareReport, createCareJob, type JobWork } from '../care-job.ts';
import { copyUntouched } from '../copy-untouched.ts';
import { inspectLibrary } from '../inspect/inspect.ts';
import type { JobRegistry } from '../job-registry.ts';
import { resolveLibraryPath } from '../library-path.ts';
import type { Library, LibraryEnvironment } from '../open-library.ts';
import { proveBackup } from '../restore.ts';
import { type SalvageEnvironment, salvageLibrary } from '../salvage/salvage.ts';
import type { OpenedLibraryService } from './opened-library-service.ts';

export interface CareServiceDependencies {
  environment: LibraryEnvironment;
  defaultFolder: string;
  jobs: JobRegistry;
  library: OpenedLibraryService;
  salvage: Omit<SalvageEnvironment, keyof LibraryEnvironment>;
}

export interface Carer extends CareService {
  /** Other work on the open library waits its turn among the care. */
  startJob<Kind extends CareKind>(
    kind: Kind,
    path: string,
    work: (how: JobWork) => Promise<CareReport<Kind>>,
  ): { jobId: string };
  /** Cancels what runs or waits, and resolves when nothing works on a library any more. */
  stop(): Promise<void>;
}

export function createCareService(dependencies: CareServiceDependencies): Carer {
  const { environment, jobs, library: service } = dependencies;
  const unfinished = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const start: Carer['startJob'] = (kind, path, work) => {
    const job = createCareJob(kind, path, { id: environment.ids(), startedAt: environment.clock() });
    jobs.add(job);
    unfinished.add(job.id);
    last = last.then(() => job.run(work)).then(() => unfinished.delete(job.id));
    return { jobId: job.id };
  };
  const opened = (): Library => {
    const library = service.current();
    if (!library) throw new AppError('library-not-open');
    return library;
  };
  const resolved = (path: string) => resolveLibraryPath(path, dependencies.defaultFolder);

  const salvageNow: CareService['salvageNow'] = ({ from, to }, work) =>
    salvageLibrary(from, resolved(to), { ...environment, ...dependencies.salvage }, work);

  return {
    startJob: start,
    backups: ({ path }) => findBackups(path === undefined ? opened().path : resolved(path), environment),
    backup() {
      const library = opened();
      return start('backup', library.path, (how) => {
        if (!library.isReadOnly) ensureLibraryId(library.db, environment.ids);
        return keepBackup(library.path, 'by-hand', environment, how);
      });
    },
    copy({ path }) {
      const target = resolved(path);
      return start('copy', opened().path, (how) => service.backup({ path: target }, how));
    },
    verify: () => start('verify', opened().path, (how) => service.verifyInSteps(how)),
    compact: () => start('compact', opened().path, (how) => service.compact(how)),
    restore({ file, path, isUndo }) {
      const input = { file, path: resolved(path) };
      return start('restore', input.path, async (how) => ({ ...(await service.restore(input, how)), isUndo }));
    },
    salvage: (input) => start('salvage', input.from, (how) => salvageNow(input, how)),
    salvageNow,
    copyOf({ from, to }) {
      const target = resolved(to);
      return start('copy', from, (how) => copyUntouched(from, target, environment.clock(), how));
    },
    inspect: ({ path }, work) => inspectLibrary(path, environment, work),
    async proveBackup({ path }) {
      try {
        await proveBackup(path);
        return { path, isSound: true, place: null };
      } catch (error) {
        return {
          path,
          isSound: false,
          place: error instanceof AppError ? String(error.details.place ?? error.code) : '',
        };
      }
    },
    async stop() {
      for (const id of unfinished) jobs.cancel(id);
      await last;
    },
  };
}
