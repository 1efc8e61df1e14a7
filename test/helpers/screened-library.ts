/** A library whose project has searches with files of references, for tests of the search log and of screening. */
import { referenceKeys } from '../../electron/import/references/identity.ts';
import { referenceSaver } from '../../electron/library/references.ts';
import { createProjectService } from '../../electron/library/services/project-service.ts';
import { createScreeningService } from '../../electron/library/services/screening-service.ts';
import { insertSource, sha256Hex } from '../../electron/library/sources.ts';
import type { CslItem } from '../../shared/contract/references.ts';
import type { ProjectService, ScreeningService } from '../../shared/contract/services.ts';
import { type FilledLibrary, filledLibrary } from './filled-library.ts';

export interface ScreenedLibrary extends FilledLibrary {
  projects: ProjectService;
  screening: ScreeningService;
  /** Notes a search and imports a file of references with these titles from it; gives their ids. */
  searched(
    source: string,
    titles: readonly string[],
    patch?: Partial<Parameters<ProjectService['addSearch']>[0]>,
  ): string[];
  /** Imports a file of references that no search brought. */
  imported(
    name: string,
    titles: readonly string[],
    searchId?: string,
    more?: Partial<CslItem>,
  ): { sourceId: string; ids: string[] };
}

export function screenedLibrary(): ScreenedLibrary {
  const filled = filledLibrary();
  const { library, session, projectId } = filled;
  const projects = createProjectService(session);
  const imported: ScreenedLibrary['imported'] = (name, titles, searchId, more = {}) => {
    const text = `${name}\n${titles.join('\n')}`;
    const bytes = new TextEncoder().encode(text);
    const sourceId = library.ids();
    const told = { id: sourceId, sha256: sha256Hex(bytes), byteLength: bytes.length, mediaType: 'text/plain', name };
    const importedAt = library.clock().toISOString();
    insertSource(library.db, { ...told, searchId: searchId ?? null, importedAt, importedBy: 'kari' }, bytes);
    const save = referenceSaver(library.db, library.ids, sourceId);
    const ids = titles.map((title) => {
      const csl = {
        type: 'article-journal',
        title,
        abstract: `Om ${title}.`,
        issued: { 'date-parts': [[2024]] },
        ...more,
      };
      return save({ csl, raw: title }, referenceKeys(csl)).id;
    });
    return { sourceId, ids };
  };
  return {
    ...filled,
    projects,
    screening: createScreeningService(session),
    imported,
    searched(source, titles, patch = {}) {
      const told = { projectId, source, searchedOn: '2026-01-03', strategy: '', hits: null, ...patch };
      const { id } = projects.addSearch(told);
      return imported(`${source}.ris`, titles, id).ids;
    },
  };
}
