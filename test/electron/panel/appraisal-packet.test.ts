/** Packets that carry studies and forms of risk of bias: two judge on machines of their own, and neither sees the other. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAppraisalService } from '../../../electron/appraisal/appraisal-service.ts';
import { createStudyService } from '../../../electron/appraisal/study-service.ts';
import type { ToolStore } from '../../../electron/appraisal/tool-store.ts';
import { openDatabase } from '../../../electron/library/database.ts';
import { savePerson } from '../../../electron/library/people.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { createTagService } from '../../../electron/tagging/tag-service.ts';
import type { AppraisalSet } from '../../../shared/contract/appraisals.ts';
import { overallKey } from '../../../shared/model/appraisal.ts';
import {
  type Desk,
  expertDesk,
  type Lead,
  leadDesk,
  type PanelFolder,
  panelFolder,
  sendBack,
} from '../../helpers/panel.ts';
import { toolsOf } from '../../helpers/tools.ts';
import { fictionalTool } from '../../shared/risk-of-bias/fictional-tool.ts';

let folder: PanelFolder;
let lead: Lead;
let key: Pick<AppraisalSet, 'projectId' | 'studyId' | 'outcomeId' | 'tool'>;

/** The colleague has a machine of her own. */
const appraisalsOf = (desk: Desk | Lead) =>
  createAppraisalService({
    session: desk.session,
    tools: 'tools' in desk ? desk.tools : toolsOf(desk.session, folder.at('her machine')),
  });
const fill = (desk: Desk, answer: string, parts: Partial<AppraisalSet> = {}) =>
  appraisalsOf(desk).set({ ...key, answers: { '1.1': { answer, note: 'Hemmelig merknad' } }, ...parts });
const formsOf = (desk: Desk) => appraisalsOf(desk).list(key.projectId).forms;
const count = (path: string, table: string) => {
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  try {
    return db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
  } finally {
    db.close();
  }
};

beforeEach(() => {
  folder = panelFolder();
  lead = leadDesk(folder);
  const { projectId, outcomeId } = lead;
  const studies = createStudyService(lead.session);
  const studyId = studies.add({ projectId, name: 'Haugen 2023' }).id;
  studies.setResults({ projectId, results: [{ studyId, outcomeId, numbers: { events1: '12,5' } }] });
  key = { projectId, studyId, outcomeId: null, tool: 'rob-2' };
  appraisalsOf(lead).choose({ projectId, tool: 'rob-2', people: 2 });
});
afterEach(() => {
  lead.session.library().db.close();
  folder.remove();
});

it('sends studies and figures, and no form that the other has yet to fill', async () => {
  fill(lead, 'Y', { isFinished: true });
  const { path } = await lead.send('Solveig');
  expect([count(path, 'study'), count(path, 'study_result'), count(path, 'appraisal')]).toEqual([1, 1, 0]);
  expect(readFileSync(path).includes('Hemmelig')).toBe(false);
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  expect(verifyLibrary(db)).toMatchObject({ sound: true });
  db.close();
});

it('sends no unfinished form where one judges alone', async () => {
  appraisalsOf(lead).choose({ projectId: key.projectId, tool: 'rob-2', people: 1 });
  fill(lead, 'Y');
  expect(count((await lead.send('Solveig')).path, 'appraisal')).toBe(0);
  fill(lead, 'Y', { isFinished: true });
  expect(count((await lead.send('Anders')).path, 'appraisal')).toBe(1);
});

it('sends figures and forms only where marks are sent, and none of it in a public packet', async () => {
  appraisalsOf(lead).choose({ projectId: key.projectId, tool: 'rob-2', people: 1 });
  fill(lead, 'Y', { isFinished: true });
  const { path } = await lead.send('Solveig', { withMarks: false });
  expect([count(path, 'study'), count(path, 'study_result'), count(path, 'appraisal')]).toEqual([1, 0, 0]);
  const open = (await lead.send('Anders', { audience: 'public' })).path;
  expect(['study', 'study_result', 'appraisal'].map((table) => count(open, table))).toEqual([0, 0, 0]);
  expect(['Haugen', '12,5', 'Hemmelig', 'rob-2'].filter((word) => readFileSync(open).includes(word))).toEqual([]);
});

