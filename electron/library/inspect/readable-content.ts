/** Counts what can be read of a library page by page, whatever is broken in it. */
import type { ReadableContent } from '../../../shared/contract/inspections.ts';
import type { LibraryWork } from '../../../shared/contract/library.ts';
import { openDatabase } from '../database.ts';
import { makeSchema, schemaVersion } from '../migrations/migrate.ts';
import type { PageFile } from '../salvage/page-file.ts';
import { emptyReport, type ReadRow, readRows } from '../salvage/read-rows.ts';
import { tableShapes } from '../salvage/table-shapes.ts';
import { chunkBytes, sha256Hex } from '../sources.ts';

const countedTables = ['document', 'trial', 'reference', 'project', 'tag', 'grade', 'card'] as const;

/** Yields now and then, for other work; null where not one row of a library was found. */
export function* readContent(
  file: PageFile,
  onProgress: LibraryWork['onProgress'],
): Generator<void, ReadableContent | null> {
  const found = collector();
  let pages = 0;
  for (const { rows } of readRows(file, usualShapes(), emptyReport())) {
    for (const row of rows) found.add(row);
    if (++pages % 64 !== 0) continue;
    onProgress?.({ phase: 'verify', done: Math.min(pages, file.pageCount), total: file.pageCount });
    yield;
  }
  return found.content();
}

/** Rows of earlier schemas are shorter, and fit as well. */
function usualShapes() {
  const db = openDatabase(':memory:');
  try {
    makeSchema(db, schemaVersion);
    return tableShapes(db);
  } finally {
    db.close();
  }
}

function collector() {
  const ids = new Map<string, Set<string>>(countedTables.map((table) => [table, new Set()]));
  const people = new Map<string, string>();
  const sourceOf = new Map<string, string>();
  const wantedPieces = new Map<string, number>();
  const soundPieces = new Map<string, number>();
  const brokenTexts = new Set<string>();
  const texts = new Set<string>();
  let last: { at: string; personId: string } | null = null;
  let isEmpty = true;

  const add = ({ table, columns }: ReadRow): void => {
    isEmpty = false;
    const id = String(columns.id);
    if (columns.removed_at == null) ids.get(table)?.add(id);
    if (table === 'person') people.set(id, String(columns.name));
    if (table === 'document') sourceOf.set(id, String(columns.source_id));
    if (table === 'source') wantedPieces.set(id, Math.ceil(Number(columns.byte_length) / chunkBytes));
    if (table === 'history' && (!last || String(columns.at) > last.at)) {
      last = { at: String(columns.at), personId: String(columns.person_id) };
    }
    if (table === 'source_chunk' && sha256Hex(columns.bytes as Buffer) === columns.sha256) {
      const source = String(columns.source_id);
      soundPieces.set(source, (soundPieces.get(source) ?? 0) + 1);
    }
    if (table === 'text_chunk') {
      const document = String(columns.document_id);
      texts.add(document);
      if (sha256Hex(String(columns.text)) !== columns.sha256) brokenTexts.add(document);
    }
  };
  const isWhole = (id: string) => {
    const source = sourceOf.get(id) ?? '';
    return texts.has(id) && !brokenTexts.has(id) && wantedPieces.get(source) === (soundPieces.get(source) ?? 0);
  };
  const count = (table: (typeof countedTables)[number]) => ids.get(table)!.size;
  const content = (): ReadableContent | null =>
    isEmpty
      ? null
      : {
          documents: count('document'),
          documentsWhole: [...ids.get('document')!].filter(isWhole).length,
          trials: count('trial'),
          references: count('reference'),
          projects: count('project'),
          tags: count('tag'),
          grades: count('grade'),
          cards: count('card'),
          lastChange: last && { at: last.at, by: people.get(last.personId) ?? '' },
        };
  return { add, content };
}
