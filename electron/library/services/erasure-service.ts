/** Erasing a person, a document or a raw record from the open library and its backups: as a job, or waited for. */
import type { ErasureReport, ErasureRun } from '../../../shared/contract/erasures.ts';
import type { LibraryWork } from '../../../shared/contract/library.ts';
import type { ErasureService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { ensureLibraryId } from '../backups.ts';
import { eraseInFile, getErasable } from '../erasure/erase.ts';
import { copiesBeside } from '../erasure/erase-backups.ts';
import { finishErasure } from '../erasure/finish-erasure.ts';
import { listPeople } from '../erasure/list-people.ts';
import { previewErasure } from '../erasure/preview-erasure.ts';
import type { LibraryEnvironment } from '../open-library.ts';
import type { Session } from '../session.ts';
import type { Carer } from './care-service.ts';
import type { OpenedLibraryService } from './opened-library-service.ts';

export interface ErasureServiceDependencies {
  environment: LibraryEnvironment;
  session: Session;
  library: OpenedLibraryService;
  startJob: Carer['startJob'];
  /** The person who works here was erased: from now on they are somebody new, without a name. */
  forgetPerson(): void;
}

export function createErasureService(dependencies: ErasureServiceDependencies): ErasureService {
  const { environment, session } = dependencies;

  const writable = () => {
    const library = session.library();
    if (library.isReadOnly) throw new AppError('library-read-only', { path: library.path });
    return library;
  };

  /** Cancelled before it began, or done to the end: what is half erased helps nobody. */
  const eraseNow = async (request: ErasureRun, work: LibraryWork): Promise<ErasureReport> => {
    work.signal?.throwIfAborted();
    const library = writable();
    const { kind, id } = request;
    getErasable(library.db, request, session.locale());
    ensureLibraryId(library.db, environment.ids);
    const erased = eraseInFile(library, request, { person: session.person(), locale: session.locale() });
    if (!erased) throw new AppError('already-erased', { noun: kind, id });
    if (kind === 'person' && id === session.person().id) {
      dependencies.forgetPerson();
      library.lock?.rename(session.person().name);
    }
    const finished = await finishErasure(library, environment, `${kind}:${id}`, work);
    return { kind, id, ...erased, copies: copiesBeside(library.path), ...finished };
  };
  const erase = (request: ErasureRun, work: LibraryWork = {}) =>
    dependencies.library.betweenBackups(() => eraseNow(request, work));

  return {
    people: () => listPeople(session.library().db),
    preview: (subject) => previewErasure(session.library(), environment, subject, session.locale()),
    erase,
    run(request) {
      const library = writable();
      getErasable(library.db, request, session.locale());
      return dependencies.startJob('erase', library.path, (how) => erase(request, how));
    },
  };
}