async function answered(answer = 'N', tamper?: string): Promise<string> {
  const { path } = await lead.send('Solveig');
  const solveig = expertDesk(path, 'Solveig', lead);
  fill(solveig, answer, { isFinished: true });
  if (tamper) solveig.session.library().db.exec(`PRAGMA foreign_keys = OFF; ${tamper}`);
  return sendBack(solveig, folder.at('tilbake.metodebenk'));
}

it('brings the form of the other home, blind until both have finished, and undone in one step', async () => {
  fill(lead, 'Y');
  const path = await answered();
  const plan = await lead.panel.plan({ path });
  expect(plan.rows).toMatchObject([{ kind: 'appraisal', status: 'added', title: 'Haugen 2023', cells: [] }]);
  expect(plan.work).toMatchObject([{ person: 'Solveig', appraisal: 1 }]);
  const { historyId } = await lead.merge(path);
  const theirs = () => formsOf(lead).find(({ personId }) => personId === 'person-Solveig');
  expect(theirs()).toMatchObject({ person: 'Solveig', isHidden: true, isFinished: true, answers: {} });
  fill(lead, 'Y', { isFinished: true });
  expect(theirs()).toMatchObject({ isHidden: false, answers: { '1.1': { answer: 'N' } } });
  expect(await lead.panel.plan({ path })).toMatchObject({ counts: { identical: 1, added: 0 } });
  lead.panel.undoMerge(historyId!);
  expect(theirs()).toBeUndefined();
});

it('lets nobody agree in a packet, as that is noted where both forms are at home', async () => {
  fill(lead, 'Y', { isFinished: true });
  await lead.merge(await answered());
  const solveig = expertDesk((await lead.send('Begge')).path, 'Solveig', lead);
  expect(formsOf(solveig)).toHaveLength(2);
  expect(() => appraisalsOf(solveig).agree(key)).toThrow(expect.objectContaining({ code: 'packet-fixed' }));
  expect(formsOf(solveig)).toHaveLength(2);
  appraisalsOf(lead).agree(key);
  const later = expertDesk((await lead.send('Anders')).path, 'Anders', lead);
  const agreed = formsOf(later).find(({ personId }) => personId === null);
  expect(() => appraisalsOf(later).remove(agreed!.id)).toThrow(expect.objectContaining({ code: 'packet-fixed' }));
});

it.each([
  ['another person', `UPDATE appraisal SET person_id = 'kari'`, 'not-valid'],
  [
    'one that another wrote in',
    `INSERT OR IGNORE INTO person VALUES ('kari', 'Kari', '2026-01-01T00:00:00.000Z');
     UPDATE appraisal SET updated_by = 'kari'`,
    'not-valid',
  ],
  [
    'the lead, all over',
    `INSERT OR IGNORE INTO person VALUES ('kari', 'Kari', '2026-01-01T00:00:00.000Z');
     UPDATE appraisal SET person_id = 'kari', updated_by = 'kari', id = replace(id, 'person-Solveig', 'kari')`,
    'form-of-another',
  ],
  [
    'what was agreed on',
    `UPDATE appraisal SET person_id = NULL, id = replace(id, 'person-Solveig', 'all')`,
    'form-agreed',
  ],
  [
    'a study that is not here',
    `INSERT INTO study SELECT 'x', project_id, name, year, design, arms, sources, note, created_at, created_by,
       updated_at, updated_by, removed_at FROM study;
     UPDATE appraisal SET study_id = 'x', id = replace(id, study_id, 'x')`,
    'study-missing',
  ],
  [
    'keys of objects',
    `UPDATE appraisal SET answers = '{"__proto__":{"answer":"Y","note":"","tagIds":[]}}'`,
    'not-valid',
  ],
  ['no record', `UPDATE appraisal SET answers = '[]'`, 'not-valid'],
  ['text for a truth', `UPDATE appraisal SET is_finished = 7`, 'not-valid'],
  ['too many words', `UPDATE appraisal SET note = replace(hex(zeroblob(20000)), '00', 'ord')`, 'not-valid'],
  [
    'a level that the tool does not have',
    `UPDATE appraisal SET decisions = '{"${overallKey}":{"level":"god","proposal":null,"reason":"","personId":"person-Solveig"}}'`,
    'tool-differs',
  ],
  [
    'a decision of another',
    `UPDATE appraisal SET decisions = '{"1":{"level":"low","proposal":null,"reason":"","personId":"kari"}}'`,
    'not-valid',
  ],
])('leaves a form of %s out, and the library as it was', async (_, tamper, reason) => {
  fill(lead, 'Y');
  const path = await answered('N', tamper);
  const before = lead.library.db.prepare('SELECT * FROM appraisal').all();
  expect(await lead.panel.plan({ path })).toMatchObject({ rows: [{ kind: 'appraisal', status: 'left-out', reason }] });
  await lead.merge(path);
  expect(lead.library.db.prepare('SELECT * FROM appraisal').all()).toEqual(before);
});

