/** Proves a library whole: SQLite's own checks, the full-text index, and the hash of every piece of bytes and text. */
import { setImmediate } from 'node:timers/promises';
import type { LibraryWork, VerifyReport } from '../../shared/contract/library.ts';
import { type BrokenSeal, brokenSeals } from './check-seals.ts';
import type { LibraryDatabase } from './database.ts';
import { hasTable } from './has-table.ts';
import { atOnce } from './in-steps.ts';
import { schemaDifference } from './migrations/schema-difference.ts';
import { sha256Hex } from './sources.ts';
import { checkApart, type Findings, linesOf } from './structure-checks.ts';

export function verifyLibrary(db: LibraryDatabase): VerifyReport {
  return atOnce(verifySteps(db));
}

/** The same, with room for other work between the steps. Ends early, by the signal's reason, where it is aborted. */
export async function verifyInSteps(db: LibraryDatabase, options: LibraryWork): Promise<VerifyReport> {
  const steps = verifySteps(db);
  let found: Findings | undefined;
  for (;;) {
    const step = steps.next(found);
    if (step.done) return step.value;
    const { done, total, checks } = step.value;
    options.onProgress?.({ phase: 'verify', done, total });
    await setImmediate();
    found = checks && (await checkApart(db, checks, options.signal));
    options.signal?.throwIfAborted();
  }
}

interface VerifyStep {
  done: number;
  total: number;
  /** Checks that come next: what was found by them meanwhile may be handed to the next step. */
  checks?: readonly string[];
}

/** Pieces that are read at once: they stand in memory together, and nothing else runs meanwhile. */
const piecesAStep = 8;

function* verifySteps(db: LibraryDatabase): Generator<VerifyStep, VerifyReport, Findings | undefined> {
  const problems: VerifyReport['problems'] = [];
  const attempt = (place: string, check: () => void) => {
    try {
      check();
    } catch (error) {
      problems.push({ code: 'unreadable', place, message: error instanceof Error ? error.message : String(error) });
    }
  };
  const count = (table: string) => {
    let found = 0;
    attempt(table, () => {
      found = (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
    });
    return found;
  };
  const total = count('source_chunk') + count('text_chunk');
  let indexed: string[] = [];
  attempt('structure', () => {
    indexed = db.prepare("SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'index'").pluck().all() as string[];
  });
  // The full check of the whole file asks the indexes too, but in one go, and nothing else runs meanwhile.
  const checks = new Map([
    ['quick_check', 'structure'],
    ...indexed.map((table) => [`integrity_check("${table}")`, table] as const),
  ]);
  const found = yield { done: 0, total, checks: [...checks.keys()] };
  const told = new Set(['ok', '*** in database main ***']);
  for (const [check, place] of checks) {
    attempt(place, () => {
      for (const line of found?.get(check) ?? linesOf(db, check)) {
        if (!told.has(line)) problems.push({ code: 'structure', place: 'structure', message: line });
        told.add(line);
      }
    });
    yield { done: 0, total };
  }
  attempt('schema', () => {
    const place = schemaDifference(db);
    if (place !== null) problems.push({ code: 'structure', place, message: 'is not as this app made it' });
  });
  yield { done: 0, total };
  attempt('links', () => {
    for (const row of db.pragma('foreign_key_check') as { table: string; rowid: number | null }[]) {
      problems.push({
        code: 'broken-link',
        place: `${row.table} ${row.rowid ?? ''}`.trim(),
        message: 'points at nothing',
      });
    }
  });
  // The check is spelled as a write, which a reader may not do; the structure check above asks the indexes as well.
  const isReader = db.pragma('query_only', { simple: true }) === 1;
  for (const index of isReader ? [] : ['passage_words', 'passage_parts']) {
    yield { done: 0, total };
    attempt(index, () => db.prepare(`INSERT INTO ${index}(${index}) VALUES ('integrity-check')`).run());
  }
  const unreadable = (table: string, error: unknown) =>
    attempt(table, () => {
      throw error;
    });
  for (const broken of brokenSeals(db, unreadable)) {
    problems.push(...broken.map(sealProblem));
    yield { done: 0, total };
  }
  const checked = { source_chunk: 0, text_chunk: 0 };
  const columns = {
    source_chunk: `source_id AS id, seq, sha256, bytes, ${erasedMark(db, 'source', 'source_id')}`,
    text_chunk: `document_id AS id, seq, sha256, text AS bytes, ${erasedMark(db, 'document', 'document_id')}`,
  };
  for (const table of ['source_chunk', 'text_chunk'] as const) {
    const key = table === 'source_chunk' ? 'source_id' : 'document_id';
    let last: [string, number] | null = ['', -1];
    while (last) {
      const [id, seq]: [string, number] = last;
      last = null;
      attempt(table, () => {
        const rows = db
          .prepare(
            `SELECT ${columns[table]} FROM ${table} WHERE (${key}, seq) > (?, ?) ORDER BY ${key}, seq LIMIT ${piecesAStep}`,
          )
          .all(id, seq) as { id: string; seq: number; sha256: string; bytes: Buffer | string; isErased: number }[];
        for (const row of rows) {
          checked[table]++;
          // The hash of what was erased stays, to prove what it was; the content must be gone.
          const isAsKept = row.isErased ? row.bytes.length === 0 : sha256Hex(row.bytes) === row.sha256;
          if (!isAsKept) problems.push(hashProblem(table, row.id, row.seq));
        }
        const end = rows.at(-1);
        // In a damaged tree the order may break; going back would never end.
        if (end && (end.id < id || (end.id === id && end.seq <= seq))) throw new Error('rows out of order');
        last = end ? [end.id, end.seq] : null;
      });
      yield { done: checked.source_chunk + checked.text_chunk, total };
    }
  }
  const pages = Number(db.pragma('page_count', { simple: true }));
  return {
    sound: problems.length === 0,
    checked: { pages, chunks: checked.source_chunk, texts: checked.text_chunk },
    problems,
  };
}

/** Backups of before there were erasures are proven as well. */
function erasedMark(db: LibraryDatabase, kind: 'source' | 'document', id: string): string {
  return hasTable(db, 'erasure')
    ? `EXISTS (SELECT 1 FROM erasure WHERE erasure.id = '${kind}:' || ${id}) AS isErased`
    : '0 AS isErased';
}

const sealProblem = ({ table, key, kind }: BrokenSeal) => ({
  code: kind === 'missing' ? 'row-missing' : 'row-changed',
  place: `${table} ${key}`,
  message: kind === 'missing' ? 'is not there any more' : 'differs from what was written',
});

const hashProblem = (table: string, id: string, seq: number) => ({
  code: 'hash-mismatch',
  place: `${table} ${id} ${seq}`,
  message: 'the bytes differ from what was imported',
});
