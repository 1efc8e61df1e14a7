import type { TagService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { getDocument, getDocumentText, pageOfOffset } from '../library/documents.ts';
import { getProject } from '../library/projects.ts';
import { command, createdNow, type Session } from '../library/session.ts';
import { getTag, listTags } from '../library/tags.ts';

/** Characters of context kept on each side of a quote, to find it again in a new version of the document. */
const contextLength = 32;

/** Tags: passages of documents marked for a project. */
export function createTagService(session: Session): TagService {
  const db = () => session.library().db;
  return {
    list: ({ projectId, documentId }) => listTags(db(), projectId, documentId ?? null),
    add({ projectId, documentId, start, end, element, label, comment, origin }) {
      getProject(db(), projectId);
      const { title } = getDocument(db(), documentId);
      const text = getDocumentText(db(), documentId);
      const quote = text.slice(start, end);
      if (quote.trim() === '' || end > text.length) {
        throw new AppError('invalid-input', { field: 'start, end', reason: `${start}–${end} of ${text.length}` });
      }
      const id = session.library().ids();
      const made = createdNow(session);
      const what = { projectId, action: 'tag.add', params: { element, title } };
      command(session, what, (write) =>
        write.insert('tag', {
          id,
          project_id: projectId,
          document_id: documentId,
          element,
          label,
          comment,
          origin,
          page: pageOfOffset(db(), documentId, start),
          start,
          end,
          quote,
          prefix: text.slice(Math.max(0, start - contextLength), start),
          suffix: text.slice(end, end + contextLength),
          ...made,
          updated_at: made.created_at,
        }),
      );
      return getTag(db(), id);
    },
    update({ id, ...fields }) {
      const { projectId, element } = getTag(db(), id);
      const coalesceKey = fields.comment === undefined ? undefined : `tag:${id}:comment`;
      const what = { projectId, action: 'tag.update', params: { element: fields.element ?? element }, coalesceKey };
      command(session, what, (write, { clock }) =>
        write.update('tag', id, { ...fields, updated_at: clock().toISOString() }),
      );
      return getTag(db(), id);
    },
    remove(ids) {
      const first = getTag(db(), ids[0]!);
      const what = {
        projectId: first.projectId,
        action: 'tag.remove',
        params: { element: first.element, count: ids.length },
      };
      return command(session, what, (write) => {
        for (const id of ids) write.remove('tag', id);
        return { removed: ids.length };
      });
    },
  };
}
