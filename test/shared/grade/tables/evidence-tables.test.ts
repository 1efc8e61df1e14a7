import { describe, expect, it } from 'vitest';
import { type EvidenceInput, evidenceRows } from '../../../../shared/grade/tables/evidence-rows.ts';
import { profileTable } from '../../../../shared/grade/tables/profile-table.ts';
import { summaryTable } from '../../../../shared/grade/tables/summary-table.ts';
import type { SummaryVariant } from '../../../../shared/model/evidence-tables.ts';
import { unnamedTerms } from '../../../../shared/pico/name-in-language.ts';
import { buildOutcome } from '../../cards/card-builder.ts';
import { buildResult, counts } from '../../synthesis/synthesis-builder.ts';
import { buildGrade } from '../grade-builder.ts';
import { buildAnalysis, listOf, question } from './evidence-builder.ts';

const evidence = (over: Partial<EvidenceInput>) =>
  evidenceRows({ outcomes: [buildOutcome()], grades: [], analyses: [], studyList: listOf([]), ...over });
const summary = (over: Partial<EvidenceInput>, variant: SummaryVariant = 'risks') =>
  summaryTable(evidence(over), question, { variant, per: 1000, language: 'nb' });
const profile = (over: Partial<EvidenceInput>) => profileTable(evidence(over), question, { per: 1000, language: 'nb' });

/** RR 0.5 of 60 in 300. */
const events = { studyList: listOf([counts([10, 100, 20, 100]), counts([20, 200, 40, 200])]) };
const measured = {
  kind: 'means',
  numbers: { n1: '50', mean1: '9', sd1: '4', n2: '50', mean2: '12', sd2: '4' },
} as const;
const means = listOf([buildResult(measured)]);

