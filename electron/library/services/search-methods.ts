/** The part of the project service that keeps the search log and says which files came from which search. */
import type { ProjectService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { getProject } from '../projects.ts';
import { findRow, type Row } from '../row.ts';
import { getSearch, listSearches, listSearchFiles } from '../searches.ts';
import { command, createdNow, type Session } from '../session.ts';

type SearchMethods = Pick<
  ProjectService,
  'searches' | 'addSearch' | 'updateSearch' | 'removeSearch' | 'searchFiles' | 'bindFiles'
>;

export function searchMethods(session: Session): SearchMethods {
  const db = () => session.library().db;
  return {
    searches(projectId) {
      getProject(db(), projectId);
      return listSearches(db(), projectId);
    },
    addSearch({ projectId, searchedOn, kind = 'database', platform = '', limits = '', searcher = '', ...told }) {
      getProject(db(), projectId);
      const id = session.library().ids();
      command(session, { projectId, action: 'search.add', params: { source: told.source } }, (write) =>
        write.insert('search', {
          ...{ id, project_id: projectId, kind, platform, searched_on: searchedOn, limits, searcher },
          ...told,
          ...createdNow(session),
        }),
      );
      return getSearch(db(), id);
    },
    updateSearch({ id, searchedOn, ...told }) {
      const { projectId, source } = getSearch(db(), id);
      const patch: Row = { ...told };
      if (searchedOn !== undefined) patch.searched_on = searchedOn;
      const what = { projectId, action: 'search.update', params: { source: told.source ?? source } };
      command(session, { ...what, coalesceKey: `search:${id}:${Object.keys(patch).join(',')}` }, (write) =>
        write.update('search', id, patch),
      );
      return getSearch(db(), id);
    },
    removeSearch(id) {
      const { projectId, source } = getSearch(db(), id);
      command(session, { projectId, action: 'search.remove', params: { source } }, (write) => {
        for (const file of listSearchFiles(db(), projectId)) {
          if (file.searchId === id) write.update('source', file.sourceId, { search_id: null });
        }
        write.remove('search', id);
      });
      return { removed: 1 };
    },
    searchFiles(projectId) {
      getProject(db(), projectId);
      return listSearchFiles(db(), projectId);
    },
    bindFiles({ sourceIds, searchId }) {
      const wanted = [...new Set(sourceIds)];
      const of = (id: string) => {
        const source = findRow(db(), 'source', id);
        if (!source) throw new AppError('not-found', { noun: 'source', id });
        return source.search_id;
      };
      const asked = searchId ?? wanted.map(of).find((id) => id !== null);
      if (!asked) return { bound: 0 };
      const { projectId, source } = getSearch(db(), String(asked));
      const known = new Map(listSearchFiles(db(), projectId).map((file) => [file.sourceId, file]));
      const what = { projectId, action: 'search.bind', params: { source, count: wanted.length } };
      return command(session, what, (write) => {
        for (const id of wanted) {
          of(id);
          // What another project found stays with that one's log.
          if (known.get(id)?.isElsewhere) throw new AppError('search-file-taken', { file: known.get(id)!.name });
          write.update('source', id, { search_id: searchId });
        }
        return { bound: wanted.length };
      });
    },
  };
}
