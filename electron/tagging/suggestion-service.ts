import type { SuggestionService } from '../../shared/contract/services.ts';
import type { Suggestion, Tag } from '../../shared/contract/tags.ts';
import { AppError } from '../../shared/errors.ts';
import { picoTerms } from '../../shared/pico/terms.ts';
import { getDocument, getDocumentText, listDocuments } from '../library/documents.ts';
import { inSteps } from '../library/in-steps.ts';
import { getProject } from '../library/projects.ts';
import { command, createdNow, type Session } from '../library/session.ts';
import { listRejections, listTags } from '../library/tags.ts';
import { suggest } from './suggest.ts';

/** Passages that fit a project's PICO and that nobody has tagged or rejected yet. */
export function createSuggestionService(session: Session): SuggestionService {
  const db = () => session.library().db;
  return {
    async list({ projectId, documentId }) {
      const terms = picoTerms(getProject(db(), projectId).pico);
      const documents = documentId
        ? [getDocument(db(), documentId)]
        : listDocuments(db()).filter(({ newerId }) => newerId === null);
      if (terms.length === 0) return [];
      const found = await inSteps(db(), suggest(db(), documents, terms));
      const rejected = listRejections(db(), projectId);
      const tags = Map.groupBy(listTags(db(), projectId, documentId ?? null), (tag) => tag.documentId);
      const isNew = (s: Suggestion) =>
        !rejected.has(`${s.documentId}:${s.element}:${s.start}:${s.end}`) && !isTagged(s, tags.get(s.documentId) ?? []);
      return found.filter(isNew).sort((a, b) => b.score - a.score);
    },
    reject({ projectId, documentId, element, start, end }) {
      getProject(db(), projectId);
      const { title } = getDocument(db(), documentId);
      const { length } = getDocumentText(db(), documentId);
      if (start < 0 || start >= end || end > length) {
        throw new AppError('invalid-input', { field: 'start, end', reason: `${start}–${end} of ${length}` });
      }
      command(session, { projectId, action: 'suggestion.reject', params: { element, title } }, (write, { ids }) =>
        write.insert('suggestion_rejection', {
          id: ids(),
          project_id: projectId,
          document_id: documentId,
          element,
          start,
          end,
          ...createdNow(session),
        }),
      );
      return { rejected: 1 };
    },
  };
}

function isTagged(suggestion: Suggestion, tags: readonly Tag[]): boolean {
  return tags.some(
    (tag) => tag.element === suggestion.element && tag.start < suggestion.end && tag.end > suggestion.start,
  );
}
