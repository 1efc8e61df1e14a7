/** Secret words planted in every marked place: no public file holds one of them, in any part; internal ones do. */

import { expect, test } from 'vitest';
import { createOngoingTrialService } from '../../../electron/cards/ongoing-trials.ts';
import type { ExportCreate } from '../../../shared/contract/exports.ts';
import { exportFormats, tableKinds } from '../../../shared/contract/exports.ts';
import { importReference } from '../../helpers/import-reference.ts';
import { everythingIn, exporter, leaksIn, type SecretExporter } from '../../helpers/secret-exporter.ts';
import { secretsOf } from '../../helpers/secret-project.ts';
import { template } from '../../shared/cards/card-builder.ts';

const seeds = Array.from(
  { length: Number(process.env.SECRETS ?? 2) },
  (_, index) => Number(process.env.SEED ?? 50) + index,
);

const inputsOf = ({ cardId, projectId }: SecretExporter): ExportCreate[] => [
  ...exportFormats.map((format) => ({ cardId, format })),
  ...tableKinds.flatMap((kind) => (['json', 'csv'] as const).map((format) => ({ projectId, kind, format }))),
  ...exportFormats.flatMap((format) => (['sof', 'documents'] as const).map((kind) => ({ projectId, kind, format }))),
  { projectId, kind: 'all', format: 'xlsx' },
];

test.each(seeds)('no public file holds a secret word, in any format (seed %i)', { timeout: 120_000 }, async (seed) => {
  const made = exporter(seed);
  const secrets = secretsOf(made);
  const leaks: string[] = [];
  for (const input of inputsOf(made)) {
    for (const language of 'kind' in input ? (['nb', 'en'] as const) : ['nb' as const]) {
      const told = await everythingIn(made, { ...input, language, audience: 'public' } as ExportCreate);
      for (const word of leaksIn(told, secrets)) leaks.push(`${JSON.stringify(input)} ${language}: ${word}`);
    }
  }
  expect(leaks).toEqual([]);
  made.library.db.close();
});

test('internal files hold the words: the search above would find them', { timeout: 60_000 }, async () => {
  const made = exporter(7);
  const { secret, price, cardId, projectId } = made;
  for (const format of exportFormats) {
    expect(leaksIn(await everythingIn(made, { cardId, format }), [secret.derived, secret.field]), format).toHaveLength(
      2,
    );
  }
  const all = await everythingIn(made, { projectId, kind: 'all', format: 'xlsx' });
  const tableSecrets = [secret.documentTitle, secret.fileName, secret.passage, secret.comment, secret.trial];
  const others = [secret.reference, secret.effect, secret.gradeReason, secret.search, price];
  expect(leaksIn(all, [...tableSecrets, ...others])).toEqual([...tableSecrets, ...others]);
  made.library.db.close();
});

test('masks are seen in their places and told; what is not exempt stays', async () => {
  const made = exporter(7);
  const { cardId, exports, findExport } = made;
  const input: ExportCreate = { cardId, format: 'json', audience: 'public' };
  const file = await exports.create(input);
  const card = JSON.parse(Buffer.from(findExport(file.id)!.bytes).toString());
  const mask = '[unntatt offentlighet: forretningshemmelighet]';
  expect(card.title).toBe(`Kort om ${mask}`);
  expect(card.fields.summary.value).toBe(`Åpent om hjertelapp. Prisen er ${mask} kr. ${mask}.`);
  expect(card.fields.healthEconomics.value).toBe(`${mask} ${mask}`);
  expect(card.fields.safety.value).toBe(mask);
  expect(card.fields.benefit.value).toBe('En åpen setning om nytten av lappen.');
  expect(card.fields.healthEconomics.sources).toEqual([{ documentId: made.openId, quote: mask, sha256: '' }]);
  expect(file.masks).toEqual(await exports.masks(input));
  expect(file.masks.filter(({ place }) => place === 'safety')).toMatchObject([
    { subject: 'card-field', reason: 'trade-secret', owner: 'Lappverket AS', mayShow: false },
  ]);
  // A sentence that only comes from an exempt passage is shown where the person says so, and nothing else is.
  const sentence = file.masks.find(({ text }) => text === 'Og en setning til om lappen.')!;
  expect(sentence).toMatchObject({ mayShow: true, isShown: false });
  const shown = await exports.create({
    ...input,
    shown: [sentence.key, ...file.masks.flatMap(({ key, mayShow }) => (mayShow ? [] : [key]))],
  });
  const again = JSON.parse(Buffer.from(findExport(shown.id)!.bytes).toString());
  expect(again.fields.healthEconomics.value).toBe(`${mask} Og en setning til om lappen.`);
  expect(again.fields.safety.value).toBe(mask);
  made.library.db.close();
});

test('a flow tells neither an exempt search nor how much it found, by what is left of it either', () => {
  const { exports, projects, mark, projectId, library } = exporter(7);
  const told = { projectId, searchedOn: '2026-01-06', strategy: '' };
  const { id } = projects.addSearch({ ...told, source: 'Lappverkets arkiv', hits: 4711 });
  const numbers = (audience: 'public' | 'internal') => {
    const { rows } = exports.table({ projectId, kind: 'prisma-flow', language: 'en', audience });
    return rows.map(([, , what, count]) => `${what} ${count}`);
  };
  expect(numbers('internal')).toEqual(expect.arrayContaining(['– Lappverkets arkiv 4711', 'Databases 4714']));
  mark({ subject: 'search', itemId: id });
  const masked = numbers('public').join('\n');
  expect(masked).toContain('– MEDLINE 3');
  expect(masked).not.toMatch(/Lappverkets|47\d\d/);
  expect(masked).not.toMatch(/duplicate.* \d/i);
  library.db.close();
});

