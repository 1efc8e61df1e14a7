/** What tables are made from, and the heads and words they share (resources/vocabularies/tables.json). */
import vocabulary from '../../../resources/vocabularies/tables.json' with { type: 'json' };
import { fillSentence } from '../../../shared/cards/fill-sentence.ts';
import type { DocumentDetail } from '../../../shared/contract/documents.ts';
import type { Table, TableKind } from '../../../shared/contract/exports.ts';
import type { Grade } from '../../../shared/contract/grades.ts';
import type { Outcome, Project } from '../../../shared/contract/projects.ts';
import type { ReferenceRow } from '../../../shared/contract/references.ts';
import type { Tag } from '../../../shared/contract/tags.ts';
import type { Trial } from '../../../shared/contract/trials.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';

export interface TableInput {
  project: Pick<Project, 'title' | 'pico'>;
  outcomes: readonly Outcome[];
  grades: readonly Grade[];
  tags: readonly Tag[];
  /** Included in the project, in printing order. */
  trials: readonly Trial[];
  references: readonly ReferenceRow[];
  documents: readonly Pick<DocumentDetail, 'id' | 'title' | 'recognised'>[];
  language: Locale;
}

export type PrintableTableKind = Exclude<TableKind, 'risk-of-bias'>;

/** A table with its title and heads in place; `columns` replaces the heads of the vocabulary. */
export function emptyTable(kind: PrintableTableKind, input: TableInput, columns?: string[]): Table {
  const { title, columns: heads } = vocabulary[kind];
  return {
    kind,
    title: `${title[input.language]} – ${input.project.title}`,
    language: input.language,
    columns: columns ?? (heads as Record<Locale, string>[]).map((head) => head[input.language]),
    rows: [],
    notes: [],
  };
}

export function tableWord(
  key: keyof typeof vocabulary.words,
  locale: Locale,
  values: Record<string, string | number> = {},
): string {
  return fillSentence(vocabulary.words[key][locale], values);
}

/** The outcome's name in the table's language; the other one where it has none. */
export function outcomeName(outcome: Outcome, locale: Locale): string {
  return locale === 'en' && outcome.nameEn !== '' ? outcome.nameEn : outcome.name;
}

/** 1234567 → «1 234 567» in Norwegian (narrow blanks), “1,234,567” in English. */
export function countText(count: number, locale: Locale): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, locale === 'nb' ? '\u00a0' : ',');
}