describe('a summary of findings', () => {
  it('has risks per 1000 with the interval, the relative effect, people and studies, and a sentence', () => {
    const grades = [
      buildGrade({ riskOfBias: -1 }, { effectSize: 'important', followUp: '12 måneder', comment: 'Se vedlegg.' }),
    ];
    const { rows, notes } = summary({ ...events, grades, analyses: [buildAnalysis()] });
    expect(rows).toHaveLength(1);
    const [outcome, without, withIt, relative, people, certainty, comments] = rows[0]!;
    expect(outcome).toBe('tung pust\nOppfølging: 12 måneder');
    expect(without).toBe('200 per 1000');
    expect(withIt).toMatch(/^100 per 1000 \(\d+ til \d+\)$/);
    expect(relative).toMatch(/^RR 0,50 \(0,\d\d til 0,\d\d\)$/);
    expect(people).toBe('600 (2 studier)');
    expect(certainty).toBe('⊕⊕⊕◯ Moderat (a)');
    expect(comments).toBe('Hjertelapp reduserer trolig tung pust.\nSe vedlegg.');
    expect(notes.some((note) => note.startsWith('* Risikoen'))).toBe(true);
    expect(notes).toContain('Forkortelser: KI: konfidensintervall; RR: relativ risiko.');
  });

  it('has the variant with the difference and what happens', () => {
    const { rows, columns } = summary({ ...events, analyses: [buildAnalysis()] }, 'difference');
    expect(columns.at(-1)).toBe('Hva skjer');
    expect(rows[0]![3]).toBe('200 per 1000');
    expect(rows[0]![5]).toMatch(/^100 færre per 1000 \(fra \d+ færre til \d+ færre\)$/);
  });

  it('has a row for each risk that was written down, with its source, and says the rest once', () => {
    const baselineRisks = [
      { name: 'Lav', perThousand: 50, source: 'Registeret 2024' },
      { name: 'Høy', perThousand: 300, source: '' },
    ];
    const { rows, layout } = summary({ ...events, analyses: [buildAnalysis({ baselineRisks })] });
    expect(rows.map((row) => row[1])).toEqual(['50 per 1000\nLav: Registeret 2024', '300 per 1000\nHøy']);
    expect(rows[1]![2]).toMatch(/^150 per 1000/);
    expect(rows[1]![0]).toBe(rows[0]![0]);
    expect(layout).toMatchObject({ runs: [2], sharedColumns: [0, 3, 4, 5, 6], about: ['o1'] });
  });

  it('has the names that the project knows in the language of the table, and its own words elsewhere', () => {
    const asked = {
      ...question,
      pico: {
        ...question.pico,
        comparator: ['vanlig oppfølging'],
        synonyms: { Hjertelapp: ['lapp', 'heart patch'], 'vanlig oppfølging': ['usual care'] },
        names: { Hjertelapp: 'heart patch', 'vanlig oppfølging': 'no synonym' },
      },
    };
    const rows = evidence({
      ...events,
      grades: [buildGrade({}, { effectSize: 'important' })],
      analyses: [buildAnalysis()],
    });
    const told = (language: 'nb' | 'en') => summaryTable(rows, asked, { variant: 'risks', per: 1000, language });
    expect(told('en').rows[0]![6]).toMatch(/^Heart patch reduces /);
    expect(told('en').layout.lead).toContain('Intervention: heart patch');
    expect(told('en').layout.lead).toContain('Comparison: vanlig oppfølging');
    expect(told('nb').rows[0]![6]).toMatch(/^Hjertelapp reduserer /);
    expect(unnamedTerms(asked, 'en')).toEqual(['vanlig oppfølging']);
    expect(unnamedTerms(asked, 'nb')).toEqual([]);
  });

  it('tells how many need the intervention where it is asked, at each risk, in the cell of the absolute effect', () => {
    const outcomes = [buildOutcome({ better: 'lower' })];
    const baselineRisks = [
      { name: 'Lav', perThousand: 50, source: '' },
      { name: 'Høy', perThousand: 300, source: '' },
    ];
    const rows = evidence({ ...events, outcomes, analyses: [buildAnalysis({ baselineRisks })] });
    const asked = { per: 1000, language: 'nb', numberNeeded: true } as const;
    const risks = summaryTable(rows, question, { ...asked, variant: 'risks' });
    expect(risks.rows[0]![2]).toMatch(/^25 per 1000 \(.+\)\nNNTB 40 \(\d+ til \d+\)$/);
    expect(risks.rows[1]![2]).toMatch(/\nNNTB 7 \(\d til \d+\)$/);
    expect(risks.notes.filter((note) => note.startsWith('NNT er 1 delt'))).toHaveLength(1);
    expect(risks.notes.join()).toContain('NNTB: antall som må behandles');
    expect(risks.notes.join()).toContain('NNTH: antall som må behandles');
    const difference = summaryTable(rows, question, { ...asked, variant: 'difference' });
    expect(difference.rows[0]!.map((cell) => cell.includes('NNTB'))).toEqual(
      difference.columns.map((column) => column === 'Forskjell'),
    );
    expect(profileTable(rows, question, asked).rows[0]![11]).toMatch(/^25 færre per 1000 .+\nNNTB 40 /);
    expect(
      summaryTable(rows, question, { ...asked, numberNeeded: false, variant: 'risks' })
        .rows.flat()
        .join(),
    ).not.toContain('NNT');
    const mean = evidence({ studyList: means, analyses: [buildAnalysis({ measure: 'MD' })] });
    expect(profileTable(mean, question, asked).notes.join()).not.toContain('NNT');
  });

  it('tells means with their unit, and the guide to standardised differences', () => {
    const outcomes = [buildOutcome({ unit: 'poeng' })];
    const told = summary({ outcomes, studyList: means, analyses: [buildAnalysis({ measure: 'MD' })] });
    expect(told.rows[0]![1]).toBe('Gjennomsnitt 12 poeng');
    expect(told.rows[0]![2]).toMatch(/^MD 3 poeng lavere \(4,57 lavere til 1,43 lavere\)$/);
    expect(told.rows[0]![3]).toBe('–');
    const other = summary({ outcomes, studyList: means, analyses: [buildAnalysis({ measure: 'MD' })] }, 'difference');
    expect(other.rows[0]![4]).toBe('Gjennomsnitt 9 poeng');
    const inMillimetres = listOf([buildResult({ ...measured, unit: 'mm' })]);
    const own = summary({ outcomes, studyList: inMillimetres, analyses: [buildAnalysis({ measure: 'MD' })] });
    expect(own.rows[0]![2]).toMatch(/^MD 3 mm lavere/);
    const standardised = summary({ studyList: means, analyses: [buildAnalysis({ measure: 'SMD' })] });
    expect(standardised.rows[0]![2]).toMatch(/^SMD 0,74 SD lavere/);
    expect(standardised.notes.some((note) => note.startsWith('SMD: 0,2'))).toBe(true);
  });

  it('tells the share of one group, what people wrote, and that nothing was found', () => {
    const one = (events1: string, total1: string) => buildResult({ kind: 'proportion', numbers: { events1, total1 } });
    const single = summary({ studyList: listOf([one('10', '100'), one('40', '200')]) });
    expect(single.rows[0]![2]).toBe(
      '50/300 (16,7\u00a0%) i én gruppe uten sammenligning\n(fra 10,0\u00a0% til 20,0\u00a0% i studiene)',
    );
    expect(single.rows[0]![4]).toBe('300 (2 studier)');
    const written = summary({ grades: [buildGrade({}, { effect: 'Alle tre studiene fant bedring' })] });
    expect(written.rows[0]!.slice(1, 4)).toEqual(['Alle tre studiene fant bedring', '', '']);
    expect(written.layout.wide).toEqual([{ row: 0, column: 1, span: 3 }]);
    const outcomes = [buildOutcome(), buildOutcome({ id: 'o2', name: 'død', importance: 9 })];
    const missing = summary({ ...events, outcomes, analyses: [buildAnalysis()] });
    expect(missing.rows[0]).toEqual(['død', '–', '–', '–', 'ingen studier', 'ikke vurdert', '']);
  });

  it('prints the sentence of a person in the place of its own, and none of no studies', () => {
    const say = (over: Parameters<typeof buildGrade>[1]) =>
      summary({ ...events, grades: [buildGrade({}, over)], analyses: [buildAnalysis()] }).rows[0]![6];
    expect(say({ effectSize: 'small', statement: 'Litt færre.' })).toBe('Litt færre.');
    expect(say({ effectSize: 'small' })).toBe('Hjertelapp reduserer tung pust litt.');
    expect(summary({ grades: [buildGrade({ riskOfBias: -2, imprecision: -2 }, { studies: 0 })] }).rows[0]![6]).toBe('');
  });

  it('says that a difference vanishes among 1000, and that a risk was cut', () => {
    const rare = summary({
      ...events,
      analyses: [buildAnalysis({ baselineRisks: [{ name: '', perThousand: 0.5, source: '' }] })],
    });
    expect(rare.notes.some((note) => note.includes('avrundet til 0 per 1000'))).toBe(true);
    const harm = listOf([counts([40, 100, 20, 100])]);
    const cut = summary({
      studyList: harm,
      analyses: [buildAnalysis({ baselineRisks: [{ name: '', perThousand: 800, source: '' }] })],
    });
    expect(cut.notes.some((note) => note.startsWith('En beregnet risiko'))).toBe(true);
    expect(cut.rows[0]![2]).toMatch(/^1\u00a0000 per 1000/);
  });
});

