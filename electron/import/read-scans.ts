/** Documents of the library whose pages without text are read from their pictures (OCR), one after the other. */

import type { DocumentDetail } from '../../shared/contract/documents.ts';
import type { ImportOutcome, ScansRead } from '../../shared/contract/imports.ts';
import { AppError, type ErrorCode, type ErrorDetails, errorSentence } from '../../shared/errors.ts';
import type { ExtractedDocument, Extraction } from '../../shared/model/extraction.ts';
import { countDisplacedMarks } from '../library/count-displaced-marks.ts';
import { getDocument, getDocumentText } from '../library/documents.ts';
import type { Session } from '../library/session.ts';
import type { RunningImport } from './import-job.ts';
import type { OneImport } from './import-one.ts';
import { saveReading } from './save-reading.ts';
import { storedFile } from './stored-file.ts';

export async function readScans(dependencies: OneImport, job: RunningImport, input: ScansRead): Promise<void> {
  job.setTotal(input.ids.length);
  for (const [index, id] of input.ids.entries()) {
    job.setOutcome(index, await readOne(dependencies, job, input, id));
  }
}

async function readOne(
  dependencies: OneImport,
  job: RunningImport,
  { ocr }: ScansRead,
  id: string,
): Promise<ImportOutcome> {
  const { session, extract } = dependencies;
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
    const check = () => {
      const marks = countDisplacedMarks(library.db, id, getDocumentText(library.db, id), read.text);
      if (marks > 0) throw new AppError('ocr-has-marks', { file, marks });
    };
    const told = { action: 'document.ocr', params: { count: read.recognised.ocr?.pages.length ?? 0 } } as const;
    await saveReading(dependencies, library, { id, read, told, check }, job.signal);
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
