/** Studies and the figures that they report; docs/decisions/0075-studies-and-synthesis.md. */
import type { StudyService } from '../../shared/contract/services.ts';
import type { ResultSet, Study, StudyAdd, StudySource } from '../../shared/contract/studies.ts';
import { AppError } from '../../shared/errors.ts';
import { withoutUndefined } from '../../shared/model/without-undefined.ts';
import { foldedStudyName } from '../../shared/synthesis/study-name.ts';
import type { ChangeWriter } from '../library/command.ts';
import { getOutcome, getProject } from '../library/projects.ts';
import type { Row } from '../library/row.ts';
import { command, createdNow, type Session, updatedNow } from '../library/session.ts';
import { getStudy, getStudyResult, listStudies, listStudyResults } from '../library/studies.ts';
import { checkSources, draftFrom } from './study-sources.ts';

const emptyResult = { time_point: '', arm: '', comparator: '', subgroup: '', unit: '', direction: '', note: '' };

export function createStudyService(session: Session): StudyService {
  const db = () => session.library().db;

  const insertStudy = (write: ChangeWriter, id: string, { projectId, ...study }: StudyAdd): void =>
    write.insert('study', {
      id,
      project_id: projectId,
      name: study.name,
      year: study.year ?? null,
      design: study.design ?? '',
      arms: JSON.stringify(study.arms ?? []),
      sources: JSON.stringify(study.sources ?? []),
      note: study.note ?? '',
      ...createdNow(session),
      ...updatedNow(session),
    });

  /** What a new result must name, and that all it names belongs together. */
  const checkResult = (projectId: string, { id, studyId, outcomeId, sources, ...result }: ResultSet): void => {
    const known = id === undefined ? null : getStudyResult(db(), id);
    const study = getStudy(db(), studyId ?? known?.studyId ?? '');
    const outcome = getOutcome(db(), outcomeId ?? known?.outcomeId ?? '');
    for (const each of [known, study, outcome]) {
      if (each && each.projectId !== projectId) throw new AppError('not-found', { noun: 'project', id: projectId });
    }
    for (const arm of [result.arm, result.comparator]) {
      if (!arm || study.arms.some((each) => each.id === arm)) continue;
      throw new AppError('invalid-input', { field: 'arm', reason: 'no arm of this study' });
    }
    checkSources(db(), projectId, sources ?? [], known?.sources ?? []);
  };

  /** The studies that results name, by their names; one that is not there is made, once. */
  const withStudies = (write: ChangeWriter, projectId: string, results: readonly ResultSet[]): ResultSet[] => {
    const known = new Map(listStudies(db(), projectId).map(({ id, name }) => [foldedStudyName(name), id]));
    return results.map(({ studyName, ...result }) => {
      if (result.studyId !== undefined || studyName === undefined) return result;
      const studyId = known.get(foldedStudyName(studyName)) ?? session.library().ids();
      if (!known.has(foldedStudyName(studyName))) insertStudy(write, studyId, { projectId, name: studyName });
      known.set(foldedStudyName(studyName), studyId);
      return { ...result, studyId };
    });
  };

  const setResult = (write: ChangeWriter, projectId: string, input: ResultSet): string => {
    const { id, studyId, studyName: _, outcomeId, timePoint, numbers, sources, ...fields } = input;
    const known = id === undefined ? null : getStudyResult(db(), id);
    const patch = withoutUndefined({
      ...fields,
      study_id: studyId,
      outcome_id: outcomeId,
      time_point: timePoint,
      numbers: numbers && JSON.stringify(withoutEmpty({ ...known?.numbers, ...numbers })),
      sources: sources && JSON.stringify(sources),
    }) as Row;
    if (known) {
      write.update('study_result', known.id, { ...patch, ...updatedNow(session) });
      return known.id;
    }
    const newId = session.library().ids();
    write.insert('study_result', {
      ...emptyResult,
      ...{ id: newId, project_id: projectId, kind: 'counts', numbers: '{}', sources: '[]' },
      ...patch,
      ...createdNow(session),
      ...updatedNow(session),
    });
    return newId;
  };

  return {
    list(projectId) {
      getProject(db(), projectId);
      return { studies: listStudies(db(), projectId), results: listStudyResults(db(), projectId) };
    },
    add(input) {
      getProject(db(), input.projectId);
      checkSources(db(), input.projectId, input.sources ?? []);
      const id = session.library().ids();
      const what = { projectId: input.projectId, action: 'study.add', params: { name: input.name } };
      command(session, what, (write) => insertStudy(write, id, input));
      return getStudy(db(), id);
    },
    addFrom({ projectId, sources }) {
      getProject(db(), projectId);
      checkSources(db(), projectId, sources);
      const taken = new Set(listStudies(db(), projectId).flatMap((study) => study.sources.map(keyOf)));
      const wanted = sources.filter((source) => !taken.has(keyOf(source)));
      const ids: string[] = [];
      command(session, { projectId, action: 'study.add-from', params: { count: wanted.length } }, (write, library) => {
        for (const source of wanted) {
          const draft = draftFrom(library.db, source);
          const arms = draft.arms.map((arm) => ({ id: library.ids(), ...arm }));
          const id = library.ids();
          insertStudy(write, id, { projectId, ...draft, arms, sources: [source] });
          ids.push(id);
        }
      });
      return ids.map((id) => getStudy(db(), id));
    },
    update({ id, arms, sources, ...fields }) {
      const study = getStudy(db(), id);
      if (arms) checkArms(study, arms);
      if (sources) checkSources(db(), study.projectId, sources, study.sources);
      const patch = withoutUndefined({
        ...fields,
        arms: arms && JSON.stringify(arms),
        sources: sources && JSON.stringify(sources),
      }) as Row;
      const what = {
        projectId: study.projectId,
        action: 'study.update',
        params: { name: fields.name ?? study.name },
        coalesceKey: `study:${id}:${Object.keys(patch).join(',')}`,
      };
      command(session, what, (write) => write.update('study', id, { ...patch, ...updatedNow(session) }));
      return getStudy(db(), id);
    },
    remove(id) {
      const { projectId, name } = getStudy(db(), id);
      command(session, { projectId, action: 'study.remove', params: { name } }, (write) => write.remove('study', id));
      return { removed: 1 };
    },
    setResults({ projectId, results }) {
      getProject(db(), projectId);
      const [first] = results;
      const what = {
        projectId,
        action: 'study_result.set',
        params: { count: results.length },
        // Typing in one cell is one step; a pasted block is one of its own.
        coalesceKey: results.length === 1 && first?.id ? `result:${first.id}:${touchedBy(first)}` : undefined,
      };
      const ids = command(session, what, (write) => {
        const named = withStudies(write, projectId, results);
        for (const result of named) checkResult(projectId, result);
        return named.map((result) => setResult(write, projectId, result));
      });
      return ids.map((id) => getStudyResult(db(), id));
    },
    removeResults({ projectId, ids }) {
      getProject(db(), projectId);
      const wanted = [...new Set(ids)].map((id) => getStudyResult(db(), id));
      const other = wanted.find((result) => result.projectId !== projectId);
      if (other) throw new AppError('not-found', { noun: 'study_result', id: other.id });
      const what = { projectId, action: 'study_result.remove', params: { count: wanted.length } };
      command(session, what, (write) => {
        for (const { id } of wanted) write.remove('study_result', id);
      });
      return { removed: wanted.length };
    },
  };
}

const keyOf = ({ kind, id }: StudySource) => `${kind}:${id}`;

const withoutEmpty = (numbers: Record<string, string>) =>
  Object.fromEntries(Object.entries(numbers).filter(([, words]) => words !== ''));

/** Cells and fields that one result's change names, for the step of undo that it belongs to. */
const touchedBy = ({ id: _, numbers, ...fields }: ResultSet) =>
  [...Object.keys(withoutUndefined(fields)), ...Object.keys(numbers ?? {})].join(',');

/** Throws `invalid-input` where two arms are called the same id. */
function checkArms(study: Study, arms: Study['arms']): void {
  if (new Set(arms.map(({ id }) => id)).size === arms.length) return;
  throw new AppError('invalid-input', { field: 'arms', reason: `two of the same id in ${study.name}` });
}
