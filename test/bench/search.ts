/** Library search over 5,000 documents against SQLite's own full-text query on the same passages, and against Recoll. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/library/database.ts';
import { getDocumentText } from '../../electron/library/documents.ts';
import { createSearchService } from '../../electron/search/search-service.ts';
import { word } from '../long/fiction.ts';
import { randomFrom } from '../long/random.ts';
import type { BenchLibrary } from './library.ts';
import {
  type BenchRow,
  bestMs,
  cpuMs,
  isInstalled,
  ms,
  notMeasured,
  quantile,
  runRival,
  sqliteCpuMs,
  sum,
} from './measure.ts';

const limit = 20;

export async function benchSearch(library: BenchLibrary, folder: string, seed: number): Promise<BenchRow[]> {
  const queries = makeQueries(seed);
  const search = createSearchService(library.session);
  const ask = () => queries.map((query) => cpuMs(() => search.query({ query, limit })));
  const askSqlite = isInstalled('sqlite3') ? prepareSqlite(library, folder, queries) : null;
  let [ours, theirs] = [ask(), askSqlite?.() ?? []];
  for (let round = 0; round < 2; round++) {
    ours = bestOfEach(ours, ask());
    if (askSqlite) theirs = bestOfEach(theirs, askSqlite());
  }
  const name = `Search, ${queries.length} queries in ${library.passages} passages`;
  const wholeName = `${name}, against whole documents`;
  return [
    askSqlite
      ? {
          name,
          ours: timesOf(ours),
          rival: `${timesOf(theirs)} (sqlite3 FTS5)`,
          ratio: mean(theirs) / mean(ours),
          bar: 0.25,
          note: 'processor time; ours also stems, looks into compounds and joins the documents',
        }
      : notMeasured(name, timesOf(ours), 'sqlite3'),
    isInstalled('recollq')
      ? {
          name: wholeName,
          ours: timesOf(ours),
          bar: null,
          ...(await compareRecoll(library, folder, queries, mean(ours))),
        }
      : notMeasured(wholeName, timesOf(ours), 'recollcmd'),
  ];
}

const timesOf = (times: readonly number[]) => `${ms(mean(times))} (p95 ${ms(quantile(times, 0.95))})`;
const bestOfEach = (a: readonly number[], b: readonly number[]) => a.map((time, n) => Math.min(time, b[n]!));
const mean = (values: readonly number[]) => sum(values) / values.length;

/** One to three words, frequent and rare. */
function makeQueries(seed: number): string[] {
  const random = randomFrom(seed + 1);
  return Array.from({ length: 60 }, (_, n) => Array.from({ length: 1 + (n % 3) }, () => word(random)).join(' '));
}

/** The rival ranks by bm25 and cuts a snippet, as ours does; it stems nothing and knows no parts of words. Gives milliseconds a query. */
function prepareSqlite(library: BenchLibrary, folder: string, queries: readonly string[]): () => number[] {
  const path = join(folder, 'plain-fts.db');
  const db = openDatabase(path);
  db.exec(`CREATE VIRTUAL TABLE passage USING fts5(body, tokenize='unicode61'); BEGIN`);
  const insert = db.prepare('INSERT INTO passage (rowid, body) VALUES (?, ?)');
  const spans = library.library.db
    .prepare('SELECT id, document_id AS documentId, start, "end" FROM passage ORDER BY id')
    .all() as { id: number; documentId: string; start: number; end: number }[];
  let text = { id: '', body: '' };
  for (const { id, documentId, start, end } of spans) {
    if (text.id !== documentId) text = { id: documentId, body: getDocumentText(library.library.db, documentId) };
    insert.run(id, text.body.slice(start, end));
  }
  db.exec('COMMIT');
  db.pragma('journal_mode = DELETE');
  db.close();
  const script = queries.map((query) => {
    const expression = query
      .split(' ')
      .map((term) => `"${term}"`)
      .join(' AND ');
    return `SELECT rowid, snippet(passage, 0, '', '', '…', 40), bm25(passage) FROM passage WHERE passage MATCH '${expression}' ORDER BY rank LIMIT ${limit};`;
  });
  return () => sqliteCpuMs(path, script);
}

/** Recoll's command line starts anew for each query, so its start is taken off: what a query that finds nothing takes. */
async function compareRecoll(library: BenchLibrary, folder: string, queries: readonly string[], oursMs: number) {
  const configuration = join(folder, 'recoll');
  const documents = join(folder, 'documents');
  mkdirSync(configuration);
  mkdirSync(documents);
  for (const [n, text] of library.texts.entries()) writeFileSync(join(documents, `${n}.txt`), text);
  writeFileSync(join(configuration, 'recoll.conf'), `topdirs = ${documents}\nidxflushmb = 100\n`);
  runRival('recollindex', ['-c', configuration]);
  const query = (text: string) => runRival('recollq', ['-c', configuration, '-n', String(limit), '-A', text]);
  const startMs = await bestMs(5, () => query('nothingofthekind'));
  const times: number[] = [];
  for (const text of queries.slice(0, 20)) times.push(await bestMs(3, () => query(text)));
  const theirsMs = Math.max(0.1, mean(times) - startMs);
  return {
    rival: `${ms(theirsMs)} (recollq, ${ms(startMs)} of start taken off)`,
    ratio: theirsMs / oursMs,
    note: `shown only: a start is longer than a query; first ${times.length} queries`,
  };
}
