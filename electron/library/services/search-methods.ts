/** The part of the project service that keeps the search log and says which files came from which search. */
import type { ProjectService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { getProject } from '../projects.ts';
import { hasRow, type Row } from '../row.ts';
import { bindFile, getSearch, listSearches, listSearchFiles } from '../searches.ts';
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
        write.remove('search', id);
      });
      return { removed: 1 };
    },
    searchFiles(projectId) {
      getProject(db(), projectId);
      return listSearchFiles(db(), projectId);
    },
    bindFiles({ projectId, sourceIds, searchId }) {
      getProject(db(), projectId);
      const wanted = [...new Set(sourceIds)];
      const missing = wanted.find((id) => !hasRow(db(), 'source', id));
      if (missing !== undefined) throw new AppError('not-found', { noun: 'source', id: missing });
      const search = searchId === null ? null : getSearch(db(), searchId);
      if (search && search.projectId !== projectId) throw new AppError('not-found', { noun: 'search', id: search.id });
      const what = { projectId, action: 'search.bind', params: { source: search?.source ?? '', count: wanted.length } };
      return command(session, what, (write) => {
        const { created_at: at, created_by: by } = createdNow(session);
        const bound = { projectId, searchId, at: String(at), by: String(by) };
        for (const sourceId of wanted) bindFile({ db: db(), write }, { ...bound, sourceId });
        return { bound: wanted.length };
      });
    },
  };
}
