/** The tables of what a person counts in a library. */
import type { CountedKind } from '../../shared/contract/library.ts';

export const tableOfKind: Readonly<Record<CountedKind, string>> = {
  documents: 'document',
  trials: 'trial',
  references: 'reference',
  projects: 'project',
  tags: 'tag',
  grades: 'grade',
  cards: 'card',
  exemptions: 'exemption',
};
