/** Documents recognised anew from their stored files; docs/decisions/0064-corrections-of-recognition.md. */
import type { DocumentDetail } from '../../shared/contract/documents.ts';
import type { ImportOutcome } from '../../shared/contract/imports.ts';
import type { ImportWarning } from '../../shared/contract/recognised.ts';
import { applyCorrections } from '../../shared/corrections/apply-corrections.ts';
import { AppError } from '../../shared/errors.ts';
import { importWarning } from '../../shared/import-warnings.ts';
import type { ExtractedDocument, Extraction } from '../../shared/model/extraction.ts';
import { listCorrections } from '../library/corrections.ts';
import { getAsRead, getDocument, getDocumentText } from '../library/documents.ts';
import type { Library } from '../library/open-library.ts';
import type { RunningImport } from './import-job.ts';
import type { OneImport } from './import-one.ts';
import { refusal } from './read-scans.ts';
import { saveReading } from './save-reading.ts';
import { storedFile } from './stored-file.ts';

export async function readAgain(dependencies: OneImport, job: RunningImport, ids: readonly string[]): Promise<void> {
  job.setTotal(ids.length);
  for (const [index, id] of ids.entries()) job.setOutcome(index, await readOne(dependencies, job, id));
}

async function readOne(dependencies: OneImport, job: RunningImport, id: string): Promise<ImportOutcome> {
  const { session, extract } = dependencies;
  let file = id;
  try {
    const library = session.library();
    const document = getDocument(library.db, id);
    file = document.sourceName;
    if (job.signal.aborted) throw new AppError('import-cancelled', { file });
    if (document.erasedAt !== null) throw new AppError('reread-erased', { file });
    const { ocr } = document.recognised;
    const extraction = await extract(
      { name: file, open: async () => storedFile(library, document) },
      {
        signal: job.signal,
        onProgress: (progress) => job.setCurrent(file, progress),
        ...(ocr && { ocr: { languages: ocr.languages } }),
      },
    );
    const read = readingFrom(extraction, document, getDocumentText(library.db, id));
    const told = { action: 'document.reread', params: { title: document.title } } as const;
    await saveReading(dependencies, library, { id, read, told }, job.signal);
    return { path: file, status: 'updated', kind: 'document', ids: [id], warnings: unplacedWarning(library, id) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refusal(error.code, { file, ...error.details }, session, id);
  }
}

/** Throws why there is nothing to put in the document's place: marks and corrections rest on the offsets of its text. */
function readingFrom(extraction: Extraction, { sourceName: file }: DocumentDetail, text: string): ExtractedDocument {
  if (extraction.kind === 'refused') throw new AppError(extraction.code, { ...extraction.details, file });
  if (extraction.kind !== 'document' || extraction.text !== text) throw new AppError('reread-text-differs', { file });
  return extraction;
}

function unplacedWarning({ db }: Library, id: string): ImportWarning[] {
  const { length } = applyCorrections(getAsRead(db, id), listCorrections(db, id)).unplaced;
  if (length === 0) return [];
  return [importWarning('corrections-unplaced', { count: length })];
}
