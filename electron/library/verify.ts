/** Proves a library whole: SQLite's own checks, the full-text index, and the hash of every piece of bytes and text. */
import type { VerifyReport } from '../../shared/contract/library.ts';
import type { LibraryDatabase } from './database.ts';
import { sha256Hex } from './sources.ts';

export function verifyLibrary(db: LibraryDatabase): VerifyReport {
  const problems: VerifyReport['problems'] = [];
  const attempt = (place: string, check: () => void) => {
    try {
      check();
    } catch (error) {
      problems.push({ code: 'unreadable', place, message: error instanceof Error ? error.message : String(error) });
    }
  };
  attempt('structure', () => {
    for (const { integrity_check: line } of db.pragma('integrity_check') as { integrity_check: string }[]) {
      if (line !== 'ok') problems.push({ code: 'structure', place: 'structure', message: line });
    }
  });
  attempt('links', () => {
    for (const row of db.pragma('foreign_key_check') as { table: string; rowid: number | null }[]) {
      problems.push({
        code: 'broken-link',
        place: `${row.table} ${row.rowid ?? ''}`.trim(),
        message: 'points at nothing',
      });
    }
  });
  for (const index of ['passage_words', 'passage_parts']) {
    attempt(index, () => db.prepare(`INSERT INTO ${index}(${index}) VALUES ('integrity-check')`).run());
  }
  let chunks = 0;
  attempt('source_chunk', () => {
    for (const row of db.prepare('SELECT source_id, seq, sha256, bytes FROM source_chunk').iterate()) {
      const { source_id, seq, sha256, bytes } = row as {
        source_id: string;
        seq: number;
        sha256: string;
        bytes: Buffer;
      };
      chunks++;
      if (sha256Hex(bytes) !== sha256) problems.push(hashProblem('source_chunk', source_id, seq));
    }
  });
  let texts = 0;
  attempt('text_chunk', () => {
    for (const row of db.prepare('SELECT document_id, seq, sha256, text FROM text_chunk').iterate()) {
      const { document_id, seq, sha256, text } = row as {
        document_id: string;
        seq: number;
        sha256: string;
        text: string;
      };
      texts++;
      if (sha256Hex(text) !== sha256) problems.push(hashProblem('text_chunk', document_id, seq));
    }
  });
  const pages = Number(db.pragma('page_count', { simple: true }));
  return { sound: problems.length === 0, checked: { pages, chunks, texts }, problems };
}

const hashProblem = (table: string, id: string, seq: number) => ({
  code: 'hash-mismatch',
  place: `${table} ${id} ${seq}`,
  message: 'the bytes differ from what was imported',
});