describe('an evidence profile', () => {
  it('has n/N (%) of both arms, the relative and the absolute effect', () => {
    const { rows, columns } = profile({ ...events, grades: [buildGrade()], analyses: [buildAnalysis()] });
    expect(columns).toHaveLength(14);
    expect(rows[0]!.slice(8, 10)).toEqual(['30/300 (10,0\u00a0%)', '60/300 (20,0\u00a0%)']);
    expect(rows[0]![10]).toMatch(/^RR 0,50/);
    expect(rows[0]![11]).toMatch(/^100 færre per 1000/);
  });

  it('puts each risk that was written down beside its absolute effect', () => {
    const baselineRisks = [
      { name: 'lav', perThousand: 50, source: '' },
      { name: 'høy', perThousand: 300, source: '' },
    ];
    const { rows } = profile({ ...events, analyses: [buildAnalysis({ baselineRisks })] });
    expect(rows.map((row) => row[9])).toEqual(['60/300 (20,0\u00a0%)\n5,0\u00a0% (lav)', '30,0\u00a0% (høy)']);
    expect(rows[1]![11]).toMatch(/^150 færre per 1000/);
  });

  it('has the sizes of the groups where means were measured', () => {
    const { rows } = profile({ studyList: means, analyses: [buildAnalysis({ measure: 'MD' })] });
    expect(rows[0]!.slice(8, 11)).toEqual(['50', '50', '–']);
    expect(rows[0]![11]).toMatch(/^MD 3 lavere/);
  });
});
