/** Documents of the library whose pages without text are read from their pictures (OCR), one after the other. */

import type { DocumentDetail } from '../../shared/contract/documents.ts';
import type { ImportOutcome, ScansRead } from '../../shared/contract/imports.ts';
import { AppError, type ErrorCode, type ErrorDetails, errorSentence } from '../../shared/errors.ts';
import type { ExtractedDocument, Extraction } from '../../shared/model/extraction.ts';
import { logEvent } from '../library/command.ts';
import { countDisplacedMarks } from '../library/count-displaced-marks.ts';
import { inTransaction } from '../library/database.ts';
import { getDocument, getDocumentText } from '../library/documents.ts';
import type { Library } from '../library/open-library.ts';
import { checkIsOpenIn } from '../library/packets/packet-mark.ts';
import { rereadDocument } from '../library/reread-document.ts';
import type { Session } from '../library/session.ts';
import { whenFree } from '../library/when-free.ts';
import type { RunningImport } from './import-job.ts';
import { type OneImport, patience } from './import-one.ts';
import { storedFile } from './stored-file.ts';

export async function readScans(dependencies: OneImport, job: RunningImport, input: ScansRead): Promise<void> {
  job.setTotal(input.ids.length);
  for (const [index, id] of input.ids.entries()) {
    job.setOutcome(index, await readOne(dependencies, job, input, id));
  }
}

async function readOne(
  { session, extract, passagesOf }: OneImport,
  job: RunningImport,
  { ocr }: ScansRead,
  id: string,
): Promise<ImportOutcome> {
  let file = id;
  try {
    const library = session.library();
    if (job.signal.aborted) throw new AppError('ocr-cancelled', { file });
    const document = getDocument(library.db, id);
    file = document.sourceName;
    checkCanBeRead(document);
    const extraction = await extract(
      { name: file, open: async () => storedFile(library, document) },
      { signal: job.signal, onProgress: (progress) => job.setCurrent(file, progress), ocr },
    );
    const read = readingFrom(extraction, document);
    // One step, at the end: until then the document is what it was.
    const save = () => saveReading(session, library, document, read, passagesOf(read));
    await whenFree(save, { ...patience, signal: job.signal });
    const { warnings } = read.recognised;
    return { path: file, status: 'updated', kind: 'document', ids: [id], warnings };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refusal(error.code, { file, ...error.details }, session, id);
  }
}

export function refusal(code: ErrorCode, details: ErrorDetails, session: Session, id: string): ImportOutcome {
  const message = errorSentence(code, details, session.locale());
  return {
    path: String(details.file),
    status: 'refused',
    kind: 'document',
    ids: [id],
    code,
    details,
    message,
    warnings: [],
  };
}

/** Throws why not. */
function checkCanBeRead({ sourceName: file, format, erasedAt, recognised, textOrigin }: DocumentDetail): void {
  if (erasedAt !== null) throw new AppError('ocr-erased', { file });
  if (format !== 'pdf') throw new AppError('ocr-not-pdf', { file });
  const isWanting = recognised.warnings.some(({ code }) => code === 'no-text-layer' || code.startsWith('ocr-'));
  if (textOrigin === 'file' && !isWanting) throw new AppError('ocr-not-needed', { file });
}

/** Throws why there is nothing to put in the document's place. */
function readingFrom(extraction: Extraction, { sourceName: file }: DocumentDetail): ExtractedDocument {
  if (extraction.kind === 'refused') {
    const code = extraction.code === 'import-cancelled' ? 'ocr-cancelled' : extraction.code;
    throw new AppError(code, { ...extraction.details, file });
  }
  if (extraction.kind !== 'document') throw new AppError('ocr-not-pdf', { file });
  if (!extraction.recognised.ocr) throw new AppError('ocr-nothing-read', { file });
  return extraction;
}

function saveReading(
  session: Session,
  library: Library,
  { id, sourceName: file }: DocumentDetail,
  read: ExtractedDocument,
  passages: ReturnType<OneImport['passagesOf']>,
): void {
  const { db } = library;
  if (!db.open) throw new AppError('library-not-open');
  checkIsOpenIn(library, 'document');
  inTransaction(db, () => {
    const marks = countDisplacedMarks(db, id, getDocumentText(db, id), read.text);
    if (marks > 0) throw new AppError('ocr-has-marks', { file, marks });
    rereadDocument(db, id, read, passages);
    const count = read.recognised.ocr?.pages.length ?? 0;
    logEvent(library, { personId: session.person().id, projectId: null, action: 'document.ocr', params: { count } });
  });
}
