/** Documents, trials and references as rows of one list: what they are called and what tells them apart. */
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import type { ProjectItem } from '../../../shared/contract/projects.ts';
import type { ReferenceListRow } from '../../../shared/contract/references.ts';
import type { TrialListRow } from '../../../shared/contract/trials.ts';
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

export function rowFromTrial(trial: TrialListRow): SourceRow {
  return {
    id: trial.id,
    title: trial.title,
    detail: joined(trial.registryId, trial.sponsor, trial.primaryCompletionDate ?? trial.completionDate),
  };
}

export function rowFromReference({ id, title, authors, year, journal }: ReferenceListRow): SourceRow {
  const [first, ...others] = authors;
  const names = first && others.length > 0 ? `${first} et al.` : first;
  return { id, title: title || id, detail: joined(names, year, journal) };
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
