/** Both tables of one project, cell by cell: what stands where, what stands below, and what goes over several cells. */
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../../../shared/contract/grades.ts';
import { evidenceRows } from '../../../../shared/grade/tables/evidence-rows.ts';
import { profileTable } from '../../../../shared/grade/tables/profile-table.ts';
import { summaryTable } from '../../../../shared/grade/tables/summary-table.ts';
import { buildOutcome } from '../../cards/card-builder.ts';
import { buildResult, counts } from '../../synthesis/synthesis-builder.ts';
import { buildGrade } from '../grade-builder.ts';
import { buildAnalysis, listOf, question } from './evidence-builder.ts';

const outcome = (id: string, name: string, importance: number, over: Parameters<typeof buildOutcome>[0] = {}) =>
  buildOutcome({ id, name, nameEn: '', importance, ...over });
const outcomes = [
  outcome('single', 'skade i registeret', 3),
  outcome('means', 'livskvalitet', 5, { unit: 'poeng', nameEn: 'quality of life', better: 'higher', position: 2 }),
  outcome('words', 'funksjon', 5, { position: 1 }),
  outcome('events', 'innleggelse', 7, { nameEn: 'admission', better: 'lower' }),
  outcome('none', 'død', 9, { nameEn: 'death' }),
];
const grade = (outcomeId: string, levels: Parameters<typeof buildGrade>[0], over: Partial<Grade> = {}) => {
  const built = buildGrade(levels, { id: outcomeId, outcomeId, ...over }, 'Ublindet');
  return built;
};
const graded = grade(
  'events',
  { riskOfBias: -1, publicationBias: -1 },
  { followUp: ' 12 måneder ', comment: 'Se vedlegg.' },
);
const mean = grade('means', { imprecision: -2 }, { design: 'observational', effectSize: 'small' });
mean.judgements.doseResponse.reason = 'Bare én dose';
mean.judgements.riskOfBias.reason = 'Ublindet';
const written = grade('words', {}, { effect: 'Tre studier fant bedring', studies: 3, participants: 1234 });
const of = (outcomeId: string) => ({ outcomeId });
const results = [
  counts([10, 100, 20, 100], of('events')),
  counts([21, 200, 40, 200], of('events')),
  ...(['12', '14'] as const).map((mean2) =>
    buildResult({
      ...of('means'),
      kind: 'means',
      numbers: { n1: '50', mean1: '9.5', sd1: '4', n2: '55', mean2, sd2: '4' },
    }),
  ),
  buildResult({ ...of('single'), kind: 'proportion', numbers: { events1: '5', total1: '50' } }),
];
const analyses = [
  buildAnalysis({}, { id: 'a1', ...of('events') }),
  buildAnalysis({ measure: 'MD' }, { id: 'a2', ...of('means') }),
];
const rows = evidenceRows({ outcomes, grades: [mean, graded, written], analyses, studyList: listOf(results) });
const asked = { ...question, pico: { ...question.pico, population: ['Voksne', 'Eldre'] } };

const lines = (table: { rows: string[][] }) =>
  table.rows.map((row) => row.join(' | ').replaceAll('\n', ' / ').replaceAll('\u00a0', ' '));
const inGroups = ({ layout: { groups } }: { layout: { groups: { title: string; span: number }[] } }) =>
  groups.map(({ title, span }) => `${span} ${title}`.trim());
const overall = [
  'Samlet tillit (laveste blant kritiske utfall): ⊕⊕◯◯ Lav',
  'Den samlede tilliten bygger på 1 av 2 kritiske utfall.',
  'Kritiske utfall uten studier, som den samlede tilliten ikke sier noe om: 1.',
];
const ofArms =
  'Der ingen kilde står, er risikoen med sammenligning andelen med hendelse i sammenligningsgruppene i studiene.';
