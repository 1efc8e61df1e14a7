import { placesByWords } from '../../../shared/bindings/resolve-sources.ts';
import type { Bind, Release } from '../../../shared/contract/bindings.ts';
import type { BindingService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { documentsCiting } from '../bindings/citing-documents.ts';
import { sourcesOfDocument } from '../bindings/document-sources.ts';
import { scanLists } from '../bindings/listed-sources.ts';
import { decisionRows, resolveDocument } from '../bindings/resolved-document.ts';
import { getDocument } from '../documents.ts';
import { inSteps } from '../in-steps.ts';
import { getProject } from '../projects.ts';
import { getReference } from '../references.ts';
import { command, type Session, updatedNow } from '../session.ts';

/** What the citations of documents stand for; docs/decisions/0073-bindings.md. */
export function createBindingService(session: Session): BindingService {
  const db = () => session.library().db;
  /** The rows that decide on each of these sources now, by marker. */
  const standing = (documentId: string, markers: readonly string[]) => {
    const { sources } = resolveDocument(db(), documentId);
    const entries = sources.flatMap(({ entry }) => entry ?? []);
    const placeOf = placesByWords(entries);
    const rows = decisionRows(db(), documentId).map((row) => {
      const [marker, words] = [String(row.marker), String(row.words)];
      // One that was made on another entry is that entry's, whose number may be another now.
      const at = placeOf({ marker, words });
      return { id: String(row.id), marker: at === null ? marker : entries[at]!.marker };
    });
    return markers.map((marker) => {
      const source = sources.find((each) => each.marker === marker);
      if (!source) throw new AppError('not-found', { noun: 'source', id: marker });
      const own = rows.filter((row) => row.marker === marker);
      return { marker, words: source.entry?.words ?? '', ids: own.map(({ id }) => id) };
    });
  };
  const about = (documentId: string, markers: readonly string[]) => ({
    title: getDocument(db(), documentId).title,
    number: markers[0]!,
    count: markers.length,
  });

  return {
    ofDocument({ documentId, projectId }) {
      if (projectId !== undefined) getProject(db(), projectId);
      return sourcesOfDocument(db(), documentId, projectId);
    },
    async citing(referenceId) {
      const library = session.library();
      const reference = getReference(library.db, referenceId);
      await inSteps(library.db, scanLists(library));
      return documentsCiting(library.db, reference);
    },
    bind({ documentId, bindings }: Bind) {
      const wanted = new Map(bindings.map(({ marker, referenceId }) => [marker, referenceId]));
      for (const id of wanted.values()) if (id !== null) getReference(db(), id);
      const params = about(documentId, [...wanted.keys()]);
      const places = standing(documentId, [...wanted.keys()]);
      command(session, { projectId: null, action: 'binding.bind', params }, (write, library) => {
        for (const { marker, words, ids } of places) {
          const [kept, ...others] = ids;
          const row = { marker, words, reference_id: wanted.get(marker)!, is_waiting: 0, ...updatedNow(session) };
          if (kept) write.update('marker_binding', kept, row);
          else write.insert('marker_binding', { id: library.ids(), document_id: documentId, ...row });
          for (const id of others) write.delete('marker_binding', id);
        }
      });
      return { updated: places.length };
    },
    release({ documentId, markers }: Release) {
      const ids = new Set(standing(documentId, [...new Set(markers)]).flatMap((each) => each.ids));
      if (ids.size === 0) return { removed: 0 };
      const what = { projectId: null, action: 'binding.release', params: about(documentId, markers) };
      return command(session, what, (write) => {
        for (const id of ids) write.delete('marker_binding', id);
        return { removed: ids.size };
      });
    },
  };
}
