/** Forms of appraisal tools: one's own of each study, and what was agreed on; docs/decisions/0074-appraisal-tools-as-data.md. */
import type { AppraisalForm, AppraisalSet } from '../../shared/contract/appraisals.ts';
import { usualAppraisalChoices } from '../../shared/contract/appraisals.ts';
import type { AppraisalService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { withoutUndefined } from '../../shared/model/without-undefined.ts';
import { agreedForm } from '../../shared/risk-of-bias/agreed-form.ts';
import {
  appraisalId,
  isSettledAppraisal,
  listAppraisalChoices,
  listAppraisals,
  putAppraisal,
} from '../library/appraisals.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { keepTool } from '../library/kept-tools.ts';
import type { Library } from '../library/open-library.ts';
import { getOutcome, getProject } from '../library/projects.ts';
import { command, type Session } from '../library/session.ts';
import { getStudy } from '../library/studies.ts';
import { changedForm } from './changed-form.ts';
import { checkAppraisal, checkQuotes, checkSettings } from './check-appraisal.ts';
import type { ToolStore } from './tool-store.ts';

export interface AppraisalServiceOptions {
  session: Session;
  tools: ToolStore;
}

export function createAppraisalService({ session, tools }: AppraisalServiceOptions): AppraisalService {
  const db = () => session.library().db;
  const me = () => session.person();

  /** Those of one study, outcome and tool. */
  const formsOf = ({ projectId, studyId, outcomeId, tool }: AppraisalSet): AppraisalForm[] =>
    listAppraisals(db(), projectId, me().id).forms.filter(
      (form) => form.studyId === studyId && form.outcomeId === outcomeId && form.tool === tool,
    );

  const write = (input: AppraisalSet, personId: string | null, known: AppraisalForm | null, what: Action) => {
    const tool = tools.get(input.tool);
    checkAppraisal(tool, input, known);
    checkQuotes(db(), input, known);
    const { settings } = listAppraisalChoices(db(), input.projectId)[tool.id] ?? usualAppraisalChoices;
    const changed = changedForm(tool, settings, known ?? emptyParts, input, me());
    const id = appraisalId(input, personId);
    const study = getStudy(db(), input.studyId).name;
    const described = {
      projectId: input.projectId,
      action: actionOf(what, input),
      params: { study },
      coalesceKey: isTyping(input) ? `appraisal:${id}:${touchedBy(input)}` : undefined,
    };
    command(session, described, (writer, library) => {
      if (tools.isOfTeam(tool.id)) keepTool(library.db, tool);
      putAppraisal(writer, library, { ...input, id, personId, toolVersion: tool.version, ...changed }, me().id);
    });
    return formsOf(input).find((form) => form.id === id)!;
  };

  const checkPlace = ({ projectId, studyId, outcomeId }: AppraisalSet) => {
    getProject(db(), projectId);
    if (getStudy(db(), studyId).projectId !== projectId)
      throw new AppError('not-found', { noun: 'study', id: studyId });
    if (outcomeId === null || getOutcome(db(), outcomeId).projectId === projectId) return;
    throw new AppError('not-found', { noun: 'outcome', id: outcomeId });
  };

  return {
    list(projectId) {
      getProject(db(), projectId);
      return listAppraisals(db(), projectId, me().id);
    },
    set(input) {
      checkPlace(input);
      const known = formsOf(input).find(({ personId }) => personId === me().id) ?? null;
      checkUnsettled(db(), known);
      return write(input, me().id, known, 'set');
    },
    agree(input) {
      checkPlace(input);
      checkAtHome(session.library());
      const forms = formsOf(input);
      const agreed = forms.find(({ personId }) => personId === null) ?? null;
      const [one, other] = finishedForms(forms);
      if (!agreed && (!one || !other))
        throw new AppError('appraisal-not-both', { study: getStudy(db(), input.studyId).name });
      const start = agreed ?? { ...one!, note: '', isFinished: false, ...agreedForm(one!, other!) };
      return write(input, null, start, 'agree');
    },
    choose({ projectId, tool: id, people, settings }) {
      const { title } = getProject(db(), projectId);
      const tool = tools.get(id);
      checkSettings(tool, settings ?? {});
      const choices = listAppraisalChoices(db(), projectId);
      const known = choices[id] ?? usualAppraisalChoices;
      choices[id] = {
        ...known,
        ...(withoutUndefined({ people }) as { people?: 1 | 2 }),
        settings: { ...known.settings, ...settings },
      };
      command(session, { projectId, action: 'appraisal.choose', params: { title } }, (writer, library) => {
        if (tools.isOfTeam(id)) keepTool(library.db, tool);
        writer.update('project', projectId, { appraisal_choices: JSON.stringify(choices) });
      });
      return choices;
    },
    remove(id) {
      const [studyId = ''] = id.split(':');
      const study = getStudy(db(), studyId);
      const { forms } = listAppraisals(db(), study.projectId, me().id);
      const form = forms.find((each) => each.id === id);
      if (!form) throw new AppError('not-found', { noun: 'appraisal', id });
      if (form.personId === null) checkAtHome(session.library());
      else if (form.personId !== me().id) {
        throw new AppError('appraisal-of-another', { person: form.person });
      }
      checkUnsettled(db(), form);
      const what = { projectId: study.projectId, action: 'appraisal.remove', params: { study: study.name } };
      command(session, what, (writer) => writer.remove('appraisal', id));
      return { removed: 1 };
    },
  };
}

const emptyParts = { variant: null, answers: {}, decisions: {}, overall: null, note: '', isFinished: false };

const finishedForms = (forms: readonly AppraisalForm[]) =>
  forms.filter(({ personId, isFinished }) => personId !== null && isFinished);

/** Throws `appraisal-settled`. */
function checkUnsettled(db: LibraryDatabase, own: AppraisalForm | null): void {
  if (own && isSettledAppraisal(db, own.id)) {
    throw new AppError('appraisal-settled', { study: getStudy(db, own.studyId).name });
  }
}

/** What two agree on is noted where both forms are at home: a packet brings none of it back. Throws `packet-fixed`. */
function checkAtHome({ packet }: Pick<Library, 'packet'>): void {
  if (packet) throw new AppError('packet-fixed', { person: packet.madeBy });
}

type Action = 'set' | 'agree';

function actionOf(what: Action, { isFinished }: AppraisalSet): string {
  if (what === 'agree' || isFinished === undefined) return `appraisal.${what}`;
  return isFinished ? 'appraisal.finish' : 'appraisal.reopen';
}

/** Typing a note or a reason is one step of undo a field; choosing is a step of its own. */
function isTyping({ variant, answers = {}, decisions = {}, overall = {}, isFinished }: AppraisalSet): boolean {
  const parts: object[] = [...Object.values(answers), ...Object.values(decisions), overall];
  const chooses = parts.some((part) => Object.keys(withoutUndefined(part)).some((key) => !typed.has(key)));
  return !chooses && variant === undefined && isFinished === undefined;
}

const typed = new Set(['note', 'reason']);

const touchedBy = ({ answers = {}, decisions = {}, overall, note }: AppraisalSet): string =>
  [
    ...Object.keys(answers),
    ...Object.keys(decisions).map((id) => `decision ${id}`),
    ...(overall ? ['overall'] : []),
    ...(note === undefined ? [] : ['note']),
  ].join(',');
