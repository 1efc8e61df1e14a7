/** The PICO matrix: one row a document, one cell an element, with how often it is tagged and where first. */
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import type { Tag } from '../../../shared/contract/tags.ts';
import { type PicoElement, picoElements } from '../../../shared/model/vocabulary.ts';

export interface MatrixCell {
  element: PicoElement;
  count: number;
  /** In reading order; null where nothing is tagged. */
  first: Tag | null;
}

export interface MatrixRow {
  document: DocumentRow;
  cells: MatrixCell[];
  total: number;
}

/** Documents with most tags first; equal ones keep the library's order. */
export function matrixRows(documents: readonly DocumentRow[], tags: readonly Tag[]): MatrixRow[] {
  const byDocument = Map.groupBy(tags, (tag) => tag.documentId);
  const rows = documents.map((document) => {
    const own = byDocument.get(document.id) ?? [];
    const cells = picoElements.map((element) => {
      const found = own.filter((tag) => tag.element === element).sort((a, b) => a.start - b.start);
      return { element, count: found.length, first: found[0] ?? null };
    });
    return { document, cells, total: cells.reduce((sum, cell) => sum + cell.count, 0) };
  });
  return rows.sort((a, b) => b.total - a.total);
}
