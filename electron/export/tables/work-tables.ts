/** Tables of the work itself: what the checks found, and who did what. */
import type { Table } from '../../../shared/contract/exports.ts';
import { warningSentence } from '../../../shared/import-warnings.ts';
import { localTime } from '../../../shared/text/local-time.ts';
import { historyWords } from './screen-word.ts';
import { emptyTable, historyLimit, type TableInput, tableWord } from './table-input.ts';

/** The cards' findings first, then what the importer noticed in each document. */
export function findingsTable(input: TableInput): Table {
  const { cardFindings, documents, language } = input;
  const table = emptyTable('findings', input);
  const ofCards = cardFindings.map(({ title, place, message }) => [
    tableWord('cardNoun', language),
    title,
    place,
    message,
  ]);
  // Most have none, and what was recognised of a document is long.
  const warned = documents.filter(({ warningCount }) => warningCount > 0);
  const ofDocuments = warned.flatMap((document) =>
    document.recognised.warnings.map((warning) => [
      tableWord('documentNoun', language),
      document.title,
      warning.page === undefined ? '' : tableWord('place', language, { page: warning.page }),
      warningSentence(warning, language),
    ]),
  );
  table.rows = [...ofCards, ...ofDocuments];
  return table;
}

/** Newest first. */
export function historyTable(input: TableInput): Table {
  const { history, language } = input;
  const table = emptyTable('history', input, { 0: 'date', 3: 'date' });
  table.rows = history.map((entry) => [
    localTime(entry.at),
    entry.person,
    historyWords(entry, language),
    entry.undoneAt === null ? '' : localTime(entry.undoneAt),
  ]);
  if (history.length >= historyLimit) table.notes = [tableWord('historyLimit', language, { count: historyLimit })];
  return table;
}
