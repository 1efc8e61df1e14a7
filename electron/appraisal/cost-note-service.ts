/** Costs, volumes and ratios as figures of a project. */
import type { CostNotesAdd } from '../../shared/contract/cost-notes.ts';
import type { CostNoteService } from '../../shared/contract/services.ts';
import { withoutUndefined } from '../../shared/model/without-undefined.ts';
import { getCostNote, listCostNotes, listCostPlaces, nextCostPosition } from '../library/cost-notes.ts';
import { moveInOrder } from '../library/move-in-order.ts';
import { getProject } from '../library/projects.ts';
import type { Row } from '../library/row.ts';
import { command, createdNow, type Session, updatedNow } from '../library/session.ts';
import { checkSources } from './study-sources.ts';

const empty = { kind: 'cost', name: '', amount: '', unit: '', currency: '', year: null, note: '' };

export function createCostNoteService(session: Session): CostNoteService {
  const db = () => session.library().db;
  return {
    list(projectId) {
      getProject(db(), projectId);
      return listCostNotes(db(), projectId);
    },
    add({ projectId, notes }) {
      getProject(db(), projectId);
      for (const { sources } of notes) checkSources(db(), projectId, sources ?? []);
      const ids = notes.map(() => session.library().ids());
      const what = {
        projectId,
        action: 'cost_note.add',
        params: { count: notes.length, name: notes[0]!.name || notes[0]!.amount || '' },
      };
      command(session, what, (write, library) => {
        const first = nextCostPosition(library.db, projectId);
        for (const [at, { factors = [], sources = [], ...note }] of notes.entries())
          write.insert('cost_note', {
            ...{ id: ids[at]!, project_id: projectId, position: first + at },
            ...empty,
            ...(withoutUndefined(note) as Row),
            factors: JSON.stringify(factors),
            sources: JSON.stringify(sources),
            ...createdNow(session),
            ...updatedNow(session),
          });
      });
      return ids.map((id) => getCostNote(db(), id));
    },
    update({ id, factors, sources, ...fields }) {
      const known = getCostNote(db(), id);
      if (sources) checkSources(db(), known.projectId, sources, known.sources);
      const patch = withoutUndefined({
        ...fields,
        factors: factors && JSON.stringify(factors),
        sources: sources && JSON.stringify(sources),
      }) as Row;
      const what = {
        projectId: known.projectId,
        action: 'cost_note.update',
        params: { name: fields.name ?? nameOf(known) },
        coalesceKey: Object.keys(patch).every(isTyped) ? `cost:${id}:${Object.keys(patch).join(',')}` : undefined,
      };
      command(session, what, (write) => write.update('cost_note', id, { ...patch, ...updatedNow(session) }));
      return getCostNote(db(), id);
    },
    move({ id, position }) {
      const note = getCostNote(db(), id);
      const what = { projectId: note.projectId, action: 'cost_note.move', params: { name: nameOf(note) } };
      command(session, what, (write, library) =>
        moveInOrder(listCostPlaces(library.db, note.projectId), { id, position }, (noteId, at) =>
          write.update('cost_note', noteId, { position: at }),
        ),
      );
      return listCostNotes(db(), note.projectId);
    },
    remove(id) {
      const note = getCostNote(db(), id);
      const what = { projectId: note.projectId, action: 'cost_note.remove', params: { name: nameOf(note) } };
      command(session, what, (write) => write.remove('cost_note', id));
      return { removed: 1 };
    },
  };
}

/** Typing in these is one step of undo a field. */
const isTyped = (field: string) => !['kind', 'sources'].includes(field);

/** A note without a name is told by its figure. */
const nameOf = ({ name, amount }: CostNotesAdd['notes'][number]) => name || amount || '';
