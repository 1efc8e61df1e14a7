/** Records, publications and documents of the library, by what they are called. */
import type { StudySource } from '../../../../shared/contract/studies.ts';
import { useReferenceRows, useTrialRows } from '../../../app/record-rows.ts';
import type { Route } from '../../../app/routes.ts';
import { useDocuments } from '../appraisal-data.ts';

export interface RecordRow {
  kind: StudySource['kind'];
  id: string;
  title: string;
  /** What tells it from others of like title. */
  more: string;
}

export const keyOfSource = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;

export function useRecords(): RecordRow[] {
  const documents = useDocuments().data ?? [];
  const trials = useTrialRows().rows;
  const references = useReferenceRows().rows;
  return [
    ...trials.map(({ id, registryId, title }) => ({ kind: 'trial' as const, id, title, more: registryId })),
    ...references.map(({ id, title, journal, authors, year }) => ({
      ...{ kind: 'reference' as const, id, title: title || journal },
      more: [authors.slice(0, 3).join(', '), year, title && journal].filter(Boolean).join(' · '),
    })),
    ...documents.map(({ id, title, sourceName }) => ({ kind: 'document' as const, id, title, more: sourceName })),
  ];
}

export function routeOfSource({ kind, id }: StudySource): Route {
  switch (kind) {
    case 'trial':
      return { screen: 'trials', trialId: id };
    case 'reference':
      return { screen: 'references', referenceId: id };
    case 'document':
      return { screen: 'reader', documentId: id };
  }
}
