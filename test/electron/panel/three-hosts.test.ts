/** A packet from the desktop's port to a browser's host and back by the command line: each a place and a person of its own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import type { OpenWorkbench } from '../../../electron/workbench.ts';
import type { ApiClient } from '../../../renderer/api/host.ts';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { MergeReport } from '../../../shared/contract/packets.ts';
import type { Tag } from '../../../shared/contract/tags.ts';
import { type Connection, connectPort, createBrowser } from '../../contract/transports.ts';
import { commandLineIn, foldersIn } from '../../helpers/command-line.ts';
import { type ServedBrowser, startServe } from '../../helpers/served-browser.ts';

const price = '84 512 kroner';
const discount = 'Rabatten er avtalt med Lappverket';
const text = `Rapport om hjertelapp

Pasienter med hjertesvikt fikk hjertelapp i tre måneder.

Lappen varslet om væske i lungene før pasienten merket det.

Hver lapp koster ${price}.

Færre ble lagt inn på sykehus med hjertelapp enn uten.`;

const folder = mkdtempSync(join(tmpdir(), 'three-hosts-'));
const at = (name: string) => join(folder, name);
const commandLine = commandLineIn(at('per'));
let desktop: OpenWorkbench;
let port: Connection;
let served: ServedBrowser;
let kari: ApiClient;
let solveig: ApiClient;

beforeAll(async () => {
  desktop = openNodeWorkbench(foldersIn(at('kari')));
  port = await connectPort(desktop);
  kari = port.host.client;
  await kari.settings.update.mutate({ personName: 'Kari', locale: 'nb' });
  const pers = openNodeWorkbench(foldersIn(at('per')));
  pers.services.settings.update({ personName: 'Per' });
  await pers.close();
  served = await startServe(at('solveig'));
}, 60_000);
beforeEach(async () => {
  solveig = createBrowser(served.origin, served.token).client;
  await solveig.settings.update.mutate({ personName: 'Solveig' });
});
afterAll(async () => {
  await port?.close();
  await desktop?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ended<Kind extends Job['kind']>(
  client: ApiClient,
  kind: Kind,
  { jobId }: { jobId: string },
): Promise<NonNullable<Extract<Job, { kind: Kind }>['result']>> {
  const find = async () => (await client.jobs.list.query()).find(({ id }) => id === jobId);
  await expect.poll(async () => (await find())?.state, { timeout: 20_000 }).not.toBe('running');
  const job = await find();
  expect(job).toMatchObject({ kind, state: 'done' });
  return job!.result as never;
}

function tagger(client: ApiClient, { projectId, documentId }: { projectId: string; documentId: string }) {
  return (quote: string, element: Tag['element'], comment = '') => {
    const start = text.indexOf(quote);
    return client.tags.add.mutate({ projectId, documentId, start, end: start + quote.length, element, comment });
  };
}

/** Kari on the desktop: a project with marks, one price that is exempt, and a comment that is. */
async function makeProject(library: string) {
  await kari.library.create.mutate({ path: library });
  writeFileSync(at('rapport.txt'), text);
  const files = [{ path: at('rapport.txt') }];
  const { outcomes } = await ended(kari, 'import', await kari.imports.start.mutate({ files }));
  const documentId = outcomes[0]!.ids[0]!;
  expect((await kari.documents.text.query({ id: documentId })).text).toBe(text);
  const { id: projectId } = await kari.projects.create.mutate({ title: 'Hjertelapp', language: 'nb' });
  await kari.projects.update.mutate({ id: projectId, pico: { intervention: ['hjertelapp'] } });
  const { id: outcomeId } = await kari.projects.addOutcome.mutate({ projectId, name: 'Innleggelser', importance: 8 });
  const tag = tagger(kari, { projectId, documentId });
  const voksne = await tag('Pasienter med hjertesvikt', 'P', 'Voksne');
  await tag('tre måneder', 'I');
  const varsel = await tag('Lappen varslet', 'I', discount);
  await kari.grades.set.mutate({
    outcomeId,
    effect: 'RR 0,8',
    judgements: { imprecision: { levels: -1, reason: 'Få hendelser' } },
  });
  const start = text.indexOf(price);
  const exempt = { projectId, reason: 'trade-secret', owner: 'Lappverket' };
  const passage = { subject: 'passage', itemId: documentId, start, end: start + price.length } as const;
  await kari.exemptions.add.mutate({ ...exempt, ...passage });
  await kari.exemptions.add.mutate({ ...exempt, subject: 'tag', itemId: varsel.id, field: 'comment' });
  return { projectId, documentId, outcomeId, voksne, varsel };
}

