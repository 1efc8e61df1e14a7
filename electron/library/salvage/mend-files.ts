/** Pieces of files and texts: gaps are filled so that offsets hold, and documents that are no longer whole say so. */
import { importWarning } from '../../../shared/import-warnings.ts';
import type { LibraryDatabase } from '../database.ts';
import { textChunkUnits } from '../documents.ts';
import { hasTable } from '../has-table.ts';
import { chunkBytes, sha256Hex } from '../sources.ts';

export interface FileMending {
  /** Documents whose file or text is not what was imported. */
  marked: number;
  /** Pieces that were made up, by table. */
  filled: Map<string, number>;
}

interface Pieces {
  table: 'source_chunk' | 'text_chunk';
  key: string;
  content: string;
  /** Length of every piece but the last. */
  unit: number;
  blank(length: number): Buffer | string;
}

const filePieces: Pieces = {
  table: 'source_chunk',
  key: 'source_id',
  content: 'bytes',
  unit: chunkBytes,
  blank: (length) => Buffer.alloc(length),
};
const textPieces: Pieces = {
  table: 'text_chunk',
  key: 'document_id',
  content: 'text',
  unit: textChunkUnits,
  blank: (length) => ' '.repeat(length),
};

type Mark = 'salvaged-file-damaged' | 'salvaged-text-damaged';

/** Yields after each file and text, so that whoever calls can do other work between them. */
export function* mendFiles(db: LibraryDatabase, done: FileMending): Generator<void> {
  const marks = new Map<string, Set<Mark>>();
  const mark = (id: unknown, code: Mark) => marks.set(String(id), (marks.get(String(id)) ?? new Set()).add(code));
  const note = (table: string, count: number) => {
    if (count > 0) done.filled.set(table, (done.filled.get(table) ?? 0) + count);
    return count > 0;
  };
  const documentsOf = db.prepare('SELECT id FROM document WHERE source_id = ?').pluck();
  const erased = new Set(erasedIds(db));
  for (const [id, length] of db.prepare('SELECT id, byte_length FROM source').raw().all() as [string, number][]) {
    if (erased.has(`source:${id}`)) continue;
    const { filled, changed } = mendPieces(db, filePieces, id, length);
    if (note('source_chunk', filled) || changed) {
      for (const document of documentsOf.all(id)) mark(document, 'salvaged-file-damaged');
    }
    yield;
  }
  for (const [id, pageCount] of db.prepare('SELECT id, page_count FROM document').raw().all() as [string, number][]) {
    if (erased.has(`document:${id}`)) continue;
    const pages = fillPages(db, id, pageCount);
    const end = Number(db.prepare('SELECT max("end") FROM page WHERE document_id = ?').pluck().get(id) ?? 0);
    const { filled, changed } = mendPieces(db, textPieces, id, end);
    const isTextFilled = note('text_chunk', filled);
    if (note('page', pages) || isTextFilled || changed) mark(id, 'salvaged-text-damaged');
    yield;
  }
  for (const [id, codes] of marks) addWarnings(db, id, [...codes]);
  done.marked = marks.size;
}

/** What was erased is meant to be gone. Libraries of before there were erasures have none. */
function erasedIds(db: LibraryDatabase): string[] {
  return hasTable(db, 'erasure') ? (db.prepare('SELECT id FROM erasure').pluck().all() as string[]) : [];
}

function mendPieces(db: LibraryDatabase, pieces: Pieces, id: string, length: number) {
  const { table, key, content, unit, blank } = pieces;
  const found = new Set<number>();
  let changed = false;
  const rows = db.prepare(`SELECT seq, sha256, ${content} FROM ${table} WHERE ${key} = ? ORDER BY seq`).raw().all(id);
  for (const [seq, sha256, bytes] of rows as [number, string, Buffer | string][]) {
    found.add(seq);
    const now = sha256Hex(bytes);
    if (now === sha256) continue;
    changed = true;
    db.prepare(`UPDATE ${table} SET sha256 = ? WHERE ${key} = ? AND seq = ?`).run(now, id, seq);
  }
  let filled = 0;
  const insert = db.prepare(`INSERT INTO ${table} (${key}, seq, sha256, ${content}) VALUES (?, ?, ?, ?)`);
  for (let seq = 0; seq * unit < length; seq++) {
    if (found.has(seq)) continue;
    const bytes = blank(Math.min(unit, length - seq * unit));
    insert.run(id, seq, sha256Hex(bytes), bytes);
    filled++;
  }
  return { filled, changed };
}

/** A4, where no other page says how large they are. */
const usualSize: [number, number] = [595, 842];

/** Pages that are missing get their place between their neighbours, and nothing on them; answers how many. */
function fillPages(db: LibraryDatabase, id: string, pageCount: number): number {
  const found = db
    .prepare('SELECT page_index, start, "end", width_pt, height_pt FROM page WHERE document_id = ? ORDER BY page_index')
    .raw()
    .all(id) as [number, number, number, number, number][];
  const byIndex = new Map(found.map((page) => [page[0], page]));
  const last = Math.max(pageCount, (found.at(-1)?.[0] ?? -1) + 1);
  const [width, height] = found[0] ? [found[0][3], found[0][4]] : usualSize;
  const insert = db.prepare(
    `INSERT INTO page (document_id, page_index, start, "end", width_pt, height_pt, rotation, runs)
     VALUES (?, ?, ?, ?, ?, ?, 0, x'')`,
  );
  let end = 0;
  let made = 0;
  for (let index = 0; index < last; index++) {
    const page = byIndex.get(index);
    if (!page) {
      const next = found.find(([later]) => later > index);
      insert.run(id, index, end, next ? next[1] : end, width, height);
      made++;
    }
    end = page ? page[2] : end;
  }
  if (last !== pageCount) db.prepare('UPDATE document SET page_count = ? WHERE id = ?').run(last, id);
  return made;
}

function addWarnings(db: LibraryDatabase, id: string, codes: readonly Mark[]): void {
  const recognised = JSON.parse(String(db.prepare('SELECT recognised FROM document WHERE id = ?').pluck().get(id)));
  const warnings = [...recognised.warnings, ...codes.map((code) => importWarning(code, {}))];
  db.prepare('UPDATE document SET recognised = ?, warning_count = ? WHERE id = ?').run(
    JSON.stringify({ ...recognised, warnings }),
    warnings.length,
    id,
  );
}
