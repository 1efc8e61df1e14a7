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

export interface Records {
  rows: RecordRow[];
  /** False while some may still be coming: what is not among the rows may yet be there. */
  isComplete: boolean;
}

export function useRecords(): Records {
  const documents = useDocuments().data;
  const { rows: trials, ...ofTrials } = useTrialRows();
  const { rows: references, ...ofReferences } = useReferenceRows();
  const rows = [
    ...trials.map(({ id, registryId, title }) => ({ kind: 'trial' as const, id, title, more: registryId })),
    ...references.map(({ id, title, journal, authors, year }) => ({
      ...{ kind: 'reference' as const, id, title: title || journal },
      more: [authors.slice(0, 3).join(', '), year, title && journal].filter(Boolean).join(' · '),
    })),
    ...(documents ?? []).map(({ id, title, sourceName }) => ({
      kind: 'document' as const,
      id,
      title,
      more: sourceName,
    })),
  ];
  return { rows, isComplete: documents !== undefined && ofTrials.isComplete && ofReferences.isComplete };
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