const abbreviations = 'Forkortelser: KI: konfidensintervall; MD: gjennomsnittlig forskjell; RR: relativ risiko.';
const footnotes = [
  'a. Nedgradert ett nivå for risiko for systematiske skjevheter: Ublindet.',
  'b. Nedgradert ett nivå for publikasjonsskjevhet: Ublindet.',
  'c. Ikke nedgradert for risiko for systematiske skjevheter: Ublindet.',
  'd. Nedgradert to nivåer for manglende presisjon: Ublindet.',
  'e. Ikke oppgradert for dose-responssammenheng: Bare én dose.',
];
const about = ['none', 'events', 'words', 'means', 'single'];

describe('the evidence profile of a project', () => {
  const table = profileTable(rows, asked, { per: 1000, language: 'nb' });

  it('has a row an outcome, the most important first', () => {
    expect(lines(table)).toEqual([
      'død | ingen studier | – | – | – | – | – | – | – |  | – | – | ikke vurdert | 9 – kritisk',
      'innleggelse / Oppfølging: 12 måneder | 2 | randomiserte studier | alvorlig (a) | ikke alvorlig | ikke alvorlig | ikke alvorlig | Publikasjonsskjevhet: sterk mistanke (b) | 31/300 (10,3 %) | 60/300 (20,0 %) | RR 0,52 (0,35 til 0,77) | 97 færre per 1000 (fra 131 færre til 45 færre) | ⊕⊕◯◯ Lav | 7 – kritisk',
      'funksjon | 3 | randomiserte studier | ikke alvorlig | ikke alvorlig | ikke alvorlig | ikke alvorlig | ingen | 1 234 |  | Tre studier fant bedring |  | ⊕⊕⊕⊕ Høy | 5 – viktig, men ikke kritisk',
      'livskvalitet | 2 | observasjonsstudier | ikke alvorlig (c) | ikke alvorlig | ikke alvorlig | svært alvorlig (d) | Dose-responssammenheng: ingen (e) | 100 | 110 | – | MD 3,5 poeng lavere (4,58 lavere til 2,42 lavere) | ⊕◯◯◯ Svært lav | 5 – viktig, men ikke kritisk',
      'skade i registeret | 1 | – | – | – | – | – | – | 5/50 (10,0 %) | – | – | 5/50 (10,0 %) i én gruppe uten sammenligning | ikke vurdert | 3 – begrenset viktighet',
    ]);
  });

  it('has heads in groups, words over the cells of the effect, one figure for both groups, and lettered cells', () => {
    expect(inGroups(table)).toEqual(['1', '7 Vurdering av tillit', '2 Antall pasienter', '2 Effekt', '2']);
    expect(table.layout).toMatchObject({
      lead: ['Pasienter eller populasjon: Voksne, Eldre', 'Sted: Hjemme', 'Intervensjon: Hjertelapp'],
      sharedColumns: [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 13],
      markedColumns: [3, 4, 5, 6, 7],
      letters: ['a', 'b', 'c', 'd', 'e'],
      ...{ runs: [1, 1, 1, 1, 1], about },
    });
    expect(table.layout.wide).toEqual([
      { row: 2, column: 10, span: 2 },
      { row: 0, column: 8, span: 2 },
      { row: 2, column: 8, span: 2 },
    ]);
  });

  it('has the overall certainty, the abbreviations and the explanations below', () => {
    expect(table.notes).toEqual([...overall, ofArms, abbreviations, ...footnotes]);
  });

  it('leaves the cell of the sizes beside risks that were written down, and counts the rows of each outcome', () => {
    const risks = [100, 300].map((perThousand) => ({ name: '', perThousand, source: '' }));
    const ready = buildResult({
      ...of('events'),
      ...{ kind: 'risk-ratio', numbers: { ratio: '0.5', lower: '0.25', upper: '1' } },
    });
    const two = evidenceRows({
      outcomes: [outcome('none', 'død', 9), outcome('events', 'innleggelse', 8), outcome('words', 'funksjon', 5)],
      grades: [grade('none', { inconsistency: -1 }, { effect: 'Ingen endring' }), written],
      analyses: [buildAnalysis({ baselineRisks: risks }, { id: 'a1', ...of('events') })],
      studyList: listOf([ready]),
    });
    const { layout, rows: cells } = profileTable(two, asked, { per: 1000, language: 'nb' });
    expect(layout.runs).toEqual([1, 2, 1]);
    expect(layout.wide).toEqual([
      { row: 0, column: 10, span: 2 },
      { row: 3, column: 10, span: 2 },
      { row: 0, column: 8, span: 2 },
      { row: 3, column: 8, span: 2 },
    ]);
    expect(cells[1]!.slice(8, 10)).toEqual(['–', '10,0\u00a0%']);
    const one = evidenceRows({
      outcomes: [outcome('events', 'innleggelse', 8)],
      grades: [],
      analyses: [buildAnalysis({ baselineRisks: risks.slice(0, 1) }, { id: 'a1', ...of('events') })],
      studyList: listOf([ready]),
    });
    expect(profileTable(one, asked, { per: 1000, language: 'nb' }).layout.wide).toEqual([]);
  });
});

