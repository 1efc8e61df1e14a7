/** A public packet: no byte of it holds a secret word, and what comes back overwrites nothing that was masked. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderMaskReport } from '../../../electron/export/mask-report.ts';
import { addList } from '../../../electron/import/add-list.ts';
import { openDatabase } from '../../../electron/library/database.ts';
import { getRecognised } from '../../../electron/library/documents.ts';
import { listExemptions } from '../../../electron/library/exemptions.ts';
import { closeLibrary, openLibrary } from '../../../electron/library/open-library.ts';
import { savePerson } from '../../../electron/library/people.ts';
import { createBindingService } from '../../../electron/library/services/binding-service.ts';
import { createDocumentService } from '../../../electron/library/services/document-service.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { createPanelService } from '../../../electron/panel/panel-service.ts';
import { passagesOf } from '../../../electron/search/index-passages.ts';
import { createTagService } from '../../../electron/tagging/tag-service.ts';
import { packetExportSchema } from '../../../shared/contract/packets.ts';
import { importWarning } from '../../../shared/import-warnings.ts';
import { gradeService } from '../../helpers/grades.ts';
import { type PanelFolder, panelFolder } from '../../helpers/panel.ts';
import { secretProject, secretsOf } from '../../helpers/secret-project.ts';
import { bundledTools } from '../../helpers/tools.ts';
import { randomFrom } from '../../long/random.ts';

const mask = '[unntatt offentlighet: forretningshemmelighet]';
const seeds = Array.from(
  { length: Number(process.env.SECRETS ?? 3) },
  (_, index) => Number(process.env.SEED ?? 90) + index,
);
let folder: PanelFolder;
beforeEach(() => {
  folder = panelFolder();
});
afterEach(() => folder.remove());

function lead(seed: number) {
  const project = secretProject(randomFrom(seed), folder.at('lead.metodebenk'));
  const { session, library, projectId, outcomeId } = project;
  const reports: string[] = [];
  const panel = createPanelService({
    session,
    environment: { clock: library.clock, ids: library.ids, backupsFolder: folder.at('backups') },
    startJob: () => ({ jobId: 'none' }),
    defaultFolder: folder.at(''),
    workFolder: folder.at('work'),
    passagesOf,
    tools: bundledTools,
    keepReport: (masks, title) => {
      const { bytes, ...file } = renderMaskReport(masks, title, () => new Map());
      reports.push(new TextDecoder().decode(bytes));
      return { ...file, id: 'report', byteLength: bytes.length, masks };
    },
  });
  const path = folder.at('packet.metodebenk');
  const choice = (audience: 'public' | 'internal') =>
    packetExportSchema.parse({
      path,
      projectId,
      documentIds: [project.wholeId, project.openId],
      outcomeIds: [outcomeId],
      recipient: 'Solveig',
      withRecords: true,
      audience,
    });
  return { ...project, panel, path, choice, reports };
}

/** The file's bytes, and the words of its indexes, which stand there in pieces. */
function everythingIn(path: string): string {
  const bytes = readFileSync(path);
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  const words: unknown[] = [];
  try {
    for (const index of ['passage_words', 'passage_parts']) {
      db.exec(`CREATE VIRTUAL TABLE temp.${index}_seen USING fts5vocab('main', '${index}', 'row')`);
      words.push(...db.prepare(`SELECT term FROM temp.${index}_seen`).pluck().all());
    }
  } finally {
    db.close();
  }
  return [bytes.toString('utf8'), bytes.toString('utf16le'), words.join('\n')].join('\n').toLowerCase();
}

test.each(seeds)('holds no secret word in any byte; an internal one does (seed %i)', async (seed) => {
  const { panel, path, choice, library, reports, ...project } = lead(seed);
  const { secret } = project;
  const secrets = secretsOf(project);
  const { masks, counts } = await panel.make(choice('public'));
  const told = everythingIn(path);
  expect(secrets.filter((word) => told.includes(word.toLowerCase()))).toEqual([]);
  expect(counts).toMatchObject({ documents: 2, trials: 1, references: 0 });
  const { fileName } = panel.report(choice('public'));
  const account = `${fileName}\n${reports.join()}`.toLowerCase();
  expect(secrets.filter((word) => account.includes(word.toLowerCase()))).toEqual([]);
  expect(account).toContain('forretningshemmelighet');
  expect(panel.masks(choice('public')).map(({ key }) => key)).toEqual(masks.map(({ key }) => key));
  expect(new Set(masks.map(({ subject }) => subject))).toEqual(
    new Set(['document', 'passage', 'tag', 'trial', 'reference', 'grade']),
  );
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  expect(verifyLibrary(db)).toMatchObject({ problems: [] });
  db.close();
  const internal = folder.at('internal.metodebenk');
  await panel.make({ ...choice('internal'), path: internal });
  const inside = everythingIn(internal);
  const kept = [
    secret.documentText,
    secret.fileName,
    secret.passage,
    secret.comment,
    secret.boundTag,
    secret.trial,
    secret.effect,
  ];
  expect(kept.filter((word) => !inside.includes(word.toLowerCase()))).toEqual([]);
  closeLibrary(library);
});

