/** Documents, trials and references as rows of one list: what they are called and what tells them apart. */
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import type { ProjectItem } from '../../../shared/contract/projects.ts';
import type { ReferenceRow } from '../../../shared/contract/references.ts';
import type { Trial } from '../../../shared/contract/trials.ts';
import type { Decisions } from './project-data.ts';

export interface SourceRow {
  id: string;
  title: string;
  detail: string;
  /** The document to open in the reader, where there is one. */
  documentId?: string;
}

export type Decision = ProjectItem['decision'];
export type DecisionFilter = Decision | 'all';

const joined = (...parts: (string | number | null | undefined)[]) => parts.filter(Boolean).join(' · ');

export function rowFromDocument(document: DocumentRow): SourceRow {
  return {
    id: document.id,
    title: document.title,
    detail: joined(document.issuer, document.year, document.sourceName),
    documentId: document.id,
  };
}

export function rowFromTrial(
  trial: Pick<Trial, 'id' | 'title' | 'registryId' | 'sponsor' | 'primaryCompletionDate' | 'completionDate'>,
): SourceRow {
  return {
    id: trial.id,
    title: trial.title,
    detail: joined(trial.registryId, trial.sponsor, trial.primaryCompletionDate ?? trial.completionDate),
  };
}

export function rowFromReference(reference: ReferenceRow): SourceRow {
  const [first, ...others] = reference.author ?? [];
  const name = first?.family ?? first?.literal;
  const authors = name && others.length > 0 ? `${name} et al.` : name;
  const year = reference.issued?.['date-parts']?.[0]?.[0] ?? reference.issued?.raw;
  const journal = reference['container-title-short'] ?? reference['container-title'];
  return { id: reference.id, title: reference.title ?? reference.id, detail: joined(authors, year, journal) };
}

export function decisionOf(decisions: Decisions, id: string): Decision {
  return decisions.get(id)?.decision ?? 'undecided';
}

/** Rows that hold every word typed and stand as asked. */
export function filterRows(
  rows: readonly SourceRow[],
  decisions: Decisions,
  words: string,
  filter: DecisionFilter,
): SourceRow[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter !== 'all' && decisionOf(decisions, row.id) !== filter) return false;
    const text = `${row.title} ${row.detail}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