it('leaves a form in the name of the only one who works here out of a packet for nobody', async () => {
  const { path } = await lead.send('Noen', { recipient: '' });
  const away = expertDesk(path, 'Solveig', lead);
  fill(away, 'N', { isFinished: true });
  away.session.library().db.exec(`PRAGMA foreign_keys = OFF;
    INSERT OR IGNORE INTO person VALUES ('kari', 'Kari', '2026-01-01T00:00:00.000Z');
    UPDATE appraisal SET person_id = 'kari', updated_by = 'kari', id = replace(id, 'person-Solveig', 'kari')`);
  const back = await sendBack(away, folder.at('tilbake.metodebenk'));
  expect((await lead.panel.plan({ path: back })).rows).toMatchObject([
    { status: 'left-out', reason: 'form-of-another' },
  ]);
});

describe('of a colleague who works in this library too', () => {
  const solveig = { id: 'person-Solveig', name: 'Solveig Berg' };
  /** Her work at home: the same library, with her at the desk. */
  const atHome = (): Desk => ({ ...lead, session: { ...lead.session, person: () => solveig } });
  const place = () => ({ projectId: key.projectId, documentId: lead.documentId, start: 0, end: 9 });

  beforeEach(() => {
    savePerson(lead.library, solveig);
    createTagService(atHome().session).add({ ...place(), element: 'P', label: '', comment: '', origin: 'manual' });
  });

  const sentTo = async (recipient: string) => {
    const { path } = await lead.send(recipient);
    const away = expertDesk(path, 'Solveig', lead);
    fill(away, 'N', { isFinished: true });
    return sendBack(away, folder.at(`${recipient} tilbake.metodebenk`));
  };
  const planned = async (path: string) =>
    (await lead.panel.plan({ path })).rows.filter(({ kind }) => kind === 'appraisal');

  it.each(['Solveig Berg', 'solveig  berg', 'Solveig'])('takes her form from a packet for «%s»', async (recipient) => {
    const path = await sentTo(recipient);
    expect(await planned(path)).toMatchObject([{ kind: 'appraisal', status: 'added' }]);
    await lead.merge(path);
    expect(formsOf(lead)).toMatchObject([{ personId: 'person-Solveig', isFinished: true, isHidden: true }]);
  });

  it('leaves it out of a packet for somebody else, and of one for nobody', async () => {
    const reason = 'form-of-another';
    expect(await planned(await sentTo('Solveig Lund'))).toMatchObject([{ status: 'left-out', reason }]);
    const { path } = await lead.send('Noen', { recipient: '' });
    const away = expertDesk(path, 'Solveig', lead);
    fill(away, 'N');
    expect(await planned(await sendBack(away, folder.at('x.metodebenk')))).toMatchObject([{ reason }]);
  });

  it('leaves it out where the name is that of two', async () => {
    savePerson(lead.library, { id: 'other', name: 'Solveig Lund' });
    expect(await planned(await sentTo('Solveig'))).toMatchObject([{ reason: 'form-of-another' }]);
    expect(await planned(await sentTo('Solveig Berg'))).toMatchObject([{ status: 'added' }]);
  });

  it('leaves it out where she began at home since, and takes it once that is gone', async () => {
    const path = await sentTo('Solveig');
    fill(atHome(), 'Y');
    expect(await planned(path)).toMatchObject([{ status: 'left-out', reason: 'form-here', cells: [] }]);
    await lead.merge(path);
    expect(formsOf(atHome())).toMatchObject([{ answers: { '1.1': { answer: 'Y' } } }]);
    appraisalsOf(atHome()).remove(formsOf(atHome())[0]!.id);
    expect(await planned(path)).toMatchObject([{ status: 'added' }]);
  });

  it('takes what she went on with since it left or was merged, and not over what she changed here', async () => {
    appraisalsOf(lead).choose({ projectId: key.projectId, tool: 'rob-2', people: 1 });
    fill(atHome(), 'Y', { isFinished: true });
    const { path } = await lead.send('Solveig');
    const away = expertDesk(path, 'Solveig', lead);
    fill(away, 'N');
    const back = await sendBack(away, folder.at('en.metodebenk'));
    await lead.merge(back);
    expect(formsOf(atHome())).toMatchObject([{ answers: { '1.1': { answer: 'N' } } }]);
    const again = expertDesk(back, 'Solveig', lead);
    fill(again, 'PY');
    const second = await sendBack(again, folder.at('to.metodebenk'));
    expect(await planned(second)).toMatchObject([{ status: 'changed', reason: null }]);
    fill(atHome(), 'PN');
    expect(await planned(second)).toMatchObject([{ status: 'left-out', reason: 'form-here' }]);
  });
});

