/** The ongoing-trials table: edits are kept through newer snapshots, which are told and never taken unasked. */
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { loadTemplates } from '../../../electron/cards/load-templates.ts';
import { createOngoingTrialService } from '../../../electron/cards/ongoing-trials.ts';
import { saveExtraction } from '../../../electron/import/save-extraction.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { createTrialService } from '../../../electron/library/services/trial-service.ts';
import { command } from '../../../electron/library/session.ts';
import type { CardService } from '../../../shared/contract/services.ts';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { openCards } from '../../helpers/cards.ts';
import { trialRecord } from '../../helpers/extraction.ts';
import { type FilledLibrary, filledLibrary } from '../../helpers/filled-library.ts';

const templates = loadTemplates(join(import.meta.dirname, '../../../resources/templates/cards'));
let desk: FilledLibrary;
let cards: CardService;
let ongoing: ReturnType<typeof createOngoingTrialService>;
let of: { projectId: string; language: 'nb' };
let trialId: string;
let cardId: string;
let files = 0;

function importTrial(record: Partial<TrialRecord>): string {
  const name = `fil-${++files}`;
  const bytes = new TextEncoder().encode(name);
  const file = { name, sha256: name.padStart(64, '0'), bytes, searchId: null, importedBy: 'kari' };
  const records = [trialRecord({ registryId: 'NCT99000001', conditions: ['Flom'], ...record })];
  const extraction = { kind: 'trials' as const, mediaType: 'text/plain', problems: [], warnings: [], records };
  const what = { projectId: null, action: 'import.files', params: { count: 1 } };
  return command(desk.session, what, (write, library) => saveExtraction(library, write, file, extraction, () => []))
    .ids[0]!;
}

beforeEach(() => {
  desk = filledLibrary();
  of = { projectId: desk.projectId, language: 'nb' };
  trialId = importTrial({ status: 'RECRUITING', asOf: '2026-01-01' });
  createProjectService(desk.session).setItems({
    projectId: desk.projectId,
    kind: 'trial',
    itemIds: [trialId],
    decision: 'included',
    reason: '',
  });
  cards = openCards(desk.session, templates).cards;
  ongoing = createOngoingTrialService({ session: desk.session, templates, cards });
  cardId = cards.create({ projectId: desk.projectId, template: 'metodevarsel-2025' }).id;
  cards.fill({ id: cardId, accept: true });
});

const cell = (name: string) => ongoing.list(of)[0]!.cells.find((each) => each.cell === name)!;
const status = () => cell('status').text;
const cardRow = () => (cards.get(cardId).fields.ongoingTrials!.value as string[][])[0]!;
const writeInCard = (text: string) =>
  cards.setField({ id: cardId, field: 'ongoingTrials', value: [[text, ...cardRow().slice(1)]] });

test('an edit stands through a newer snapshot, and tells what the registry said and says', () => {
  const was = status();
  ongoing.edit({ ...of, trialId, cell: 'status', text: 'Rekrutterer i Fjellby' });
  expect(cell('status')).toMatchObject({ text: 'Rekrutterer i Fjellby', was, isChanged: false });
  importTrial({ status: 'COMPLETED', asOf: '2026-06-01' });
  expect(cell('status')).toMatchObject({ text: 'Rekrutterer i Fjellby', was, isChanged: true });
  expect(cell('status').registry).not.toBe(was);
  ongoing.decide({ ...of, cells: [{ trialId, cell: 'status' }], decision: 'keep' });
  expect(cell('status')).toMatchObject({ text: 'Rekrutterer i Fjellby', isChanged: false });
  ongoing.decide({ ...of, cells: [{ trialId, cell: 'status' }], decision: 'accept' });
  expect(cell('status')).toMatchObject({ was: null, text: cell('status').registry });
  createHistoryService(desk.session).undo(desk.projectId);
  expect(status()).toBe('Rekrutterer i Fjellby');
});

test('a text that the registry says too is no edit; other languages have their own', () => {
  const before = status();
  ongoing.edit({ ...of, trialId, cell: 'status', text: 'Egen' });
  expect(ongoing.list({ ...of, language: 'en' })[0]!.cells.every(({ was }) => was === null)).toBe(true);
  ongoing.edit({ ...of, trialId, cell: 'status', text: before });
  expect(cell('status').was).toBeNull();
});

