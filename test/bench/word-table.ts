/** A Word file of a table of 500 rows against pandoc from the same table as HTML. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderTableDocx } from '../../electron/export/formats/table-docx.ts';
import { tableHtml } from '../../electron/export/formats/table-text.ts';
import type { Table } from '../../shared/contract/exports.ts';
import { sentence, word } from '../long/fiction.ts';
import { randomFrom } from '../long/random.ts';
import { type BenchRow, bestMs, bestOfBoth, isInstalled, ms, notMeasured, runRival } from './measure.ts';

const unpainted = () => Promise.reject(new Error('no pictures'));

export async function benchWordTable(folder: string, seed: number): Promise<BenchRow[]> {
  const random = randomFrom(seed + 3);
  const table: Table = {
    kind: 'references',
    title: 'Bench',
    language: 'en',
    columns: ['Author', 'Title', 'Journal', 'Year', 'Identifier'],
    rows: Array.from({ length: 500 }, (_, n) => [word(random), sentence(random), word(random), '2025', `10.5555/${n}`]),
    notes: [],
  };
  const html = join(folder, 'table.html');
  writeFileSync(html, tableHtml(table));
  const write = () => renderTableDocx(table, '2026-01-05', unpainted);
  const name = 'Word file of a table of 500 rows';
  if (!isInstalled('pandoc')) return [notMeasured(name, ms(await bestMs(5, write)), 'pandoc')];
  const convert = () => runRival('pandoc', ['-f', 'html', '-o', join(folder, 'table.docx'), html]);
  const [oursMs, theirsMs] = await bestOfBoth(5, write, convert);
  return [{ name, ours: ms(oursMs), rival: `${ms(theirsMs)} (pandoc)`, ratio: theirsMs / oursMs, bar: 1 }];
}
