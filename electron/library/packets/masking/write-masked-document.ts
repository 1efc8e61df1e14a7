/** Writes a masked document: its text is its file, on the pages it had. */
import type { LibraryDatabase } from '../../database.ts';
import { insertDocument } from '../../documents.ts';
import type { Row } from '../../row.ts';
import { insertSource, sha256Hex } from '../../sources.ts';
import type { MaskedDocument } from './mask-document.ts';

export function writeMaskedDocument(
  { from, to }: { from: LibraryDatabase; to: LibraryDatabase },
  id: string,
  source: Row,
  masked: MaskedDocument,
): void {
  const { text, title, recognised, isPlaceholder } = masked;
  const sourceId = String(source.id);
  const bytes = new TextEncoder().encode(text);
  insertSource(
    to,
    {
      id: sourceId,
      sha256: sha256Hex(bytes),
      byteLength: bytes.length,
      mediaType: 'text/plain',
      name: masked.fileName,
      searchId: null,
      importedAt: String(source.imported_at),
      importedBy: String(source.imported_by),
    },
    bytes,
  );
  const pages = isPlaceholder ? [{ pageIndex: 0, start: 0, end: text.length }] : pagesOf(from, id);
  insertDocument(to, id, sourceId, {
    kind: 'document',
    format: 'text',
    mediaType: 'text/plain',
    text,
    pages: pages.map((page) => ({ ...page, widthPt: 0, heightPt: 0, rotation: 0, runs: new Float64Array() })),
    recognised,
  });
  to.prepare('UPDATE document SET title = ?, issuer = ? WHERE id = ?').run(title, masked.issuer, id);
}

function pagesOf(db: LibraryDatabase, id: string): { pageIndex: number; start: number; end: number }[] {
  return db
    .prepare('SELECT page_index AS pageIndex, start, "end" FROM page WHERE document_id = ? ORDER BY page_index')
    .all(id) as { pageIndex: number; start: number; end: number }[];
}
