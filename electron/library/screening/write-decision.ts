/** Writes what was decided about a reference, and what the project takes in of it. */
import type { ScreeningRow } from '../../../shared/contract/screening.ts';
import type { ChangeWriter } from '../command.ts';
import type { LibraryDatabase } from '../database.ts';
import type { Library } from '../open-library.ts';
import { hasRow, type Row } from '../row.ts';

export interface Writing {
  library: Library;
  write: ChangeWriter;
  now: Row;
}

interface DecisionKey {
  projectId: string;
  stage: 'title' | 'full-text' | 'retrieval';
  referenceId: string;
  /** Null for what stands for everybody. */
  personId: string | null;
}

export function putDecision({ library, write, now }: Writing, key: DecisionKey, told: Row): void {
  const { projectId, stage, referenceId, personId } = key;
  const id = [projectId, stage, referenceId, personId ?? 'all'].join(':');
  if (hasRow(library.db, 'screening_decision', id)) write.update('screening_decision', id, { ...told, ...now });
  else if (told.decision !== 'undecided') {
    const names = { id, project_id: projectId, stage, reference_id: referenceId, person_id: personId };
    write.insert('screening_decision', { ...names, ...told, ...now });
  }
}

export function markRetrieval(
  writing: Writing,
  projectId: string,
  referenceIds: readonly string[],
  isRetrieved: boolean,
): void {
  const told = { decision: isRetrieved ? 'undecided' : 'not-retrieved', reason: '' };
  for (const referenceId of referenceIds) {
    putDecision(writing, { projectId, stage: 'retrieval', referenceId, personId: null }, told);
  }
}

const itemDecision: Partial<Record<ScreeningRow['state'], string>> = { included: 'included', excluded: 'excluded' };

/** What is decided of a full text is what the project decided of the reference: lists, tables and cards go by that. */
export function takeIntoProject(
  { db, write, now }: { db: LibraryDatabase; write: ChangeWriter; now: Row },
  rows: readonly ScreeningRow[],
  projectId: string,
): void {
  for (const { id: itemId, state, reason } of rows) {
    const id = `${projectId}:reference:${itemId}`;
    const decision = itemDecision[state] ?? 'undecided';
    const row = { decision, reason: state === 'excluded' ? reason : '', ...now };
    if (hasRow(db, 'project_item', id)) write.update('project_item', id, row);
    else if (decision !== 'undecided') {
      write.insert('project_item', { id, project_id: projectId, kind: 'reference', item_id: itemId, ...row });
    }
  }
}
