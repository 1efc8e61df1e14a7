import type { DocumentService } from '../../../shared/contract/services.ts';
import { withoutUndefined } from '../../../shared/model/without-undefined.ts';
import { getDocument, getDocumentText, getPageRuns, listDocuments } from '../documents.ts';
import { command, type Session } from '../session.ts';

/** Documents for the screens and the command line. */
export function createDocumentService(session: Session): DocumentService {
  const db = () => session.library().db;
  return {
    list: () => listDocuments(db()),
    get: (id) => getDocument(db(), id),
    text: (id) => ({ text: getDocumentText(db(), id) }),
    runs: (id, pageIndex) => ({ pageIndex, runs: getPageRuns(db(), id, pageIndex) }),
    rename(id, title) {
      const from = getDocument(db(), id).title;
      command(session, { projectId: null, action: 'document.rename', params: { from, to: title } }, (write) =>
        write.update('document', id, { title }),
      );
      return getDocument(db(), id);
    },
    update({ ids, ...fields }) {
      const params = { title: getDocument(db(), ids[0]!).title, count: ids.length };
      const { issuer, ...others } = fields;
      const patch = withoutUndefined({ ...others, issuer: issuer === '' ? null : issuer });
      return command(session, { projectId: null, action: 'document.update', params }, (write) => {
        for (const id of ids) write.update('document', id, patch);
        return { updated: ids.length };
      });
    },
    remove(ids) {
      const first = getDocument(db(), ids[0]!).title;
      const params = { title: first, count: ids.length };
      return command(session, { projectId: null, action: 'document.remove', params }, (write) => {
        for (const id of ids) write.remove('document', id);
        return { removed: ids.length };
      });
    },
  };
}