it('leaves a form as it is once both have finished', async () => {
  const path = await answered();
  await lead.merge(path);
  fill(lead, 'Y', { isFinished: true });
  const again = expertDesk(path, 'Solveig', lead);
  fill(again, 'Y');
  const second = await sendBack(again, folder.at('igjen.metodebenk'));
  expect(await lead.panel.plan({ path: second })).toMatchObject({ rows: [{ reason: 'form-settled' }] });
});

it('leaves a form out whose study was removed here since', async () => {
  const path = await answered();
  createStudyService(lead.session).remove(key.studyId);
  expect(await lead.panel.plan({ path })).toMatchObject({ rows: [{ status: 'left-out', reason: 'study-missing' }] });
});

it('leaves a form out that names a passage of another project', async () => {
  const projectId = lead.projects.create({ title: 'Hofte' }).id;
  const place = { projectId, documentId: lead.documentId, start: 0, end: 9 };
  const { id: tagId } = lead.tags.add({ ...place, element: 'I', label: '', comment: '', origin: 'manual' });
  const path = await answered(
    'N',
    `UPDATE appraisal SET answers = '{"1.1":{"answer":"N","note":"","tagIds":["${tagId}"]}}'`,
  );
  expect(await lead.panel.plan({ path })).toMatchObject({ rows: [{ status: 'left-out', reason: 'not-valid' }] });
});

it('refuses a file with megabytes in a form', async () => {
  const path = await answered('N', `UPDATE appraisal SET note = hex(zeroblob(5000000))`);
  await expect(lead.panel.plan({ path })).rejects.toMatchObject({ code: 'file-hostile' });
});

