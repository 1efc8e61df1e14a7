/** Tables of what people did with the sources: documents and decisions, passages, outcomes, searches. */
import type { Table } from '../../../shared/contract/exports.ts';
import { type Grade, gradeDomains } from '../../../shared/contract/grades.ts';
import { certainty } from '../../../shared/grade/certainty.ts';
import { explanation } from '../../../shared/grade/footnotes.ts';
import { importanceClass } from '../../../shared/grade/importance.ts';
import { nameOfOutcome } from '../../../shared/grade/tables/table-words.ts';
import { certaintyLabel, gradeWords } from '../../../shared/grade/words.ts';
import { titleOfSource } from '../../../shared/model/source-title.ts';
import { localDay } from '../../../shared/text/local-time.ts';
import { decisionWord, elementWord, kindWord, languageWord } from './screen-word.ts';
import { countCell, emptyTable, type TableInput, tableWord } from './table-input.ts';

/** Every document that the project can use, with what was decided and why; excluded ones last. */
export function documentsTable(input: TableInput): Table {
  const { documentRows, decisions, language } = input;
  const table = emptyTable('documents', input, { 3: 'year', 5: 'number', 9: 'date' });
  const decided = new Map(decisions.filter(({ kind }) => kind === 'document').map((item) => [item.itemId, item]));
  const isExcluded = (id: string) => Number(decided.get(id)?.decision === 'excluded');
  table.rows = documentRows
    .toSorted((a, b) => isExcluded(a.id) - isExcluded(b.id))
    .map((document) => [
      document.title,
      kindWord(document.kind, language),
      document.issuer ?? '',
      document.year === null ? '' : String(document.year),
      languageWord(document.language, language),
      String(document.pageCount),
      decisionWord(decided.get(document.id)?.decision ?? 'undecided', language),
      decided.get(document.id)?.reason ?? '',
      document.sourceName,
      localDay(document.importedAt),
      document.importedBy,
      document.sha256,
    ]);
  return table;
}

/** Every tag of the project, document by document in reading order. */
export function passagesTable(input: TableInput): Table {
  const { documentRows, tags, language } = input;
  const table = emptyTable('passages', input, { 3: 'number', 6: 'date' });
  const places = new Map(
    documentRows.map((document, index) => [document.id, { title: titleOfSource(document, language), index }]),
  );
  const placeOf = (id: string) => places.get(id)?.index ?? documentRows.length;
  table.rows = tags
    .toSorted((a, b) => placeOf(a.documentId) - placeOf(b.documentId) || a.start - b.start)
    .map((tag) => [
      elementWord(tag.element, tag.label, language),
      tag.quote.replace(/\s+/g, ' ').trim(),
      places.get(tag.documentId)?.title ?? '–',
      String(tag.page),
      tag.comment,
      tag.createdBy,
      localDay(tag.createdAt),
    ]);
  return table;
}

/** Outcomes in the project's own order, each with its judgement and all reasons in words. */
export function outcomesTable(input: TableInput): Table {
  const { language, grades } = input;
  const table = emptyTable('outcomes', input, { 0: 'number', 3: 'number', 6: 'number', 7: 'number', 13: 'date' });
  table.rows = input.outcomes
    .toSorted((a, b) => a.position - b.position)
    .map((outcome, index) => {
      const grade = grades.find(({ outcomeId }) => outcomeId === outcome.id);
      const head = [
        String(index + 1),
        nameOfOutcome(outcome, language),
        outcome.description,
        String(outcome.importance),
        gradeWords.importance[importanceClass(outcome.importance)][language],
      ];
      return [
        ...head,
        ...(grade ? gradeCells(grade, language) : ['', '', '', '', tableWord('notGraded', language), '', '', '', '']),
      ];
    });
  return table;
}

function gradeCells(grade: Grade, language: TableInput['language']): string[] {
  return [
    gradeWords.designs[grade.design][language],
    countCell(grade.studies),
    countCell(grade.participants),
    grade.effect,
    certaintyLabel(certainty(grade).level, language),
    gradeDomains.flatMap((domain) => explanation(grade, domain, language) ?? []).join('\n'),
    grade.comment,
    grade.updatedBy,
    localDay(grade.updatedAt),
  ];
}

export function searchLogTable(input: TableInput): Table {
  const table = emptyTable('search-log', input, { 0: 'date', 5: 'number', 6: 'number', 7: 'number' });
  table.rows = input.searches.map((search) => [
    search.searchedOn,
    search.source,
    search.platform,
    search.strategy,
    search.limits,
    countCell(search.hits),
    // Nothing was imported from it, which is not the same as none.
    countCell(search.files > 0 ? search.records : null),
    countCell(search.files > 0 ? search.references : null),
    search.searcher || search.person,
  ]);
  return table;
}