test('an internal packet carries the marks on all that it holds, so that its holder can make a public file; a public one none', async () => {
  const { panel, choice, library } = lead(4);
  const subjectsIn = async (audience: 'public' | 'internal') => {
    const file = folder.at(`${audience}.metodebenk`);
    await panel.make({ ...choice(audience), path: file });
    const db = openDatabase(file, { mustExist: true, isCopy: true });
    const subjects = new Set(listExemptions(db).map(({ subject }) => subject));
    db.close();
    return subjects;
  };
  expect(await subjectsIn('internal')).toEqual(new Set(['document', 'passage', 'tag', 'trial', 'reference', 'grade']));
  expect(await subjectsIn('public')).toEqual(new Set());
  closeLibrary(library);
});

test('places hold: blocks are as long as the words they stand for, and what is not exempt is read as before', async () => {
  const { panel, path, choice, library, openId, wholeId, text, secret } = lead(5);
  await panel.make(choice('public'));
  const packet = openLibrary(path, { clock: library.clock, ids: library.ids });
  const documents = createDocumentService({
    library: () => packet,
    person: () => ({ id: 'x', name: 'X' }),
    locale: () => 'nb',
  });
  const masked = documents.text(openId).text;
  expect(masked).toHaveLength(text.length);
  expect(masked.slice(-16)).toBe('Offentlig slutt.');
  expect(masked).toContain('Hjertelappen varsler om væske.');
  expect(masked).toContain(mask);
  expect(masked.indexOf('█'.repeat(secret.passageTwin.length))).toBeGreaterThan(0);
  expect(documents.get(wholeId)).toMatchObject({ title: mask, format: 'text', pageCount: 1 });
  expect(documents.text(wholeId).text).toBe(mask);
  closeLibrary(packet);
  closeLibrary(library);
});

test('of warnings stays what tells nothing exempt; figures that are exempt elsewhere go with their message', async () => {
  const { panel, path, choice, library, openId, importText, mark: exempt } = lead(7);
  const offer = 'Pris: 48 500 kroner.';
  const offerId = importText(offer, { title: 'Pristilbud' });
  exempt({ subject: 'passage', itemId: offerId, start: 6, end: 12 });
  const otherId = importText('Regnskapet ble lagt fram.', {
    warnings: [importWarning('sum-mismatch', { label: 'Kroner', sum: 48_500, printed: 12 })],
  });
  const chosen = choice('public');
  await panel.make({ ...chosen, documentIds: [...chosen.documentIds, offerId, otherId] });
  const db = openDatabase(path, { mustExist: true, isCopy: true });
  const told = [openId, otherId].map((id) => getRecognised(db, id).warnings);
  db.close();
  closeLibrary(library);
  expect(told).toEqual([
    [importWarning('empty-section', { title: 'Kontakt' }, { quote: 'Kontakt', start: 0, end: 12 })],
    [{ code: 'sum-mismatch', message: expect.stringContaining(mask) }],
  ]);
});

