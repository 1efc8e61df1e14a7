/** `npm run bench`: our speed over a rival's in the same run. Times are shown beside; only a ratio below its bar fails. */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../long/random.ts';
import { benchClicks, benchErasing } from './clicks.ts';
import { benchEvidence } from './evidence.ts';
import { benchHighlights } from './highlights.ts';
import { benchLedger } from './ledger.ts';
import { fillLibrary } from './library.ts';
import { benchLists } from './lists.ts';
import { type BenchRow, ms } from './measure.ts';
import { benchPages } from './pages.ts';
import { benchPdfPages } from './pdf-pages.ts';
import { benchPooling } from './pooling.ts';
import { benchReferenceFilters } from './reference-filters.ts';
import { benchReferences } from './references.ts';
import { benchScrolling } from './scrolling.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchWordTable } from './word-table.ts';
import { workedCopy } from './worked-copy.ts';

const seed = Number(process.env.SEED ?? 20);
const wanted = process.argv.slice(2);
const started = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const rows: BenchRow[] = [];
const broken: string[] = [];
try {
  let filled: ReturnType<typeof fillLibrary> | undefined;
  const library = () => {
    filled ??= fillLibrary(folder, seed);
    return filled;
  };
  const benches: Record<string, () => Promise<BenchRow[]>> = {
    pdf: () => benchPdfPages(folder, seed),
    highlights: () => benchHighlights(seed),
    references: () => benchReferences(folder, seed),
    word: () => benchWordTable(folder, seed),
    pooling: () => benchPooling(folder, seed),
    search: () => benchSearch(library(), folder, seed),
    lists: () => benchLists(library()),
    pages: () => benchPages(library()),
    filters: async () => benchReferenceFilters(library()),
    ledger: () => benchLedger(library()),
    scrolling: () => benchScrolling(folder),
    evidence: () => benchEvidence(folder),
    clicks: async () => {
      const copy = await workedCopy(library(), folder, randomFrom(seed + 3));
      rows.push(...(await benchClicks(copy)), await benchErasing(copy));
      await copy.workbench.close();
      return benchStart(copy);
    },
  };
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const began = performance.now();
    try {
      rows.push(...(await bench()));
    } catch (error) {
      // What was measured before it is told all the same.
      broken.push(name);
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    }
    process.stderr.write(`${name}: ${ms(performance.now() - began)}\n`);
  }
  filled?.library.db.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const hasFailed = ({ ratio, bar }: BenchRow) => ratio !== null && bar !== null && ratio < bar;
const header = ['', 'what', 'ours', 'rival', 'ratio', 'bar', 'note'];
const cells = rows.map((row) => [
  row.ratio === null ? '--' : hasFailed(row) ? 'SLOW' : 'ok',
  row.name,
  row.ours,
  row.rival,
  row.ratio?.toFixed(2) ?? '',
  row.bar === null ? '' : `≥ ${row.bar}`,
  row.note ?? '',
]);
const widths = header.map((_, column) => Math.max(...[header, ...cells].map((line) => line[column]!.length)));
for (const line of [header, ...cells]) {
  process.stdout.write(
    `${line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd()}\n`,
  );
}
const load = loadavg().map((value) => value.toFixed(1));
process.stdout.write(
  `ratio: our speed over the rival's. Seed ${seed}, load ${load.join(' ')}, ${Math.round((performance.now() - started) / 1000)} s.\n`,
);
if (broken.length > 0) process.stdout.write(`Not measured to the end: ${broken.join(', ')}.\n`);
process.exitCode = rows.some(hasFailed) || broken.length > 0 ? 1 : 0;
