/** Costs, volumes and ratios of a project, each with what it is reckoned from and where it stands. */
import type { CostNote } from '../../../shared/contract/cost-notes.ts';
import type { Table } from '../../../shared/contract/exports.ts';
import type { ResultSource } from '../../../shared/contract/studies.ts';
import { amountInLanguage } from '../../../shared/costs/amount-in-language.ts';
import { costKindWord, costLines, costMixtureLines, formulaOf } from '../../../shared/costs/words.ts';
import { titleOfSource } from '../../../shared/model/source-title.ts';
import { emptyTable, type TableInput, tableWord } from './table-input.ts';

/** Amounts have the digits that were typed, as the table's language prints them; what they should be stands beside them. */
export function costsTable(input: TableInput): Table {
  const { costs, language } = input;
  const table = emptyTable('costs', input, { 5: 'year' });
  const inLanguage = (amount: string) => amountInLanguage(amount, language);
  const printed = costs.map((note) => ({
    ...note,
    amount: inLanguage(note.amount),
    factors: note.factors.map((factor) => ({ ...factor, amount: inLanguage(factor.amount) })),
  }));
  table.rows = printed.map((note) => [
    note.name,
    costKindWord(note.kind, language),
    note.amount,
    note.currency,
    note.unit,
    note.year === null ? '' : String(note.year),
    partsOf(note),
    costLines(note, language)
      .map(({ text }) => text)
      .join('\n'),
    note.sources.map((source) => sourceName(source, input)).join('\n'),
    note.note,
  ]);
  table.notes = costMixtureLines(costs, language);
  return table;
}

/** The parts with their names; their product alone where none has one. */
function partsOf({ kind, factors }: CostNote): string {
  if (factors.every(({ name }) => name === '')) return formulaOf({ kind, factors });
  return factors
    .map(({ name, amount, unit }) => [name, [amount, unit].join(' ').trim()].filter(Boolean).join(': '))
    .join('\n');
}

/** A tagged passage by its document and page, a record by its number or title; «–» for what is not there any more. */
function sourceName({ kind, id }: ResultSource, input: TableInput): string {
  const { tags, documentRows, trials, references, language } = input;
  switch (kind) {
    case 'tag': {
      const tag = tags.find((each) => each.id === id);
      if (!tag) return '–';
      const title = titleOfDocument(tag.documentId, documentRows, language);
      return `${title}, ${tableWord('place', language, { page: tag.page })}`;
    }
    case 'document':
      return titleOfDocument(id, documentRows, language);
    case 'trial':
      return trials.find((each) => each.id === id)?.registryId ?? '–';
    case 'reference':
      return references.find((each) => each.id === id)?.title ?? '–';
  }
}

function titleOfDocument(id: string, rows: TableInput['documentRows'], language: TableInput['language']): string {
  const found = rows.find((row) => row.id === id);
  return found ? titleOfSource(found, language) : '–';
}
