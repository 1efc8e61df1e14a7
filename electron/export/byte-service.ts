import type { ByteService } from '../../shared/contract/bytes.ts';
import { AppError } from '../../shared/errors.ts';
import { getDocumentSource } from '../library/documents.ts';
import { isErased } from '../library/erasure/erase.ts';
import type { Session } from '../library/session.ts';
import { findSource, readSourceBytes } from '../library/sources.ts';

export interface FinishedExport {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Bytes by range: documents as they were imported, exports as they were made. */
export function createByteService(session: Session, findExport: (id: string) => FinishedExport | null): ByteService {
  const getExport = (id: string) => {
    const found = findExport(id);
    if (!found) throw new AppError('not-found', { noun: 'export', id });
    return found;
  };
  return {
    stat({ kind, id }) {
      if (kind === 'export') {
        const { bytes, mediaType, fileName } = getExport(id);
        return { byteLength: bytes.length, mediaType, fileName };
      }
      const { db } = session.library();
      const { sourceId, name } = getDocumentSource(db, id);
      if (isErased(db, 'source', sourceId)) throw new AppError('content-erased', { title: name });
      const source = findSource(db, sourceId)!;
      return { byteLength: source.byteLength, mediaType: source.mediaType, fileName: name };
    },
    read({ kind, id }, start, end) {
      if (kind === 'export') return getExport(id).bytes.slice(start, end);
      const { db } = session.library();
      return readSourceBytes(db, getDocumentSource(db, id).sourceId, start, end);
    },
  };
}
