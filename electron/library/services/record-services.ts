/** Trials and references for the screens and the command line: both are lists of records that import fills. */
import type { ReferenceService, TrialService } from '../../../shared/contract/services.ts';
import { pageOfReferences, pageOfTrials } from '../record-lists.ts';
import { usesOfReference, usesOfTrial } from '../record-uses.ts';
import { getReference, listReferences } from '../references.ts';
import { command, type Session } from '../session.ts';
import { getTrial, listTrials } from '../trials.ts';

export function createTrialService(session: Session): TrialService {
  const db = () => session.library().db;
  return {
    list: () => listTrials(db()),
    page: ({ after }) => pageOfTrials(db(), after),
    get: (id) => getTrial(db(), id),
    uses: (id) => usesOfTrial(db(), id),
    remove: (ids) => removeRecords(session, 'trial', ids, getTrial(db(), ids[0]!).title),
  };
}

export function createReferenceService(session: Session): ReferenceService {
  const db = () => session.library().db;
  return {
    list: () => listReferences(db()),
    page: ({ after }) => pageOfReferences(db(), after),
    get: (id) => getReference(db(), id),
    uses: (id) => usesOfReference(db(), id),
    remove: (ids) => removeRecords(session, 'reference', ids, getReference(db(), ids[0]!).title ?? ''),
  };
}

function removeRecords(session: Session, table: 'trial' | 'reference', ids: string[], title: string) {
  const what = { projectId: null, action: `${table}.remove`, params: { title, count: ids.length } };
  return command(session, what, (write) => {
    for (const id of ids) write.remove(table, id);
    return { removed: ids.length };
  });
}
