/** Puts a new reading in the place of a document's old one, in one step: until then the document is what it was. */
import { AppError } from '../../shared/errors.ts';
import type { ExtractedDocument } from '../../shared/model/extraction.ts';
import { logEvent } from '../library/command.ts';
import { inTransaction } from '../library/database.ts';
import type { Library } from '../library/open-library.ts';
import { checkIsOpenIn } from '../library/packets/packet-mark.ts';
import { rereadDocument } from '../library/reread-document.ts';
import { whenFree } from '../library/when-free.ts';
import { type OneImport, patience } from './import-one.ts';

interface Reading {
  id: string;
  read: ExtractedDocument;
  /** What history tells of it. */
  told: Pick<Parameters<typeof logEvent>[1], 'action' | 'params'>;
  /** Throws, within the step, why it may not be put there. */
  check?: () => void;
}

export async function saveReading(
  { session, passagesOf }: OneImport,
  library: Library,
  { id, read, told, check }: Reading,
  signal: AbortSignal,
): Promise<void> {
  const passages = passagesOf(read);
  const save = () => {
    if (!library.db.open) throw new AppError('library-not-open');
    checkIsOpenIn(library, 'document');
    inTransaction(library.db, () => {
      check?.();
      rereadDocument(library.db, id, read, passages);
      logEvent(library, { personId: session.person().id, projectId: null, ...told });
    });
  };
  await whenFree(save, { ...patience, signal });
}