test('a card takes what changed where nobody wrote, keeps what somebody did, and its check told before', () => {
  writeInCard('Voksne etter flom');
  importTrial({ status: 'COMPLETED', asOf: '2026-06-01' });
  expect(ongoing.ofCard(cardId).rows[0]).toMatchObject({ row: { trialId }, outdated: ['status'] });
  expect(cards.check(cardId).findings).toContainEqual(
    expect.objectContaining({ code: 'trials-table-old', field: 'ongoingTrials' }),
  );
  ongoing.refreshCard(cardId);
  expect(cardRow()[0]).toBe('Voksne etter flom');
  expect(cardRow()[5]).toBe(status());
  expect(ongoing.ofCard(cardId).rows[0]!.outdated).toEqual([]);
  expect(cards.check(cardId).findings.map(({ code }) => code)).not.toContain('trials-table-old');
  createHistoryService(desk.session).undo(desk.projectId);
  expect(cardRow()[5]).not.toBe(status());
});

test('a cell leads to the fields it is made of and to the import that speaks for them', () => {
  expect(ongoing.list(of)[0]!.snapshot.file).toBe(`fil-${files}`);
  expect(cell('status').fields).toEqual(['status', 'completionDate', 'countries']);
  ongoing.edit({ ...of, trialId, cell: 'status', text: 'Egen' });
  importTrial({ status: 'COMPLETED', asOf: '2026-06-01' });
  importTrial({ status: 'UNKNOWN', asOf: '2025-06-01' });
  expect(ongoing.list(of)[0]).toMatchObject({ asOf: '2026-06-01', snapshot: { file: `fil-${files - 1}` } });
  expect(cell('status').wasAsOf).toBe('2026-01-01');
});

test('edits of a trial that turns out to be another one go along to it, and back with undo; its own stay', () => {
  const other = importTrial({ registryId: '2023-500001-11-00', registry: 'CTIS', asOf: '2026-01-01' });
  const projects = createProjectService(desk.session);
  const { projectId } = of;
  projects.setItems({ projectId, kind: 'trial', itemIds: [other], decision: 'included', reason: '' });
  ongoing.edit({ ...of, trialId, cell: 'status', text: 'Egen status' });
  ongoing.edit({ ...of, trialId: other, cell: 'status', text: 'En annen status' });
  ongoing.edit({ ...of, trialId: other, cell: 'population', text: 'Voksne etter flom' });
  const before = ongoing.list(of);
  createTrialService(desk.session).link({ id: trialId, otherId: other });
  expect(ongoing.list(of)).toMatchObject([{ trialId }]);
  expect([status(), cell('population').text]).toEqual(['Egen status', 'Voksne etter flom']);
  createHistoryService(desk.session).undo(null);
  expect(ongoing.list(of)).toEqual(before);
});

test('decided for a whole row, cells that nobody wrote in stay the registry’s', () => {
  const tables = () =>
    desk.library.db.prepare('SELECT count(*) FROM table_edit WHERE removed_at IS NULL').pluck().get();
  const [other] = ongoing.list(of)[0]!.cells.filter((each) => each.cell !== 'status');
  ongoing.edit({ ...of, trialId, cell: 'status', text: 'Egen' });
  const cells = [other!.cell, 'status' as const].map((name) => ({ trialId, cell: name }));
  ongoing.decide({ ...of, cells, decision: 'keep' });
  expect([cell('status').text, cell(other!.cell).was, tables()]).toEqual(['Egen', null, 1]);
  ongoing.decide({ ...of, cells, decision: 'accept' });
  expect([cell('status').was, cell(other!.cell).was]).toEqual([null, null]);
  ongoing.edit({ ...of, trialId, cell: other!.cell, text: other!.text });
  expect(cell(other!.cell).was).toBeNull();
});

test('a card whose table is refreshed again names each trial once, and keeps its other sources', () => {
  const trials = () => cards.get(cardId).fields.ongoingTrials!.sources.map((source) => source.trialId);
  expect(trials()).toEqual([trialId]);
  importTrial({ status: 'COMPLETED', asOf: '2026-06-01' });
  ongoing.refreshCard(cardId);
  ongoing.refreshCard(cardId);
  expect(trials()).toEqual([trialId]);
});