describe('the summary of findings of a project', () => {
  const table = summaryTable(rows, asked, { variant: 'risks', per: 1000, language: 'nb' });

  it('has a row an outcome, the most important first', () => {
    expect(lines(table)).toEqual([
      'død | – | – | – | ingen studier | ikke vurdert | ',
      'innleggelse / Oppfølging: 12 måneder | 200 per 1000 | 103 per 1000 (69 til 155) | RR 0,52 (0,35 til 0,77) | 600 (2 studier) | ⊕⊕◯◯ Lav (a, b) | Se vedlegg.',
      'funksjon | Tre studier fant bedring |  |  | 1 234 (3 studier) | ⊕⊕⊕⊕ Høy | ',
      'livskvalitet | Gjennomsnitt 13 poeng / (fra 12 til 14 i studiene) | MD 3,5 poeng lavere (4,58 lavere til 2,42 lavere) | – | 210 (2 studier) | ⊕◯◯◯ Svært lav (c, d, e) | Det er svært usikkert om hjertelapp påvirker livskvalitet.',
      'skade i registeret | – | 5/50 (10,0 %) i én gruppe uten sammenligning | – | 50 (1 studie) | ikke vurdert | ',
    ]);
    expect(lines(summaryTable(rows, asked, { variant: 'difference', per: 1000, language: 'nb' })).slice(1, 4)).toEqual([
      'innleggelse / Oppfølging: 12 måneder | 600 (2 studier) | RR 0,52 (0,35 til 0,77) | 200 per 1000 | 103 per 1000 (69 til 155) | 97 færre per 1000 (fra 131 færre til 45 færre) | ⊕⊕◯◯ Lav (a, b) | Se vedlegg.',
      'funksjon | 1 234 (3 studier) | Tre studier fant bedring |  |  |  | ⊕⊕⊕⊕ Høy | ',
      'livskvalitet | 210 (2 studier) | – | Gjennomsnitt 13 poeng / (fra 12 til 14 i studiene) | Gjennomsnitt 9,5 poeng | MD 3,5 poeng lavere (4,58 lavere til 2,42 lavere) | ⊕◯◯◯ Svært lav (c, d, e) | Det er svært usikkert om hjertelapp påvirker livskvalitet.',
    ]);
  });

  it('has heads in groups, words over the cells of the effect, and the certainty marked', () => {
    expect(inGroups(table)).toEqual(['1', '2 Forventede absolutte effekter* (95\u00a0% KI)', '4']);
    expect(table.layout).toMatchObject({
      ...{ sharedColumns: [0, 3, 4, 5, 6], markedColumns: [5], wide: [{ row: 2, column: 1, span: 3 }] },
      ...{ runs: [1, 1, 1, 1, 1], about, letters: ['a', 'b', 'c', 'd', 'e'] },
    });
  });

  it('has the four levels from the highest down between the notes of the figures and the explanations', () => {
    const [first, ...others] = table.notes!.slice(overall.length);
    expect(table.notes!.slice(0, overall.length)).toEqual(overall);
    expect(first).toMatch(/^\* Risikoen med intervensjon/);
    expect(others.slice(0, 2)).toEqual([ofArms, abbreviations]);
    expect(others.slice(2, 7).map((note) => note.slice(0, note.indexOf(':')))).toEqual([
      'Tillit til dokumentasjonen etter GRADE',
      ...['⊕⊕⊕⊕ Høy', '⊕⊕⊕◯ Moderat', '⊕⊕◯◯ Lav', '⊕◯◯◯ Svært lav'],
    ]);
    expect(others.slice(7)).toEqual(footnotes);
  });

  it('has the same figures in English, and names in it where there are any', () => {
    const english = summaryTable(rows, asked, { variant: 'risks', per: 1000, language: 'en' });
    expect(lines(english).slice(1, 4)).toEqual([
      'admission / Follow-up: 12 måneder | 200 per 1000 | 103 per 1000 (69 to 155) | RR 0.52 (0.35 to 0.77) | 600 (2 studies) | ⊕⊕◯◯ Low (a, b) | Se vedlegg.',
      'funksjon | Tre studier fant bedring |  |  | 1,234 (3 studies) | ⊕⊕⊕⊕ High | ',
      'quality of life | Mean 13 poeng / (from 12 to 14 in the studies) | MD 3.5 poeng lower (4.58 lower to 2.42 lower) | – | 210 (2 studies) | ⊕◯◯◯ Very low (c, d, e) | The evidence is very uncertain about the effect of hjertelapp on quality of life.',
    ]);
    expect(english.notes).toContain('Abbreviations: CI: confidence interval; MD: mean difference; RR: risk ratio.');
  });
});

