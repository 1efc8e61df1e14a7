/** What an id names that can be exempt, and the parts of it that can be so alone. */
import type { ExemptionSubject } from '../../shared/contract/exemptions.ts';
import { gradeDomains } from '../../shared/contract/grades.ts';
import { firstFound } from './arguments.ts';
import type { CommandContext } from './context.ts';

export interface ExemptItem {
  subject: Exclude<ExemptionSubject, 'passage'>;
  parts: readonly string[];
  /** Where only one part of it can be. */
  onlyPart?: string;
}

/** Ids are opaque: each kind of thing is asked in turn. Throws `not-found`. */
export function findExemptItem({ services }: CommandContext, id: string): ExemptItem {
  const { documents, trials, references, cards, tags, grades, projects } = services;
  const isInProject = (idsOf: (projectId: string) => { id: string }[]) =>
    projects.list().some((project) => idsOf(project.id).some((row) => row.id === id));
  const keysOf = (record: object) => Object.keys(record).filter((key) => key !== 'id');
  return firstFound<ExemptItem>(
    [
      () => documents.get(id) && { subject: 'document', parts: [] },
      () => ({ subject: 'trial', parts: keysOf(trials.get(id)) }),
      () => ({ subject: 'reference', parts: keysOf(references.get(id)) }),
      () => ({ subject: 'card-field', parts: keysOf(cards.get(id).fields) }),
      () => (isInProject((projectId) => tags.list({ projectId })) ? only('tag', 'comment') : undefined),
      () => (isInProject((projectId) => projects.searches(projectId)) ? only('search', 'strategy') : undefined),
      () =>
        isInProject((projectId) => grades.list(projectId)) ? { subject: 'grade', parts: gradeDomains } : undefined,
    ],
    id,
  );
}

const only = (subject: ExemptItem['subject'], part: string): ExemptItem => ({ subject, parts: [part], onlyPart: part });