describe('with a tool of the team', () => {
  const own = () => ({ ...key, tool: fictionalTool.id });
  const herTools = ({ session }: Pick<Desk, 'session'>) => toolsOf(session, folder.at('her machine'));
  const addTool = ({ service }: ToolStore, change: object = {}) =>
    service.add({ name: 'eget.json', text: JSON.stringify({ ...fictionalTool, ...change }) });
  const fillOwn = (desk: Desk) =>
    appraisalsOf(desk).set({ ...own(), answers: { kobling: { answer: 'full' } }, isFinished: true });

  const answeredElsewhere = async () => {
    const { path } = await lead.send('Solveig');
    const solveig = expertDesk(path, 'Solveig', lead);
    fillOwn(solveig);
    return sendBack(solveig, folder.at('tilbake.metodebenk'));
  };
  const rows = async (path: string) =>
    (await lead.panel.plan({ path })).rows.filter(({ kind }) => kind === 'appraisal');

  it('sends the tool along that the project uses, and takes home the form that was filled in with it', async () => {
    addTool(lead.tools);
    appraisalsOf(lead).choose({ projectId: key.projectId, tool: fictionalTool.id, people: 2 });
    await lead.merge(await answeredElsewhere());
    expect(formsOf(lead)).toMatchObject([{ tool: fictionalTool.id, personId: 'person-Solveig', isFinished: true }]);
  });

  it('keeps a tool that the project does not use at home, and all of them where the packet is public', async () => {
    addTool(lead.tools);
    expect(count((await lead.send('Solveig')).path, 'appraisal_tool')).toBe(0);
    appraisalsOf(lead).choose({ projectId: key.projectId, tool: fictionalTool.id, people: 2 });
    expect(count((await lead.send('Anders')).path, 'appraisal_tool')).toBe(1);
    expect(count((await lead.send('Alle', { audience: 'public' })).path, 'appraisal_tool')).toBe(0);
  });

  it('sends the tool of a form, also of one that stays here', async () => {
    addTool(lead.tools);
    fillOwn(lead);
    const { path } = await lead.send('Solveig');
    expect([count(path, 'appraisal'), count(path, 'appraisal_tool')]).toEqual([0, 1]);
  });

  it('refuses a file with megabytes in a tool', async () => {
    addTool(lead.tools);
    appraisalsOf(lead).choose({ projectId: key.projectId, tool: fictionalTool.id, people: 2 });
    const solveig = expertDesk((await lead.send('Solveig')).path, 'Solveig', lead);
    solveig.session.library().db.exec('UPDATE appraisal_tool SET content = hex(zeroblob(1500000))');
    const back = await sendBack(solveig, folder.at('tilbake.metodebenk'));
    await expect(lead.panel.plan({ path: back })).rejects.toMatchObject({ code: 'file-hostile' });
  });

  it('takes the tool of the packet before that of the machine it is opened on', async () => {
    addTool(lead.tools);
    appraisalsOf(lead).choose({ projectId: key.projectId, tool: fictionalTool.id, people: 2 });
    const solveig = expertDesk((await lead.send('Solveig')).path, 'Solveig', lead);
    addTool(herTools(lead), { version: '9' }); // for another library
    expect(herTools(lead).get(fictionalTool.id).version).toBe('9');
    expect(herTools(solveig).get(fictionalTool.id).version).toBe(fictionalTool.version);
    solveig.close();
  });

  it('leaves a form out whose tool is not at home, and takes it once the tool is read in', async () => {
    const { path } = await lead.send('Solveig');
    const solveig = expertDesk(path, 'Solveig', lead);
    addTool(herTools(solveig));
    fillOwn(solveig);
    const back = await sendBack(solveig, folder.at('tilbake.metodebenk'));
    expect(await rows(back)).toMatchObject([{ status: 'left-out', reason: 'tool-missing' }]);
    await lead.merge(back);
    expect(formsOf(lead)).toEqual([]);
    addTool(lead.tools);
    await lead.merge(back);
    expect(formsOf(lead)).toMatchObject([{ tool: fictionalTool.id, personId: 'person-Solveig' }]);
  });

  it('leaves a form out whose answers the tool at home does not have', async () => {
    addTool(lead.tools);
    appraisalsOf(lead).choose({ projectId: key.projectId, tool: fictionalTool.id, people: 2 });
    const back = await answeredElsewhere();
    lead.tools.service.remove(fictionalTool.id);
    const { domains } = fictionalTool;
    addTool(lead.tools, JSON.parse(JSON.stringify({ domains }).replaceAll('"kobling"', '"ny-kobling"')));
    expect(await rows(back)).toMatchObject([{ status: 'left-out', reason: 'tool-differs' }]);
    const before = lead.library.db.prepare('SELECT * FROM appraisal_tool').all();
    await lead.merge(back);
    expect(formsOf(lead)).toEqual([]);
    expect(lead.library.db.prepare('SELECT * FROM appraisal_tool').all()).toEqual(before);
  });
});
