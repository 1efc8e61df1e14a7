/** One file of an import: read, recognised and saved, or refused with the reason. */
import type { ImportOutcome, ImportStart } from '../../shared/contract/imports.ts';
import { AppError, type ErrorCode, type ErrorDetails, errorSentence } from '../../shared/errors.ts';
import type { Extraction, ExtractionProgress } from '../../shared/model/extraction.ts';
import type { OcrRequest } from '../../shared/model/ocr.ts';
import type { ChangeWriter } from '../library/command.ts';
import { inSteps } from '../library/in-steps.ts';
import type { Library } from '../library/open-library.ts';
import { command, type Session, updatedNow } from '../library/session.ts';
import { findSourceByHash, type SourceRow, sha256Hex } from '../library/sources.ts';
import { whenFree } from '../library/when-free.ts';
import type { ToExtract } from './extraction-pool.ts';
import type { FileToImport } from './import-files.ts';
import type { RunningImport } from './import-job.ts';
import type { RecordTaker } from './references/in-parts.ts';
import {
  knownFileOutcome,
  type PassageMaker,
  prepareVersion,
  type SavedOutcome,
  saveExtraction,
} from './save-extraction.ts';
import { saveInTurns } from './save-in-turns.ts';
import { readWhole } from './source-file.ts';

export interface OneImport {
  session: Session;
  extract(
    file: ToExtract,
    options: {
      signal: AbortSignal;
      onProgress: (progress: ExtractionProgress) => void;
      ocr?: OcrRequest | undefined;
      onRecords?: RecordTaker;
    },
  ): Promise<Extraction>;
  passagesOf: PassageMaker;
}

/** What could not be saved is an outcome as well: only a fault of the app rejects. */
export async function importOne(
  dependencies: OneImport,
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
  const bytes = await readWhole(file.path, file.name);
  if (!(bytes instanceof Uint8Array)) return refuseFile(bytes.code, bytes.details);
  try {
    const sha256 = sha256Hex(bytes);
    const save = async (work: Parameters<typeof saveAs>[3]) => ({
      path: file.shownAs,
      ...(await whenFree(() => saveAs(session, job, input, work), { ...patience, signal: job.signal })),
    });
    const known = findSourceByHash(session.library().db, sha256);
    const fromKnown = (write: ChangeWriter, library: Library, source: SourceRow) =>
      knownFileOutcome(library, write, source, { personId: session.person().id, searchId: input.searchId ?? null });
    if (known) return await save((write, library) => fromKnown(write, library, known));
    const content = {
      name: file.name,
      sha256,
      bytes,
      searchId: input.searchId ?? null,
      importedBy: session.person().id,
    };
    const turns = saveInTurns(session.library(), content);
    try {
      const extraction = await dependencies.extract(file, {
        signal: job.signal,
        onProgress: (progress) => job.setCurrent(file.name, progress),
        ocr: input.ocr,
        onRecords: (...records) => whenFree(() => turns.take(...records), { ...patience, signal: job.signal }),
      });
      if (extraction.kind === 'refused') return refuseFile(extraction.code, extraction.details);
      if (extraction.kind === 'posted-results') return refuseFile('extraction-failed'); // read on demand, never imported
      if (extraction.kind === 'document') {
        await inSteps(session.library().db, prepareVersion(session.library(), file.name, extraction));
      }
      return await save((write, library) => {
        // The same bytes may have come in under another name while this file was being read.
        const twin = findSourceByHash(library.db, sha256);
        if (twin) return fromKnown(write, library, twin);
        if (turns.finish && extraction.kind === 'references') return turns.finish(write, extraction);
        return saveExtraction(library, write, content, extraction, dependencies.passagesOf);
      });
    } finally {
      await turns.discard();
    }
  } catch (error) {
    // What the library could not take in is told for each file: the next one may be smaller, or the disk free again.
    if (!(error instanceof AppError)) throw error;
    return refuse(error.code, error.details, `${file.name}: `);
  }
}

/** Another program may write to the library for long. */
export const patience = { forMs: 45_000, pauseMs: 250 };

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