type Project = Awaited<ReturnType<typeof makeProject>>;

/** Solveig in a browser on another machine: what she finds, what she does, and the copy that she sends back. */
async function reviewPacket(packet: string, back: string, project: Project, isPublic: boolean) {
  const { projectId, documentId, outcomeId, voksne, varsel } = project;
  const opened = await solveig.library.open.mutate({ path: packet });
  expect(opened.packet).toMatchObject({ projectTitle: 'Hjertelapp', madeBy: 'Kari', recipient: 'Solveig' });
  const read = (await solveig.documents.text.query({ id: documentId })).text;
  expect(read).toBe(isPublic ? text.replace(price, '█'.repeat(price.length)) : text);
  const found = await solveig.tags.list.query({ projectId });
  const comment = isPublic ? '[unntatt offentlighet: forretningshemmelighet]' : discount;
  expect(found.map((each) => [each.quote, each.element, each.comment, each.createdBy]).sort()).toEqual([
    ['Lappen varslet', 'I', comment, 'Kari'],
    ['Pasienter med hjertesvikt', 'P', 'Voksne', 'Kari'],
    ['tre måneder', 'I', '', 'Kari'],
  ]);
  const refused = solveig.projects.update.mutate({ id: projectId, title: 'Et annet navn' });
  await expect(refused).rejects.toMatchObject({ code: 'packet-fixed' });

  await tagger(solveig, { projectId, documentId })('Færre ble lagt inn', 'O', 'Hovedfunnet');
  await solveig.tags.update.mutate({ id: voksne.id, comment: 'Også over 80 år?' });
  await solveig.tags.update.mutate({ id: varsel.id, element: 'O' });
  const [suggestion] = await solveig.suggestions.list.query({ projectId });
  await solveig.suggestions.reject.mutate({ ...suggestion!, projectId });
  const riskOfBias = { levels: -1, reason: 'Ikke blindet' };
  await solveig.grades.set.mutate({ outcomeId, judgements: { riskOfBias }, comment: 'Enig med Kari.' });
  expect((await solveig.history.list.query({})).map(told)).toEqual([
    'Solveig grade.set',
    'Solveig suggestion.reject',
    'Solveig tag.update',
    'Solveig tag.update',
    'Solveig tag.add',
  ]);
  await ended(solveig, 'copy', await solveig.care.copy.mutate({ path: back }));
  await solveig.library.close.mutate();
  return suggestion!;
}

const told = ({ person, action }: HistoryEntry) => `${person} ${action}`;

/** What stands in the project, as the command line tells it. */
async function contentOf(library: string, projectId: string) {
  const [tags, grades, suggested] = [
    await commandLine.run('tag', library, 'list', projectId),
    await commandLine.run('grade', library, 'list', projectId),
    await commandLine.run('suggest', library, projectId),
  ];
  return { tags: tags.value as Tag[], grades: grades.value, suggestions: suggested.value.suggestions };
}

const statuses = ({ rows }: MergeReport) =>
  Object.fromEntries(rows.map(({ kind, quote, status }) => [kind === 'tag' ? quote : kind, status]));

