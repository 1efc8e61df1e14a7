/** Tables of what the project holds: trials, tagged documents, indicators, references. */
import { cellTexts, ongoingRow } from '../../../shared/cards/ongoing-row.ts';
import { countryLabels, designLabel, statusLabel, trialColumns } from '../../../shared/cards/trial-row.ts';
import { vancouver, yearOf } from '../../../shared/cards/vancouver.ts';
import type { Table } from '../../../shared/contract/exports.ts';
import { titleOfSource } from '../../../shared/model/source-title.ts';
import { picoElements } from '../../../shared/model/vocabulary.ts';
import { countCell, emptyTable, type TableInput, tableWord } from './table-input.ts';

/** The six columns of the card template; the note says how old the registry information is. */
export function ongoingTrialsTable(input: TableInput): Table {
  const { trials, language } = input;
  const table = emptyTable('ongoing-trials', input, undefined, trialColumns(language));
  table.rows = trials.map((trial) => cellTexts(ongoingRow(trial, language, input.tableEdits)));
  const dates = trials.flatMap(({ asOf }) => asOf ?? []).toSorted();
  const span = [...new Set([dates.at(0), dates.at(-1)])].filter((date) => date !== undefined).join(' – ');
  if (span !== '') table.notes = [tableWord('asOf', language, { date: span })];
  return table;
}

/** The registries' own words, but for status, design and country. */
export function trialsTable(input: TableInput): Table {
  const { trials, language } = input;
  const table = emptyTable('trials', input, { 9: 'number', 12: 'date', 13: 'date', 15: 'date' });
  table.rows = trials.map((trial) => [
    trial.registryId,
    trial.registry,
    trial.title || trial.officialTitle,
    statusLabel(trial.status, language),
    designLabel(trial, language),
    trial.phases.join(', '),
    trial.conditions.join('\n'),
    trial.interventions.map(({ name }) => name).join('\n'),
    trial.outcomes.primary.map(({ measure }) => measure).join('\n'),
    countCell(trial.enrollment.count),
    countryLabels(trial.countries, language),
    trial.sponsor,
    trial.startDate ?? '',
    trial.completionDate ?? trial.primaryCompletionDate ?? '',
    tableWord(trial.hasResults ? 'yes' : 'no', language),
    trial.asOf ?? '',
  ]);
  return table;
}

/** The numbers that the project's documents name and the library has no trial of: a list to take to the registries. */
export function missingTrialsTable(input: TableInput): Table {
  const table = emptyTable('missing-trials', input, { 2: 'number', 3: 'number', 5: 'number' });
  table.rows = input.missingNumbers.map(({ number, registry, documents, mentions, first }) => [
    ...[number, registry, String(documents), String(mentions), first.title, String(first.page)],
  ]);
  return table;
}

/** One row a document; a cell counts the passages and quotes the first in reading order. */
export function picoMatrixTable(input: TableInput): Table {
  const { documentRows, decisions, tags, language } = input;
  const table = emptyTable('pico-matrix', input);
  const excluded = new Set(
    decisions.filter((item) => item.kind === 'document' && item.decision === 'excluded').map(({ itemId }) => itemId),
  );
  const documents = documentRows.filter(({ id }) => !excluded.has(id));
  const tagsOf = Map.groupBy(
    tags.toSorted((a, b) => a.start - b.start),
    ({ documentId }) => documentId,
  );
  table.rows = documents.map((document) => {
    const cells = picoElements.map((element) => {
      const found = (tagsOf.get(document.id) ?? []).filter((tag) => tag.element === element);
      if (!found[0]) return '–';
      const quote = shorten(found[0].quote.replace(/\s+/g, ' ').trim());
      return `${found.length}\n${language === 'nb' ? `«${quote}»` : `“${quote}”`}`;
    });
    return [titleOfSource(document, language), ...cells];
  });
  return table;
}

/** Thresholds as printed in the report; one that it leaves open is «ikke definert», never guessed. */
export function indicatorsTable(input: TableInput): Table {
  const { documents, language } = input;
  const table = emptyTable('indicators', input);
  const open = tableWord('undefined', language);
  table.rows = documents.flatMap((document) =>
    (document.recognised.indicators ?? []).map(({ code, name, definition, thresholds }) => {
      const { high = open, moderate = open, low = open } = thresholds;
      return [titleOfSource(document, language), code, name, definition, high, moderate, low];
    }),
  );
  return table;
}

export function referencesTable(input: TableInput): Table {
  const table = emptyTable('references', input, { 0: 'number', 2: 'year' });
  table.rows = input.references.map((reference, index) => [
    String(index + 1),
    vancouver(reference, input.language),
    yearOf(reference),
    reference.DOI ?? '',
    reference.PMID ?? '',
  ]);
  return table;
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157).trimEnd()} …` : text;
}
