/** What studies and figures rest on: records, publications, documents and tagged passages of the library. */
import type { ResultSource, StudySource } from '../../shared/contract/studies.ts';
import { AppError } from '../../shared/errors.ts';
import {
  draftFromReference,
  draftFromReport,
  draftFromTrial,
  type StudyDraft,
} from '../../shared/synthesis/draft-study.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { getDocument, yearOf } from '../library/documents.ts';
import { getReference } from '../library/references.ts';
import { hasRow } from '../library/row.ts';
import { getTag } from '../library/tags.ts';
import { getTrial } from '../library/trials.ts';

/** Throws `not-found`, or `invalid-input` for a tag of another project. What is bound already may stay, though it is gone since. */
export function checkSources(
  db: LibraryDatabase,
  projectId: string,
  sources: readonly ResultSource[],
  bound: readonly ResultSource[] = [],
): void {
  for (const { kind, id } of sources) {
    if (bound.some((source) => source.kind === kind && source.id === id)) continue;
    if (kind !== 'tag') {
      if (!hasRow(db, kind, id)) throw new AppError('not-found', { noun: kind, id });
    } else if (getTag(db, id).projectId !== projectId) {
      throw new AppError('invalid-input', { field: 'sources', reason: 'a tag of another project' });
    }
  }
}

export function draftFrom(db: LibraryDatabase, { kind, id }: StudySource): StudyDraft {
  switch (kind) {
    case 'trial':
      return draftFromTrial(getTrial(db, id));
    case 'reference':
      return draftFromReference(getReference(db, id));
    case 'document': {
      const { recognised } = getDocument(db, id);
      return draftFromReport(recognised, yearOf(recognised));
    }
  }
}