test.each(['internal', 'public'] as const)('a packet (%s) goes round three hosts', async (audience) => {
  const [library, sent, back] = [
    at(`${audience}.metodebenk`),
    at(`${audience}-til.metodebenk`),
    at(`${audience}-fra.metodebenk`),
  ];
  const isPublic = audience === 'public';
  const project = await makeProject(library);
  const { projectId, documentId, outcomeId, voksne } = project;
  const choice = { path: sent, projectId, documentIds: [documentId], outcomeIds: [outcomeId], recipient: 'Solveig' };
  const made = await ended(kari, 'packet', await kari.packets.export.mutate({ ...choice, audience }));
  expect(made.counts).toMatchObject({ documents: 1, outcomes: 1, marks: 4 });
  expect(made.masks.map(({ subject }) => subject).sort()).toEqual(isPublic ? ['passage', 'tag'] : []);
  const bytes = readFileSync(sent, 'utf8');
  expect([price, discount].map((words) => bytes.includes(words))).toEqual([!isPublic, !isPublic]);

  const suggestion = await reviewPacket(sent, back, project, isPublic);
  await kari.tags.update.mutate({ id: voksne.id, comment: 'Voksne over 18 år' });
  await kari.library.close.mutate();

  // Per merges with the command line, after a look that changes nothing.
  const before = await contentOf(library, projectId);
  const plan = await commandLine.run('packet', library, 'merge', back, '--dry-run');
  expect(statuses(plan.value)).toEqual({
    'Pasienter med hjertesvikt': 'conflicting',
    'tre måneder': 'identical',
    'Lappen varslet': 'changed',
    'Færre ble lagt inn': 'added',
    rejection: 'added',
    grade: 'changed',
  });
  const clash = (plan.value as MergeReport).rows.find(({ status }) => status === 'conflicting')!;
  expect(clash).toMatchObject({ ours: { person: 'Kari' }, theirs: { person: 'Solveig' } });
  expect(clash.cells).toEqual([
    { cell: 'comment', ours: '"Voksne over 18 år"', theirs: '"Også over 80 år?"', isConflict: true },
  ]);
  expect(plan.value.work).toEqual([
    { person: 'Solveig', tag: 3, rejection: 1, grade: 1, decision: 0, search: 0, appraisal: 0 },
  ]);
  expect(await contentOf(library, projectId)).toEqual(before);

  const merge = () => commandLine.run('packet', library, 'merge', back, '--take', 'theirs');
  const merged = await merge();
  expect(merged.exitCode).toBe(0);
  expect(merged.value.rows).toEqual(plan.value.rows);
  const after = await contentOf(library, projectId);
  expect(after.tags.map((each) => [each.quote, each.element, each.comment, each.createdBy]).sort()).toEqual([
    ['Færre ble lagt inn', 'O', 'Hovedfunnet', 'Solveig'],
    ['Lappen varslet', 'O', discount, 'Kari'],
    ['Pasienter med hjertesvikt', 'P', 'Også over 80 år?', 'Kari'],
    ['tre måneder', 'I', '', 'Kari'],
  ]);
  expect(after.grades).toMatchObject([
    {
      effect: 'RR 0,8',
      comment: 'Enig med Kari.',
      judgements: {
        imprecision: { levels: -1, reason: 'Få hendelser' },
        riskOfBias: { levels: -1, reason: 'Ikke blindet' },
      },
    },
  ]);
  const isRejected = ({ start }: { start: number }) => start === suggestion.start;
  expect([before.suggestions.some(isRejected), after.suggestions.some(isRejected)]).toEqual([true, false]);

  const again = await merge();
  expect(again.value).toMatchObject({ historyId: null, backup: null, changed: 0, open: 0 });
  expect(new Set(Object.values(statuses(again.value)))).toEqual(new Set(['identical']));
  expect(await contentOf(library, projectId)).toEqual(after);

  // Taken back by its own name only; undo and redo leave it alone, and merging once more is how it comes back.
  const undo = await commandLine.run('undo', library, '--project', projectId);
  expect([undo.exitCode, undo.value.error.code]).toEqual([1, 'undo-barrier']);
  const undone = await commandLine.run('packet', library, 'undo-merge', merged.value.historyId);
  expect(undone.value).toMatchObject({ action: 'packet.merge', person: 'Per' });
  expect(await contentOf(library, projectId)).toEqual(before);
  const redo = await commandLine.run('redo', library, '--project', projectId);
  expect([redo.exitCode, redo.value.error.code]).toEqual([1, 'redo-nothing']);
  expect((await merge()).value.rows).toEqual(plan.value.rows);
  expect(await contentOf(library, projectId)).toEqual(after);

  await toldAlikeEverywhere(library, projectId);
});

/** Who did what stands in the history that each host shows; each opens the library in turn. */
async function toldAlikeEverywhere(library: string, projectId: string) {
  const printed = await commandLine.run('history', library, '--project', projectId);
  const entries = printed.value as HistoryEntry[];
  expect(entries.slice(0, 6).map(told)).toEqual([
    'Per packet.merge',
    'Per packet.undo-merge',
    'Per packet.merge',
    'Kari tag.update',
    'Kari packet.export',
    'Kari exemption.add',
  ]);
  expect(entries[0]!.params).toMatchObject({ people: 'Solveig', recipient: 'Solveig', added: 2, changed: 3 });
  expect(entries[2]!.undoneAt).not.toBeNull();
  for (const client of [kari, solveig]) {
    await client.library.open.mutate({ path: library });
    expect(await client.history.list.query({ projectId, limit: 1000 })).toEqual(entries);
    expect((await client.packets.list.query({ projectId })).map((each) => [each.kind, each.person])).toEqual([
      ['merged', 'Per'],
      ['merged', 'Per'],
      ['sent', 'Kari'],
    ]);
    await client.library.close.mutate();
  }
}
