import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { emptyPico } from '../../../shared/contract/projects.ts';
import type { ProjectService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import { withoutUndefined } from '../../../shared/model/without-undefined.ts';
import { moveInOrder } from '../move-in-order.ts';
import { getOutcome, getProject, listOutcomes, listProjectItems, listProjects } from '../projects.ts';
import { hasRow, type Row } from '../row.ts';
import { command, createdNow, type Session, updatedNow } from '../session.ts';
import { searchMethods } from './search-methods.ts';

/** Projects: question, outcomes, decisions about sources, search log. */
export function createProjectService(session: Session): ProjectService {
  const db = () => session.library().db;
  const get = (id: string): ProjectDetail => ({ ...getProject(db(), id), outcomes: listOutcomes(db(), id) });

  return {
    list: () => listProjects(db()),
    get,
    create({ title, language }) {
      const id = session.library().ids();
      const made = createdNow(session);
      // The project's own stack starts with the project, but making one belongs to the library's stack.
      command(session, { projectId: null, action: 'project.create', params: { title } }, (write) =>
        write.insert('project', {
          id,
          title,
          question: '',
          language: language ?? session.locale(),
          pico: JSON.stringify(emptyPico),
          ...made,
          updated_at: made.created_at,
        }),
      );
      return get(id);
    },
    update({ id, pico, ...fields }) {
      const now = getProject(db(), id);
      const patch: Row = { ...fields, updated_at: updatedNow(session).updated_at };
      if (pico) patch.pico = JSON.stringify({ ...now.pico, ...withoutUndefined(pico) });
      const changed = [...Object.keys(fields), ...Object.keys(pico ?? {})].join(',');
      const what = {
        projectId: id,
        action: pico ? 'project.set-pico' : 'project.update',
        params: { title: fields.title ?? now.title },
        coalesceKey: `project:${id}:${changed}`,
      };
      command(session, what, (write) => write.update('project', id, patch));
      return get(id);
    },
    remove(id) {
      const { title } = getProject(db(), id);
      command(session, { projectId: null, action: 'project.remove', params: { title } }, (write) =>
        write.remove('project', id),
      );
      return { removed: 1 };
    },
    ...outcomeMethods(session),
    items(projectId) {
      getProject(db(), projectId);
      return listProjectItems(db(), projectId);
    },
    setItems({ projectId, kind, itemIds, decision, reason }) {
      getProject(db(), projectId);
      const wanted = [...new Set(itemIds)];
      for (const id of wanted) {
        if (!hasRow(db(), kind, id)) throw new AppError('not-found', { noun: kind, id });
      }
      const what = { projectId, action: `${kind}.${decision}`, params: { count: wanted.length } };
      command(session, what, (write, library) => {
        for (const itemId of wanted) {
          const id = `${projectId}:${kind}:${itemId}`;
          const row = { project_id: projectId, kind, item_id: itemId, decision, reason, ...updatedNow(session) };
          if (hasRow(library.db, 'project_item', id)) write.update('project_item', id, row);
          else write.insert('project_item', { id, ...row });
        }
      });
      return listProjectItems(db(), projectId);
    },
    ...searchMethods(session),
  };
}

function outcomeMethods(
  session: Session,
): Pick<ProjectService, 'addOutcome' | 'updateOutcome' | 'moveOutcome' | 'removeOutcome'> {
  const db = () => session.library().db;
  return {
    addOutcome({ projectId, name, nameEn, importance }) {
      getProject(db(), projectId);
      const id = session.library().ids();
      command(session, { projectId, action: 'outcome.add', params: { name } }, (write) =>
        write.insert('outcome', {
          id,
          project_id: projectId,
          name,
          name_en: nameEn ?? '',
          description: '',
          importance,
          position: listOutcomes(db(), projectId).length,
          ...createdNow(session),
        }),
      );
      return getOutcome(db(), id);
    },
    updateOutcome({ id, nameEn, ...fields }) {
      const { projectId, name } = getOutcome(db(), id);
      const patch: Row = { ...fields };
      if (nameEn !== undefined) patch.name_en = nameEn;
      const coalesceKey = `outcome:${id}:${Object.keys(patch).join(',')}`;
      const what = { projectId, action: 'outcome.update', params: { name: fields.name ?? name }, coalesceKey };
      command(session, what, (write) => write.update('outcome', id, patch));
      return getOutcome(db(), id);
    },
    moveOutcome({ id, position }) {
      const { projectId, name } = getOutcome(db(), id);
      command(session, { projectId, action: 'outcome.move', params: { name } }, (write) => {
        const place = (outcomeId: string, at: number) => write.update('outcome', outcomeId, { position: at });
        moveInOrder(listOutcomes(db(), projectId), { id, position }, place);
      });
      return listOutcomes(db(), projectId);
    },
    removeOutcome(id) {
      const { projectId, name } = getOutcome(db(), id);
      command(session, { projectId, action: 'outcome.remove', params: { name } }, (write) =>
        write.remove('outcome', id),
      );
      return { removed: 1 };
    },
  };
}