test('what comes back is merged, and nothing that was masked is overwritten', async () => {
  const made = lead(6);
  const { panel, path, choice, library, projectId, openId, outcomeId, openTag, text, secret, tags, grades } = made;
  await panel.make(choice('public'));
  const packet = openLibrary(path, {
    clock: () => new Date('2026-02-01T09:00:00.000Z'),
    ids: (
      (n) => () =>
        `solveig-${++n}`
    )(0),
  });
  const person = { id: 'solveig', name: 'Solveig' };
  savePerson(packet, person);
  const session = { library: () => packet, person: () => person, locale: () => 'nb' as const };
  const theirTags = createTagService(session);
  const theirGrades = gradeService(session);
  expect(theirTags.list({ projectId })).toMatchObject([{ id: openTag.id, comment: mask }]);
  theirTags.update({ id: openTag.id, element: 'P' });
  const place = { projectId, documentId: openId, label: '', comment: '', origin: 'manual' } as const;
  const end = text.indexOf(', sier de');
  theirTags.add({ ...place, start: end + 2, end: end + 9, element: 'C' }); // just after the exempt passage
  theirTags.add({ ...place, start: end - 20, end: end - 5, element: 'harm' }); // on blocks
  theirGrades.set({ outcomeId, judgements: { riskOfBias: { levels: -2 } }, comment: 'Enig.' });
  closeLibrary(packet);

  const merged = await panel.merge({ path, choices: {} });
  expect(merged.rows.filter(({ status }) => status === 'conflicting')).toEqual([]);
  expect(merged.rows.filter(({ status }) => status === 'left-out')).toMatchObject([{ reason: 'text-differs' }]);
  const mine = tags.list({ projectId });
  expect(mine.find(({ id }) => id === openTag.id)).toMatchObject({
    element: 'P',
    comment: `Kommentar om ${secret.comment}`,
  });
  expect(mine.find(({ element }) => element === 'C')).toMatchObject({
    quote: 'sier de',
    prefix: text.slice(end + 2 - 32, end + 2),
  });
  expect(grades.list(projectId)).toMatchObject([
    {
      judgements: { riskOfBias: { levels: -2, reason: `Fordi ${secret.gradeReason} sier det.` } },
      effect: `RR 0,8 for ${secret.effect}`,
      participants: 4321,
      comment: 'Enig.',
    },
  ]);
  expect(tags.list({ projectId })).toHaveLength(4);
  const again = await panel.merge({ path, choices: {} });
  expect(again.counts).toMatchObject({ added: 0, changed: 0, conflicting: 0 });
  closeLibrary(library);
});

test('a judgement with an exempt level stays at home, so that nobody counts a certainty without it', async () => {
  const { panel, path, choice, library, projectId, outcomeId, grades, mark } = lead(9);
  const [mine] = grades.list(projectId);
  mark({ subject: 'grade', itemId: mine!.id, field: 'riskOfBias' });
  const { masks } = await panel.make(choice('public'));
  expect(masks.map(({ subject, place }) => [subject, place])).toContainEqual(['grade', 'grade · riskOfBias']);
  const packet = openLibrary(path, { clock: library.clock, ids: library.ids });
  const session = { library: () => packet, person: () => ({ id: 'kari', name: 'Kari' }), locale: () => 'nb' as const };
  const theirs = gradeService(session);
  expect(theirs.list(projectId)).toEqual([]);
  theirs.set({ outcomeId, judgements: { riskOfBias: { levels: -2 } }, comment: 'Enig.' });
  closeLibrary(packet);
  const merged = await panel.merge({ path, choices: {}, rest: 'ours' });
  expect(merged.rows.filter(({ kind }) => kind === 'grade')).toMatchObject([{ status: 'conflicting' }]);
  expect(grades.list(projectId)).toMatchObject([{ judgements: mine!.judgements, comment: 'Enig.' }]);
  closeLibrary(library);
});

test('writing around a mask is told and left out, and taking their side does not bring a mask in', async () => {
  const { panel, path, choice, library, projectId, outcomeId, grades, secret } = lead(8);
  grades.set({ outcomeId, comment: `Se ${secret.passageTwin} her` });
  await panel.make(choice('public'));
  const packet = openLibrary(path, {
    clock: library.clock,
    ids: (
      (n) => () =>
        `solveig-${++n}`
    )(0),
  });
  const session = { library: () => packet, person: () => ({ id: 'kari', name: 'Kari' }), locale: () => 'nb' as const };
  const theirs = gradeService(session);
  const [before] = theirs.list(projectId);
  theirs.set({ outcomeId, comment: `${before!.comment}, sier Solveig` });
  closeLibrary(packet);
  const merged = await panel.merge({ path, choices: {}, rest: 'theirs' });
  expect(merged.rows.filter(({ kind }) => kind === 'grade')).toMatchObject([{ status: 'left-out', reason: 'masked' }]);
  expect(grades.list(projectId)[0]!.comment).toBe(`Se ${secret.passageTwin} her`);
  closeLibrary(library);
});

test('a name that several documents share is masked in each of them', async () => {
  const { panel, path, choice, library, openId, secret, importText } = lead(9);
  const shared = `Bilag fra ${secret.passageTwin}`;
  const texts = ['Hjertelappen er testet i nord.', 'Hjertelappen er testet i sør.'];
  const ids = texts.map((text) => importText(text, { title: shared }));
  await panel.make({ ...choice('public'), documentIds: [openId, ...ids] });
  expect(everythingIn(path)).not.toContain(secret.passageTwin.toLowerCase());
  closeLibrary(library);
});

