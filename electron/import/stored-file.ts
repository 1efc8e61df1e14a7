/** The bytes of an imported file as the library keeps them, for reading it once more. */
import type { DocumentDetail } from '../../shared/contract/documents.ts';
import { AppError } from '../../shared/errors.ts';
import { getDocumentSource } from '../library/documents.ts';
import type { Library } from '../library/open-library.ts';
import { readSourceBytes } from '../library/sources.ts';
import type { SourceFile } from './source-file.ts';

const chunkBytes = 1024 * 1024;

export function storedFile(
  library: Library,
  { id, byteLength }: Pick<DocumentDetail, 'id' | 'byteLength'>,
): SourceFile {
  return storedSource(library, { sourceId: getDocumentSource(library.db, id).sourceId, byteLength });
}

export function storedSource(
  { db }: Library,
  { sourceId, byteLength }: { sourceId: string; byteLength: number },
): SourceFile {
  return {
    kind: 'source',
    size: byteLength,
    async *chunks() {
      for (let at = 0; at < byteLength; at += chunkBytes) {
        if (!db.open) throw new AppError('library-not-open');
        yield readSourceBytes(db, sourceId, at, Math.min(byteLength, at + chunkBytes));
      }
    },
    close: async () => undefined,
  };
}
