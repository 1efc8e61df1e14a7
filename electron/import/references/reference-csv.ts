/** CSV and TSV exports of databases and reference managers, their columns known by name. */
import type { CslItem } from '../../../shared/contract/references.ts';
import { cslItem, pageRange, type ReferenceReading } from './csl-item.ts';
import { type CsvColumns, type CsvField, columnsOf, headerWithin, isBibliographic } from './csv-columns.ts';
import { namesFromCell } from './csv-names.ts';
import { doiFrom, isbnFrom, issnFrom, pmcidFrom, pmidFrom, pmidWithin } from './identifiers.ts';
import { issuedFrom } from './issued.ts';
import { risType, typeFromWords } from './ris-types.ts';
import { columnKey, cutRow, readCsvTable } from './source/csv-table.ts';

/**
 * Null where no header names a title and another bibliographic column. A row without a title and without an
 * identifier is a problem: it is a second table, a total or a broken quote.
 */
export function readReferenceCsv(text: string): ReferenceReading | null {
  const table = readCsvTable(text, (cells) => isBibliographic(columnsOf(cells.map(columnKey))));
  if (!table) return null;
  const headerKey = table.header.join('\u0000');
  let columns = columnsOf(table.header.map(columnKey));
  const records: ReferenceReading['records'] = [];
  const problems: ReferenceReading['problems'] = [];
  for (const { cells, raw, line } of table.rows) {
    // Exports pasted one below the other bring their headers along.
    if (cells.join('\u0000') === headerKey) continue;
    const other = headerWithin(cells);
    if (other) {
      columns = other;
      continue;
    }
    const csl = cslFromRow(cells, columns);
    if (csl.title || csl.DOI || csl.PMID || (csl.abstract && csl.author)) records.push({ csl, raw });
    else if (!table.openQuotes.includes(line))
      problems.push({
        line,
        code: 'record-damaged',
        message: `The row on line ${line} has neither title nor identifier.`,
      });
  }
  for (const line of table.openQuotes) {
    // The last row of a file that was cut has nothing behind it.
    const code = table.rows.some((row) => row.line > line) ? 'record-damaged' : 'file-truncated';
    problems.push({ line, code, message: 'A quoted cell is never closed.' });
  }
  problems.push(...cutRow(table));
  return { records, problems };
}

function cslFromRow(cells: readonly string[], columns: CsvColumns): CslItem {
  const cell = (field: CsvField): string => {
    const index = columns[field];
    const value = index === undefined ? '' : (cells[index] ?? '');
    return /^(?:null|none|nan|n\/a|undefined)$/i.test(value) ? '' : value;
  };
  const line = (field: CsvField) => cell(field).replace(/\s+/g, ' ');
  const printedType = line('type');
  const type =
    risType(printedType) === 'document'
      ? typeFromWords(printedType.replace(/([a-z])([A-Z])/g, '$1 $2'))
      : risType(printedType);
  const cited = /;(\w+)(?:\(([^)]+)\))?:([\w-]+)\./.exec(line('citation'));
  const link = /https?:\S+/.exec(line('url'))?.[0] ?? '';
  return cslItem({
    type: type === 'document' && line('container') ? 'article-journal' : type,
    title: line('title'),
    author: namesFromCell(cell('fullNames') || cell('author')),
    editor: namesFromCell(cell('editor')),
    issued: issuedFrom([line('year'), line('date')].filter((value) => value !== '')),
    'container-title': line('container'),
    'container-title-short': line('short'),
    volume: line('volume') || (cited?.[1] ?? ''),
    issue: line('issue') || (cited?.[2] ?? ''),
    page: line('pages')
      ? pageRange(line('pages'))
      : pageRange(line('startPage'), line('endPage')) || line('article') || (cited?.[3] ?? ''),
    publisher: line('publisher'),
    'publisher-place': line('place'),
    abstract: cell('abstract'),
    keyword: line('keyword'),
    language: line('language'),
    note: cell('note'),
    DOI: doiFrom(line('doi')) || (/doi\.org\//.test(link) ? doiFrom(link) : ''),
    PMID: pmidFrom(line('pmid')) || pmidWithin(`${line('pmid')} ${link}`),
    PMCID: pmcidFrom(line('pmcid')),
    ISSN: issnFrom(line('issn')),
    ISBN: isbnFrom(line('isbn')),
    URL: link,
    number: line('accession'),
  });
}