test('of what citations stand for goes what tells nothing exempt; to a reference that stays behind goes none', async () => {
  const { panel, path, choice, library, session, importText, projects, projectId, wholeId, secret, mark } = lead(11);
  const entries = [
    'Hansen K. Lapper mot smerte hos voksne. Fjordmed. 2020;4:1-9.',
    `Moe A. Salver mot ${secret.passageTwin} hos barn. Fjordmed. 2021;5:1-9.`,
    'Ås P. Plaster mot fall i trapper på sykehjem. Fjordmed. 2018;2:3-7.',
    'Lie B. Bind mot kulde hos fiskere i nord. Fjordmed. 2017;7:1-4.',
  ];
  const text = `Se [1], [2], [3] og [4].\n\n${entries.map((words, at) => `[${at + 1}] ${words}`).join('\n')}\n`;
  const references = entries.map((words, at) => ({ n: at + 1, text: words }));
  const documentId = importText(text, { references });
  const start = text.indexOf(secret.passageTwin);
  mark({ subject: 'passage', itemId: documentId, start, end: start + secret.passageTwin.length });
  const [sent, kept] = addList(
    session,
    {
      name: 'En',
      text: '1. Berg T. Et arbeid om lapper. Fjordmed. 2011;3:4-8.\n2. Dahl U. Et arbeid om bind. Fjordmed. 2012;3:4-8.',
    },
    () => [],
  ).ids;
  projects.setItems({ projectId, kind: 'reference', itemIds: [sent!], decision: 'included', reason: '' });
  const bindings = createBindingService(session);
  const to = (marker: string, referenceId: string | null) => ({ marker, referenceId });
  bindings.bind({ documentId, bindings: [to('1', sent!), to('2', sent!), to('3', kept!), to('4', null)] });
  library.db.prepare("UPDATE marker_binding SET document_id = ? WHERE marker = '4'").run(wholeId);
  bindings.bind({ documentId, bindings: [to('4', null)] });
  const bound = async (audience: 'public' | 'internal') => {
    const file = folder.at(`${audience}-bindings.metodebenk`);
    await panel.make({ ...choice(audience), documentIds: [documentId, wholeId], path: file });
    const db = openDatabase(file, { mustExist: true, isCopy: true });
    const rows = db.prepare(
      'SELECT document_id, marker, reference_id FROM marker_binding ORDER BY document_id = ?, marker',
    );
    const all = rows.raw().all(wholeId);
    db.close();
    return all;
  };
  expect(await bound('internal')).toEqual([
    [documentId, '1', sent],
    [documentId, '2', sent],
    [documentId, '4', null],
    [wholeId, '4', null],
  ]);
  expect(await bound('public')).toEqual([
    [documentId, '1', sent],
    [documentId, '4', null],
  ]);
  await panel.make({ ...choice('public'), documentIds: [documentId, wholeId] });
  expect(everythingIn(path)).not.toContain(secret.passageTwin.toLowerCase());
  closeLibrary(library);
});

test('what the data proposed stays at home, and is there when the packet has come back', async () => {
  const { panel, path, choice, library, projectId, outcomeId, grades } = lead(10);
  const proposal = { levels: -1, text: 'Det krysser én grense: −20.' };
  grades.set({ outcomeId, judgements: { imprecision: { levels: -1, reason: 'Bredt.', proposal } } });
  await panel.make(choice('public'));
  const packet = openLibrary(path, { clock: library.clock, ids: library.ids });
  const session = { library: () => packet, person: () => ({ id: 'kari', name: 'Kari' }), locale: () => 'nb' as const };
  const theirs = gradeService(session);
  expect(theirs.list(projectId)[0]!.judgements.imprecision).toEqual({ levels: -1, reason: 'Bredt.', tagIds: [] });
  theirs.set({ outcomeId, comment: 'Enig.' });
  closeLibrary(packet);
  await panel.merge({ path, choices: {} });
  expect(grades.list(projectId)).toMatchObject([{ comment: 'Enig.', judgements: { imprecision: { proposal } } }]);
  expect((await panel.merge({ path, choices: {} })).counts).toMatchObject({ added: 0, changed: 0, conflicting: 0 });
  closeLibrary(library);
});
