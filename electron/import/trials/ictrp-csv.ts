/** WHO ICTRP's CSV export. */
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { columnKey, cutRow, readCsvTable } from '../references/source/csv-table.ts';
import { ictrpRecord } from './ictrp-record.ts';
import { withOtherTexts } from './other-fields.ts';
import type { TrialReading } from './trial-record.ts';

/** Lists and texts that the model holds part by part. */
const readInParts =
  /^(?:condition|intervention|primaryoutcome|secondaryoutcome|inclusioncriteria|exclusioncriteria|countries|studydesign|targetsize|secondaryids?|resultsyesno)$/;

function* otherColumns(cells: readonly string[], heads: readonly string[]): Generator<[string, string]> {
  for (const [at, head] of heads.entries()) if (!readInParts.test(columnKey(head))) yield [head, cells[at] ?? ''];
}

/** Null where no header has ICTRP's columns for number and title. */
export function readIctrpCsv(text: string): TrialReading | null {
  const isHeader = (cells: string[]) => {
    const keys = cells.map(columnKey);
    return keys.includes('trialid') && (keys.includes('publictitle') || keys.includes('scientifictitle'));
  };
  const table = readCsvTable(text, isHeader);
  if (!table) return null;
  const keys = table.header.map(columnKey);
  const records: TrialRecord[] = [];
  const problems: TrialReading['problems'] = [];
  for (const { cells, line } of table.rows) {
    if (isHeader(cells)) continue;
    const record = ictrpRecord((name) => cells[keys.indexOf(columnKey(name))] ?? '', 'ictrp-csv');
    // A number has letters or digits and no blanks; a row without one is a footer or another table.
    if (/^[A-Z0-9][\w/.-]{4,40}$/i.test(record.registryId) && /\d/.test(record.registryId))
      records.push(withOtherTexts(record, otherColumns(cells, table.header)));
    else problems.push({ line, code: 'record-without-id', message: `The row on line ${line} has no registry number.` });
  }
  for (const line of table.openQuotes)
    problems.push({ line, code: 'file-truncated', message: 'A quoted cell is never closed.' });
  problems.push(...cutRow(table));
  return { records, problems };
}
