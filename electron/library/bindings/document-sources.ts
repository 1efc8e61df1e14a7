/** The sources of a document as the screens show them: each with what is known of its reference. */
import type { BoundReference, DocumentSource, DocumentSources } from '../../../shared/contract/bindings.ts';
import type { LibraryDatabase } from '../database.ts';
import { getDocument } from '../documents.ts';
import { listProjectItems } from '../projects.ts';
import { listReferenceRows } from '../record-lists.ts';
import { resolveDocument } from './resolved-document.ts';

/** Throws `not-found`. */
export function sourcesOfDocument(db: LibraryDatabase, documentId: string, projectId?: string): DocumentSources {
  getDocument(db, documentId);
  const { sources, markers } = resolveDocument(db, documentId);
  const told = referenceTeller(
    db,
    sources.flatMap(({ referenceId, candidates }) => [referenceId ?? [], ...candidates.map(({ id }) => id)].flat()),
    projectId,
  );
  return {
    markers,
    sources: sources.map(
      ({ marker, entry, state, referenceId, candidates, cited }): DocumentSource => ({
        ...{ marker, state, words: entry?.words ?? null, page: entry?.page ?? null, start: entry?.start ?? null },
        reference: referenceId === null ? null : told(referenceId),
        candidates: candidates.flatMap(({ id, confidence }) => {
          const reference = told(id);
          return reference ? [{ ...reference, confidence }] : [];
        }),
        cited: cited.length,
        firstCited: cited[0]?.start ?? null,
      }),
    ),
  };
}

function referenceTeller(db: LibraryDatabase, ids: readonly string[], projectId: string | undefined) {
  const decisions = new Map(
    (projectId === undefined ? [] : listProjectItems(db, projectId)).map(({ itemId, decision }) => [itemId, decision]),
  );
  const fullText = db
    .prepare(
      `SELECT full_text.document_id FROM full_text JOIN document ON document.id = full_text.document_id
       JOIN source ON source.id = document.source_id
       WHERE full_text.id = ? AND document.removed_at IS NULL AND source.removed_at IS NULL`,
    )
    .pluck();
  const rows = new Map(listReferenceRows(db, [...new Set(ids)]).map((row) => [row.id, row]));
  return (id: string): BoundReference | null => {
    const row = rows.get(id);
    if (!row) return null;
    const { title, authors, year, journal } = row;
    return {
      ...{ id, title, year, journal, authors: authors.slice(0, 3).join(', ') },
      decision: projectId === undefined ? null : (decisions.get(id) ?? 'undecided'),
      fullTextId: (fullText.get(id) as string | undefined) ?? null,
    };
  };
}
