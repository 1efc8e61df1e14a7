import type { SuggestionService } from '../../shared/contract/services.ts';
import type { Suggestion, Tag } from '../../shared/contract/tags.ts';
import { AppError } from '../../shared/errors.ts';
import { matchPassages } from '../../shared/pico/match-passages.ts';
import { type PicoTerm, picoTerms } from '../../shared/pico/terms.ts';
import { headingBreaks } from '../../shared/text/sentences.ts';
import { getDocument, getDocumentText, getRecognised, listDocuments, pageOfOffset } from '../library/documents.ts';
import { getProject } from '../library/projects.ts';
import { command, createdNow, type Session } from '../library/session.ts';
import { listRejections, listTags } from '../library/tags.ts';

/** Passages that fit a project's PICO and that nobody has tagged or rejected yet. */
export function createSuggestionService(session: Session): SuggestionService {
  const db = () => session.library().db;
  return {
    list({ projectId, documentId }) {
      const terms = picoTerms(getProject(db(), projectId).pico);
      const documents = documentId ? [getDocument(db(), documentId)] : listDocuments(db());
      if (terms.length === 0) return [];
      const rejected = listRejections(db(), projectId);
      const tags = listTags(db(), projectId, documentId ?? null);
      return documents
        .flatMap((document) => suggestIn(document, terms))
        .filter((s) => !rejected.has(`${s.documentId}:${s.element}:${s.start}:${s.end}`) && !isTagged(s, tags))
        .sort((a, b) => b.score - a.score);
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

  function suggestIn(document: { id: string; sourceName: string }, terms: readonly PicoTerm[]): Suggestion[] {
    const text = getDocumentText(db(), document.id);
    const breaks = headingBreaks(getRecognised(db(), document.id).sections);
    return matchPassages(text, terms, breaks).map(({ element, start, end, score, terms: labels }) => ({
      documentId: document.id,
      sourceName: document.sourceName,
      element,
      quote: text.slice(start, end),
      page: pageOfOffset(db(), document.id, start),
      start,
      end,
      score,
      reason: labels.join(' · '),
    }));
  }
}

function isTagged(suggestion: Suggestion, tags: readonly Tag[]): boolean {
  return tags.some(
    (tag) =>
      tag.documentId === suggestion.documentId &&
      tag.element === suggestion.element &&
      tag.start < suggestion.end &&
      tag.end > suggestion.start,
  );
}
