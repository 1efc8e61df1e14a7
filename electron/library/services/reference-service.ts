/** References for the screens and the command line. */
import type { ReferenceService } from '../../../shared/contract/services.ts';
import { pageOfReferences } from '../record-lists.ts';
import { usesOfReference } from '../record-uses.ts';
import { getReference, listReferences } from '../references.ts';
import { command, type Session } from '../session.ts';

export function createReferenceService(session: Session): ReferenceService {
  const db = () => session.library().db;
  return {
    list: () => listReferences(db()),
    page: ({ after }) => pageOfReferences(db(), after),
    get: (id) => getReference(db(), id),
    uses: (id) => usesOfReference(db(), id),
    remove(ids) {
      const params = { title: getReference(db(), ids[0]!).title ?? '', count: ids.length };
      return command(session, { projectId: null, action: 'reference.remove', params }, (write) => {
        for (const id of ids) write.remove('reference', id);
        return { removed: ids.length };
      });
    },
  };
}
