import type { TagService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { getDocument, getDocumentText, pageOfOffset } from '../library/documents.ts';
import { placeIn } from '../library/passage-place.ts';
import { getProject } from '../library/projects.ts';
import { command, createdNow, type Session } from '../library/session.ts';
import { getTag, listTags } from '../library/tags.ts';

/** Longer marks are whole chapters, not passages; the contract takes no more. */
const longestQuote = 20_000;

/** Tags: passages of documents marked for a project. */
export function createTagService(session: Session): TagService {
  const db = () => session.library().db;
  return {
    list({ projectId, documentId }) {
      getProject(db(), projectId);
      if (documentId) getDocument(db(), documentId);
      return listTags(db(), projectId, documentId ?? null);
    },
    add({ projectId, documentId, start, end, element, label, comment, origin }) {
      getProject(db(), projectId);
      const { title } = getDocument(db(), documentId);
      const text = getDocumentText(db(), documentId);
      const quote = text.slice(start, end);
      if (quote.trim() === '' || end > text.length || !quote.isWellFormed() || quote.length > longestQuote) {
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
          ...placeIn(text, (offset) => pageOfOffset(db(), documentId, offset), start, end),
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
      const wanted = [...new Set(ids)];
      const found = wanted.map((id) => getTag(db(), id));
      const first = found[0]!;
      if (found.some((tag) => tag.projectId !== first.projectId)) {
        throw new AppError('invalid-input', { field: 'ids', reason: 'tags of one project at a time' });
      }
      const what = {
        projectId: first.projectId,
        action: 'tag.remove',
        params: { element: first.element, count: wanted.length },
      };
      return command(session, what, (write) => {
        for (const id of wanted) write.remove('tag', id);
        return { removed: wanted.length };
      });
    },
  };
}
