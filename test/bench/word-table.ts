/** Word files of two tables of 500 rows against pandoc from the same tables as HTML: a plain one, and an evidence profile. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderTableDocx } from '../../electron/export/formats/table-docx.ts';
import { tableHtml } from '../../electron/export/formats/table-text.ts';
import { evidenceProfileTable } from '../../electron/export/tables/evidence-tables.ts';
import type { Table } from '../../shared/contract/exports.ts';
import { buildTableInput } from '../electron/export/table-input-builder.ts';
import { sentence, word } from '../long/fiction.ts';
import { below, oneOf, type Random, randomFrom } from '../long/random.ts';
import { buildOutcome } from '../shared/cards/card-builder.ts';
import { buildGrade } from '../shared/grade/grade-builder.ts';
import { buildAnalysis, listOf } from '../shared/grade/tables/evidence-builder.ts';
import { counts } from '../shared/synthesis/synthesis-builder.ts';
import { type BenchRow, bestMs, bestOfBoth, isInstalled, ms, notMeasured, runRival, timed } from './measure.ts';

const rowCount = 500;
const unpainted = () => Promise.reject(new Error('no pictures'));

export async function benchWordTable(folder: string, seed: number): Promise<BenchRow[]> {
  const random = randomFrom(seed + 3);
  const plain: Table = {
    kind: 'references',
    title: 'Bench',
    language: 'en',
    columns: ['Author', 'Title', 'Journal', 'Year', 'Identifier'],
    rows: Array.from({ length: rowCount }, (_, n) => [
      word(random),
      sentence(random),
      word(random),
      '2025',
      `10.5555/${n}`,
    ]),
    notes: [],
  };
  return [
    await benchOne(folder, `Word file of a table of ${rowCount} rows`, plain),
    await benchOne(folder, `Word file of an evidence profile of ${rowCount} outcomes`, profileOf(random)),
  ];
}

/** Of each outcome two studies, an absolute effect, every fourth at two baseline risks, and reasons with letters. */
function profileOf(random: Random): Table {
  const reasons = Array.from({ length: 30 }, () => sentence(random));
  const ids = Array.from({ length: rowCount }, (_, n) => `o${n}`);
  const results = ids.flatMap((outcomeId) =>
    [0, 1].map(() => counts([5 + below(random, 55), 400, 5 + below(random, 55), 410], { outcomeId })),
  );
  const risk = (perThousand: number) => ({ name: word(random), perThousand, source: word(random) });
  return evidenceProfileTable(
    buildTableInput({
      language: 'en',
      outcomes: ids.map((id, position) => buildOutcome({ id, nameEn: sentence(random), position })),
      grades: ids.map((outcomeId) =>
        buildGrade({ riskOfBias: -1, imprecision: -1 }, { id: outcomeId, outcomeId }, oneOf(random, reasons)),
      ),
      analyses: ids.map((outcomeId, at) =>
        buildAnalysis({ baselineRisks: at % 4 === 0 ? [risk(50), risk(200)] : [] }, { id: outcomeId, outcomeId }),
      ),
      studyList: listOf(results),
    }),
  );
}

async function benchOne(folder: string, name: string, table: Table): Promise<BenchRow> {
  const html = join(folder, 'table.html');
  writeFileSync(html, tableHtml(table));
  const write = () => renderTableDocx(table, '2026-01-05', unpainted);
  const note = `${ms(await timed(write))} the first time; pandoc's time has its start in it`;
  if (!isInstalled('pandoc')) return { ...notMeasured(name, ms(await bestMs(5, write)), 'pandoc'), note };
  const convert = () => runRival('pandoc', ['-f', 'html', '-o', join(folder, 'table.docx'), html]);
  const [oursMs, theirsMs] = await bestOfBoth(5, write, convert);
  return { name, ours: ms(oursMs), rival: `${ms(theirsMs)} (pandoc)`, ratio: theirsMs / oursMs, bar: 1, note };
}
