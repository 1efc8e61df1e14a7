/** Packets that carry the search log and the screening: two screen on machines of their own, and neither sees the other. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { referenceKeys } from '../../../electron/import/references/identity.ts';
import { runCommand } from '../../../electron/library/command.ts';
import { openDatabase } from '../../../electron/library/database.ts';
import { mergeInto } from '../../../electron/library/duplicates/merge-references.ts';
import { referenceSaver } from '../../../electron/library/references.ts';
import { addSealFunction } from '../../../electron/library/seals.ts';
import { createExemptionService } from '../../../electron/library/services/exemption-service.ts';
import { updatedNow } from '../../../electron/library/session.ts';
import { insertSource, sha256Hex } from '../../../electron/library/sources.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { exemptionAddSchema } from '../../../shared/contract/exemptions.ts';
import type { MergeReport } from '../../../shared/contract/packets.ts';
import type { ScreeningDecide } from '../../../shared/contract/screening.ts';
import {
  type Desk,
  expertDesk,
  type Lead,
  leadDesk,
  type PanelFolder,
  panelFolder,
  sendBack,
} from '../../helpers/panel.ts';

const titles = ['Torskelever og søvn', 'Klippfisk og hvile', 'Rogn og puls', 'Tran og uro'];
let folder: PanelFolder;
let lead: Lead;
let ids: string[];
let searchId: string;

beforeEach(() => {
  folder = panelFolder();
  lead = leadDesk(folder);
  const { projectId, projects, library } = lead;
  const told = { projectId, source: 'MEDLINE', searchedOn: '2026-01-03', strategy: '1. fisk', hits: 9 };
  searchId = projects.addSearch(told).id;
  const bytes = new TextEncoder().encode('Hemmelig fil fra basen');
  const source = { id: library.ids(), sha256: sha256Hex(bytes), byteLength: bytes.length, mediaType: 'text/plain' };
  const at = { importedAt: '2026-01-05T09:00:00.000Z', importedBy: 'kari' };
  insertSource(library.db, { ...source, ...at, name: 'treff.ris', searchId }, bytes);
  const save = referenceSaver(library.db, library.ids, source.id);
  ids = titles.map((title) => {
    const csl = { type: 'article-journal', title };
    return save({ csl, raw: `TI  - ${title} Hemmelig rå` }, referenceKeys(csl)).id;
  });
  lead.screening.update({ projectId, persons: 2 });
});
afterEach(() => {
  lead.session.library().db.close();
  folder.remove();
});

type Decision = ScreeningDecide['decision'];
const decide = ({ screening, projectId }: Desk, at: number, decision: Decision, more: Partial<ScreeningDecide> = {}) =>
  screening.decide({ projectId, stage: 'title', referenceIds: [ids[at]!], decision, reason: '', ...more });
const states = ({ screening, projectId }: Desk, stage: 'title' | 'full-text' = 'title') =>
  screening.page({ projectId, stage }).rows.map(({ state }) => state);
const send = (patch = {}) => lead.send('Solveig', { withScreening: true, ...patch });
const open = async (patch = {}) => expertDesk((await send(patch)).path, 'Solveig', lead);
const decisionsIn = ({ rows }: MergeReport) => rows.filter(({ kind }) => kind === 'decision');
const back = (desk: Desk) => sendBack(desk, folder.at('tilbake.metodebenk'));

it('sends what the searches found and the log of them, and no decision that the other has yet to make', async () => {
  decide(lead, 0, 'exclude', { reason: 'Hemmelig grunn' });
  decide(lead, 1, 'include');
  const { path, counts } = await send();
  expect(counts).toMatchObject({ searches: 1, references: 4, decisions: 0, marks: 0 });
  const bytes = readFileSync(path);
  for (const word of ['Hemmelig', 'TI  - ']) expect([word, bytes.includes(word)]).toEqual([word, false]);
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  expect(db.prepare('SELECT count(*) FROM screening_decision').pluck().get()).toBe(0);
  expect(db.prepare('SELECT name FROM source ORDER BY name').pluck().all()).toContain('treff.ris');
  expect(verifyLibrary(db)).toMatchObject({ sound: true });
  db.close();
  const solveig = expertDesk(path, 'Solveig', lead);
  expect(states(solveig)).toEqual(['undecided', 'undecided', 'undecided', 'undecided']);
  expect(solveig.projects.searches(lead.projectId)).toMatchObject([{ strategy: '1. fisk', hits: 9, records: 4 }]);
  solveig.close();
});

it('sends what was agreed on, and not the one vote that is left where another was taken back', async () => {
  decide(lead, 0, 'exclude', { reason: 'Hemmelig grunn' });
  const [own] = lead.library.db.prepare('SELECT * FROM screening_decision').all() as Record<string, string>[];
  const agreed = { ...own, id: own!.id!.replace(/[^:]*$/, 'all'), person_id: null, decision: 'include', reason: '' };
  lead.library.db
    .prepare(
      `INSERT INTO screening_decision VALUES
        (@id, @project_id, @stage, @reference_id, @person_id, @decision, @reason, @updated_at, @updated_by)`,
    )
    .run(agreed);
  const { path } = await send();
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  expect(db.prepare('SELECT person_id, decision FROM screening_decision').raw().all()).toEqual([[null, 'include']]);
  db.close();
});

it('sends neither where nobody asked for it, and the log cannot be changed there', async () => {
  const { path, counts } = await lead.send('Solveig');
  expect(counts).toMatchObject({ searches: 0, references: 0 });
  const solveig = expertDesk(path, 'Solveig', lead);
  const told = { projectId: lead.projectId, source: 'Embase', searchedOn: '', strategy: '', hits: null };
  expect(() => solveig.projects.addSearch(told)).toThrow(expect.objectContaining({ code: 'packet-fixed' }));
  solveig.close();
});

it('brings the decisions of the other, blind until both have decided, then as agreement and conflict', async () => {
  decide(lead, 0, 'include');
  decide(lead, 1, 'include');
  const solveig = await open();
  decide(solveig, 0, 'include');
  decide(solveig, 1, 'exclude', { reason: 'Feil fisk' });
  decide(solveig, 2, 'exclude', { reason: 'Hemmelig mening' });
  const path = await back(solveig);
  const plan = await lead.panel.plan({ path });
  expect(plan).toMatchObject({ counts: { added: 3, conflicting: 0 }, work: [{ person: 'Solveig', decision: 3 }] });
  expect(JSON.stringify(plan)).not.toContain('Hemmelig mening');
  expect(states(lead)).toEqual(['waiting', 'waiting', 'undecided', 'undecided']);

  const merged = await lead.merge(path);
  expect(states(lead)).toEqual(['included', 'conflict', 'undecided', 'undecided']);
  const changes = lead.history.changes(merged.historyId!);
  expect(JSON.stringify([merged, changes])).not.toContain('Hemmelig mening');
  const third = () => lead.screening.get({ projectId: lead.projectId, stage: 'title', referenceId: ids[2]! });
  expect(third().votes).toEqual([]);
  decide(lead, 2, 'include');
  expect(third().votes.map(({ by, reason }) => [by, reason])).toEqual([
    ['Kari', ''],
    ['Solveig', 'Hemmelig mening'],
  ]);
  expect((await lead.merge(path)).historyId).toBeNull();
  lead.panel.undoMerge(merged.historyId!);
  expect(states(lead)).toEqual(['waiting', 'waiting', 'waiting', 'undecided']);
});

it('takes what she thought of anew while he had not decided, and what they agreed on', async () => {
  decide(lead, 0, 'include');
  const solveig = await open();
  decide(solveig, 1, 'exclude');
  await lead.merge(await sendBack(solveig, folder.at('en.metodebenk')));
  const again = expertDesk(folder.at('en.metodebenk'), 'Solveig', lead);
  Object.assign(again.session, { person: () => ({ id: 'person-Solveig', name: 'Solveig' }) });
  decide(again, 1, 'unsure');
  const path = await back(again);
  const plan = await lead.panel.plan({ path });
  expect(decisionsIn(plan)).toMatchObject([{ kind: 'decision', status: 'changed', title: titles[1], cells: [] }]);
  await lead.merge(path);
  decide(lead, 1, 'unsure');
  expect(states(lead)[1]).toBe('conflict');
});

it('decisions about full texts become what the project decided, when they come home', async () => {
  for (const at of [0, 1]) decide(lead, at, 'include');
  lead.screening.update({ projectId: lead.projectId, persons: 1 });
  const solveig = await open();
  expect(states(solveig, 'full-text')).toEqual(['undecided', 'undecided']);
  decide(solveig, 0, 'exclude', { stage: 'full-text', reason: 'Feil design' });
  decide(solveig, 1, 'include', { stage: 'full-text' });
  await lead.merge(await back(solveig));
  const items = lead.projects.items(lead.projectId).map(({ itemId, decision, reason }) => [itemId, decision, reason]);
  expect(items).toEqual([
    [ids[0], 'excluded', 'Feil design'],
    [ids[1], 'included', ''],
  ]);
});

it('follows a reference that was merged or removed here since; the stronger of two decisions stands', async () => {
  const solveig = await open();
  decide(solveig, 0, 'exclude');
  decide(solveig, 1, 'include');
  decide(solveig, 3, 'include');
  const { library, session } = lead;
  runCommand(library, { personId: 'kari', projectId: null, action: 'reference.merge' }, (write) => {
    mergeInto(library.db, write, updatedNow(session), ids[0]!, [ids[1]!]);
    write.remove('reference', ids[3]!);
  });
  const merged = await lead.merge(await back(solveig));
  expect(merged).toMatchObject({ counts: { added: 1, 'left-out': 1 } });
  expect(decisionsIn(merged)).toMatchObject([{ reason: 'reference-missing' }]);
  decide(lead, 0, 'include');
  expect(states(lead)).toEqual(['included', 'undecided']);
});

it('merges searches by what they are: changed ones, new ones, and one that both noted', async () => {
  const solveig = await open();
  const { projectId } = lead;
  const same = { projectId, source: 'Embase', searchedOn: '2026-01-04', strategy: '1. sild', platform: 'Ovid' };
  lead.projects.addSearch({ ...same, hits: null });
  solveig.projects.addSearch({ ...same, hits: 40 });
  solveig.projects.addSearch({ ...same, source: 'PsycINFO', hits: 2 });
  solveig.projects.updateSearch({ id: searchId, hits: 12 });
  const { historyId } = await lead.merge(await back(solveig));
  const log = () => lead.projects.searches(projectId).map(({ source, hits }) => [source, hits]);
  expect(log()).toEqual([
    ['MEDLINE', 12],
    ['Embase', null],
    ['PsycINFO', 2],
  ]);
  lead.panel.undoMerge(historyId!);
  expect(log()).toHaveLength(2);
});

it('what was agreed on together is left out where not all have decided, and comes with the votes it is told from', async () => {
  decide(lead, 0, 'include');
  const solveig = await open();
  decide(solveig, 0, 'exclude');
  decide(solveig, 1, 'include');
  const path = await back(solveig);
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  addSealFunction(db);
  const [project, at] = [lead.projectId, '2026-01-09T09:00:00.000Z'];
  const note = db.prepare(`INSERT INTO screening_decision
    (id, project_id, stage, reference_id, person_id, decision, reason, updated_at, updated_by)
    VALUES (?, ?, 'title', ?, NULL, 'exclude', '', ?, 'person-Solveig')`);
  for (const id of ids.slice(0, 3)) note.run(`${project}:title:${id}:all`, project, id, at);
  db.close();
  const merged = await lead.merge(path);
  expect(decisionsIn(merged).map(({ title, reason }) => [title, reason])).toEqual([
    [titles[1], 'not-agreed'],
    [titles[2], 'not-agreed'],
  ]);
  expect(states(lead)).toEqual(['excluded', 'undecided', 'undecided', 'undecided']);
});

it('an agreement is left out where the packet takes the vote back that it is told from', async () => {
  decide(lead, 0, 'include');
  const solveig = await open();
  decide(solveig, 0, 'exclude');
  await lead.merge(await sendBack(solveig, folder.at('en.metodebenk')));
  const again = expertDesk(folder.at('en.metodebenk'), 'Solveig', lead);
  Object.assign(again.session, { person: () => ({ id: 'person-Solveig', name: 'Solveig' }) });
  decide(again, 0, 'undecided');
  const path = await back(again);
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  addSealFunction(db);
  db.prepare(
    `INSERT INTO screening_decision (id, project_id, stage, reference_id, person_id, decision, reason, updated_at, updated_by)
     VALUES (?, ?, 'title', ?, NULL, 'exclude', '', '2026-01-09T09:00:00.000Z', 'person-Solveig')`,
  ).run(`${lead.projectId}:title:${ids[0]}:all`, lead.projectId, ids[0]);
  db.close();
  const merged = await lead.merge(path);
  expect(decisionsIn(merged).map(({ reason }) => reason)).toContain('not-agreed');
  expect(states(lead)[0]).toBe('waiting');
});

it('decisions in the name of another are left out', async () => {
  const solveig = await open();
  decide(solveig, 0, 'include');
  const path = await back(solveig);
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  addSealFunction(db);
  db.exec(`INSERT OR IGNORE INTO person VALUES ('kari', 'Kari', '2026-01-01T00:00:00.000Z');
    UPDATE screening_decision SET person_id = 'kari', id = replace(id, 'person-Solveig', 'kari')`);
  db.close();
  expect(decisionsIn(await lead.merge(path))).toMatchObject([{ status: 'left-out', reason: 'not-valid' }]);
  expect(states(lead)[0]).toBe('undecided');
});

it('a full text that is excluded without a reason is left out', async () => {
  for (const at of [0, 1]) decide(lead, at, 'include');
  lead.screening.update({ projectId: lead.projectId, persons: 1 });
  const solveig = await open();
  decide(solveig, 0, 'exclude', { stage: 'full-text', reason: 'Feil design' });
  const path = await back(solveig);
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  addSealFunction(db);
  db.exec("UPDATE screening_decision SET reason = ' ' WHERE stage = 'full-text'");
  db.close();
  expect(decisionsIn(await lead.merge(path))).toMatchObject([{ status: 'left-out', reason: 'not-valid' }]);
  expect(states(lead, 'full-text')).toEqual(['undecided', 'undecided']);
});

it('a public packet leaves an exempt search behind, with what it alone found', async () => {
  const told = { reason: 'trade-secret', owner: 'Fjordmed AS', projectId: lead.projectId } as const;
  createExemptionService(lead.session).add(exemptionAddSchema.parse({ ...told, subject: 'search', itemId: searchId }));
  const { path, counts } = await send({ audience: 'public' });
  expect(counts).toMatchObject({ searches: 0, references: 0 });
  const bytes = readFileSync(path);
  for (const word of ['1. fisk', titles[0]!, 'treff.ris']) expect([word, bytes.includes(word)]).toEqual([word, false]);
});

it('tells whose full text nobody got hold of', async () => {
  lead.screening.update({ projectId: lead.projectId, persons: 1 });
  for (const at of [0, 1]) decide(lead, at, 'include');
  lead.screening.retrieve({ projectId: lead.projectId, referenceIds: [ids[0]!], isRetrieved: false });
  const { path } = await send();
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  const told = db.prepare('SELECT reference_id, stage, decision FROM screening_decision ORDER BY reference_id, stage');
  expect(told.raw().all()).toEqual([
    [ids[0], 'retrieval', 'not-retrieved'],
    [ids[0], 'title', 'include'],
    [ids[1], 'title', 'include'],
  ]);
  db.close();
});
