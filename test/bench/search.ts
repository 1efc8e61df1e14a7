/** Library search over 5,000 documents against SQLite's own full-text query on the same passages, and against Recoll. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/library/database.ts';
import { getDocumentText } from '../../electron/library/documents.ts';
import { createSearchService } from '../../electron/search/search-service.ts';
import { word } from '../long/fiction.ts';
import { randomFrom } from '../long/random.ts';
import type { BenchLibrary } from './library.ts';
import { askRival, type BenchRow, isInstalled, medianMs, ms, notMeasured, quantile, runRival } from './measure.ts';

const limit = 20;

export async function benchSearch(library: BenchLibrary, folder: string, seed: number): Promise<BenchRow[]> {
  const queries = makeQueries(seed);
  const search = createSearchService(library.session);
  search.query({ query: queries[0]!, limit });
  const times = queries.map((query) => {
    const started = performance.now();
    search.query({ query, limit });
    return performance.now() - started;
  });
  const oursMs = sum(times) / times.length;
  const ours = `${ms(oursMs)} (p95 ${ms(quantile(times, 0.95))})`;
  const name = `Search, ${queries.length} queries in ${library.passages} passages`;
  return [
    isInstalled('sqlite3')
      ? { name, ours, bar: 0.5, ...compareSqlite(library, folder, queries, oursMs) }
      : notMeasured(name, ours, 'sqlite3'),
    isInstalled('recollq')
      ? { name: `${name} (whole documents)`, ours, bar: 1, ...(await compareRecoll(library, folder, queries, oursMs)) }
      : notMeasured(name, ours, 'recollcmd'),
  ];
}

/** One to three words, frequent and rare. */
function makeQueries(seed: number): string[] {
  const random = randomFrom(seed + 1);
  return Array.from({ length: 60 }, (_, n) => Array.from({ length: 1 + (n % 3) }, () => word(random)).join(' '));
}

/** The rival ranks by bm25 and cuts a snippet, as ours does; it stems nothing and knows no parts of words. */
function compareSqlite(library: BenchLibrary, folder: string, queries: readonly string[], oursMs: number) {
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
  const printed = askRival('sqlite3', [path], `.timer on\n${script.join('\n')}\n`);
  const times = [...printed.matchAll(/^Run Time: real ([\d.]+)/gm)].map((found) => Number(found[1]) * 1000);
  if (times.length !== queries.length) throw new Error(`sqlite3 timed ${times.length} of ${queries.length} queries`);
  const theirsMs = sum(times) / times.length;
  return {
    rival: `${ms(theirsMs)} (p95 ${ms(quantile(times, 0.95))}, sqlite3 FTS5)`,
    ratio: theirsMs / oursMs,
    note: 'ours also stems, looks into compounds and joins the documents',
  };
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
  const startMs = await medianMs(5, () => query('nothingofthekind'));
  const some = queries.slice(0, 20);
  const times: number[] = [];
  for (const text of some) times.push(await medianMs(1, () => query(text)));
  const theirsMs = Math.max(0.1, sum(times) / times.length - startMs);
  return {
    rival: `${ms(theirsMs)} (recollq, ${ms(startMs)} of start taken off)`,
    ratio: theirsMs / oursMs,
    note: `whole documents, first ${some.length} queries`,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