describe('what stands in a row where several things are known', () => {
  const rowsOf = (grades: Grade[], studyResults: Parameters<typeof listOf>[0], withAnalysis = true) =>
    evidenceRows({
      outcomes: [outcome('events', 'innleggelse', 7)],
      ...{ grades, studyList: listOf(studyResults) },
      analyses: withAnalysis ? [buildAnalysis({}, { id: 'a1', ...of('events') })] : [],
    });
  const trial = counts([10, 100, 20, 100], of('events'));
  const share = (studyId: string) =>
    buildResult({ ...of('events'), studyId, kind: 'proportion', numbers: { events1: '5', total1: '50' } });
  const said = grade('events', {}, { studies: 9, participants: 999, effect: 'Uendret' });

  it('is what was reckoned before what a person wrote', () => {
    expect(rowsOf([said], [trial])[0]).toMatchObject({ studies: 1, participants: 200, single: null });
    expect(rowsOf([said], [])[0]).toMatchObject({ studies: 9, participants: 999, body: null });
  });

  it('is what a person wrote before the sum of single groups, which counts each study once', () => {
    expect(rowsOf([said], [share('s1')], false)[0]).toMatchObject({ single: null, studies: 9 });
    const twice = rowsOf([], [share('s1'), { ...share('s1'), timePoint: '2 år' }], false)[0]!;
    expect(twice).toMatchObject({ studies: 1, participants: 50, single: { sum: { events: 10, total: 100 } } });
  });

  it('says «–» of what nobody knows, and how many people are of unknown number', () => {
    const table = (found: ReturnType<typeof rowsOf>) =>
      summaryTable(found, asked, { variant: 'risks', per: 1000, language: 'nb' }).rows[0]![4];
    expect(table(rowsOf([], [], false))).toBe('–');
    expect(table(rowsOf([grade('events', {}, { studies: 2 })], [], false))).toBe('– (2 studier)');
    expect(table(rowsOf([grade('events', {}, { participants: 80 })], [], false))).toBe('80 (– studier)');
    const ready = buildResult({
      ...of('events'),
      ...{ studyName: 'Taus 2021', kind: 'risk-ratio', numbers: { ratio: '0.5', lower: '0.25', upper: '1' } },
    });
    expect(table(rowsOf([], [trial, ready]))).toBe('200 (2 studier)\n(størrelsen er ukjent for Taus 2021)');
  });

  it('has one letter for domains that were explained alike', () => {
    const alike = grade('events', { riskOfBias: -1 });
    alike.judgements.inconsistency = { ...alike.judgements.riskOfBias };
    const { rows: cells } = summaryTable(rowsOf([alike], [trial]), asked, {
      ...{ variant: 'risks', per: 1000, language: 'nb' },
    });
    expect(cells[0]![5]).toBe('⊕⊕◯◯ Lav (a, b)');
  });
});