test('who wrote an exempt reference is not told where it is cited, nor what is said of it there', async () => {
  const made = exporter(7);
  const { cards, cardId, mark, library } = made;
  const hidden = importReference(made, { type: 'article', title: 'Skjult', author: [{ family: 'Fjellvik' }] });
  const open = importReference(made, { type: 'article', title: 'Apent', author: [{ family: 'Dalen' }] });
  cards.update({ id: cardId, citationStyle: 'author-date' });
  cards.setField({ id: cardId, field: 'summary', value: `Lappen virker hos 37 av dem [@${hidden}].` });
  cards.setField({ id: cardId, field: 'benefit', value: `Den virker hos 41 av dem [@${open}].` });
  mark({ subject: 'reference', itemId: hidden });
  for (const format of ['md', 'docx', 'json'] as const) {
    const told = await everythingIn(made, { cardId, format, audience: 'public' });
    expect(leaksIn(told, ['Fjellvik', 'hos 37']), format).toEqual([]);
    expect(leaksIn(told, ['Dalen', 'hos 41']), format).toHaveLength(2);
  }
  library.db.close();
});

test('what was recognised in an exempt passage is masked in tables, however short it is', () => {
  const made = exporter(7);
  const { exports, importText, mark, projectId } = made;
  const text = 'Indikator 4: andel som fikk lapp. Høy fra 37, lav under 21.\n\nIndikator 5: ventetid. Høy fra 55.';
  const split = text.indexOf('\n');
  const indicator = (code: string, high: string, start: number, end: number) => ({
    ...{ code, name: `Navn ${code}`, definition: '', thresholds: { high }, start, end },
  });
  const indicators = [indicator('4', '37', 0, split), indicator('5', '55', split + 2, text.length)];
  const documentId = importText(text, { title: 'Register', indicators });
  const start = text.indexOf('Høy');
  mark({ subject: 'passage', itemId: documentId, start, end: split });
  const { rows } = exports.table({ projectId, kind: 'indicators', audience: 'public' });
  expect(rows.map((row) => row[4])).toEqual(['[unntatt offentlighet: forretningshemmelighet]', '55']);
  made.library.db.close();
});

test('a certainty that rests on withheld judgements is masked, and none is made up in its place', () => {
  const made = exporter(7);
  const { exports, grades, mark, projectId, outcomeId } = made;
  const { id } = grades.set({
    outcomeId,
    judgements: {
      imprecision: { levels: -1, reason: 'Få hendelser i begge grupper.' },
      indirectness: { levels: -1, reason: 'Bare menn over seksti.' },
    },
  });
  const told = ({ notes }: ReturnType<typeof exports.table>) => notes.filter((note) => /samlet/i.test(note));
  const kind = 'evidence-profile';
  expect(told(exports.table({ projectId, kind }))).toEqual([expect.stringMatching(/svært lav/i)]);
  mark({ subject: 'grade', itemId: id });
  const notes = exports.table({ projectId, kind, audience: 'public' });
  expect(told(notes)).toEqual([]);
  expect(notes.notes[0]).toBe('[unntatt offentlighet: forretningshemmelighet]');
  made.library.db.close();
});

test('the report tells of each mask in both languages, and holds none of the words', async () => {
  const made = exporter(7);
  const { exports, findExport, cardId } = made;
  const report = await exports.report({ items: [{ cardId, format: 'pdf', audience: 'public' }] });
  const text = Buffer.from(findExport(report.id)!.bytes).toString();
  expect(leaksIn(`${report.fileName}${text}`, secretsOf(made))).toEqual([]);
  expect(text).toContain('forretningshemmelighet');
  expect(text).toContain('trade secret');
  expect(text).toContain('Lappverket AS');
  made.library.db.close();
});

test('a cell written about a trial is masked where a field it tells of is exempt, and only there', async () => {
  const made = exporter(7);
  const { projectId, trialId, session, cards, secret, history } = made;
  const ongoing = createOngoingTrialService({ session, templates: [template], cards });
  const of = { projectId, trialId: trialId!, language: 'nb' as const };
  ongoing.edit({ ...of, cell: 'population', text: `Voksne med ${secret.trial}-lapp i nord` });
  ongoing.edit({ ...of, cell: 'status', text: 'Rekrutterer i Fjellby' });
  const input: ExportCreate = { projectId, kind: 'ongoing-trials', format: 'json', language: 'nb', audience: 'public' };
  const file = await made.exports.create(input);
  const { rows } = JSON.parse(Buffer.from(made.findExport(file.id)!.bytes).toString());
  expect(rows[0][0]).toBe('[unntatt offentlighet: forretningshemmelighet]');
  expect(rows[0][5]).toBe('Rekrutterer i Fjellby');
  for (const kind of ['history', 'all'] as const) {
    const told = await everythingIn(made, { projectId, kind, format: 'xlsx', language: 'nb', audience: 'public' });
    expect(leaksIn(told, [secret.trial, 'lapp i nord'])).toEqual([]);
  }
  expect(history.list({ projectId, limit: 2 }).every(({ params }) => !JSON.stringify(params).includes('nord'))).toBe(
    true,
  );
  made.library.db.close();
});
