import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisChoices } from '../../../../shared/contract/analyses.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';
import { looks } from '../../../../shared/pictures/drawing.ts';
import { svgOfDrawing } from '../../../../shared/pictures/drawing-svg.ts';
import { pageHeightPx } from '../../../../shared/pictures/parts.ts';
import { forestTable } from '../../../../shared/synthesis/forest-rows.ts';
import { forestPages, forestPicture } from '../../../../shared/synthesis/pictures/forest.ts';
import { type AnalysedResult, runAnalysis } from '../../../../shared/synthesis/run-analysis.ts';
import { buildResult, choose, counts } from '../synthesis-builder.ts';

const input = (results: readonly AnalysedResult[], choices: AnalysisChoices, better: '' | 'lower' | 'higher' = '') => ({
  ...{ results, studies: [], choices, result: runAnalysis(results, choices), name: 'Innleggelse', better },
});
const drawn = (results: readonly AnalysedResult[], choices = choose(), locale: Locale = 'nb', better = '' as const) =>
  forestPicture(input(results, choices, better), locale);

const three = [
  counts([12, 120, 21, 118], { studyName: 'Haugen 2021' }),
  counts([8, 66, 15, 66], { studyName: 'Lie 2022' }),
  counts([30, 1250, 33, 1240], { studyName: 'Berg 2020' }),
];

describe('forest plot', () => {
  it('prints the figures of the table, and the same in both languages', () => {
    const [nb, en] = (['nb', 'en'] as const).map((locale) =>
      drawn(three, choose(), locale).texts.map(({ text }) => text),
    );
    expect(nb).toEqual(expect.arrayContaining(['Haugen 2021', '12/120', '21/118', '0,56 [0,29; 1,09]']));
    expect(en).toEqual(expect.arrayContaining(['Haugen 2021', '12/120', '21/118', '0.56 [0.29, 1.09]']));
    // Digits alone: signs that part thousands and decimals differ.
    const digits = (texts: readonly string[] | undefined) => texts?.map((text) => text.replace(/\D/g, ''));
    expect(digits(nb)).toEqual(digits(en));
    for (const { text } of forestTable(input(three, choose()), 'nb').rows) expect(nb).toContain(text);
  });

  it('tells all of it in words, and is well-formed with names of any letters', () => {
    const odd = [...three, counts([1, 9, 2, 9], { studyName: 'A<b & "c"\u0000' })];
    const svg = svgOfDrawing(drawn(odd), 'nb', 'forest');
    expect(svg).toMatch(/role="img" aria-labelledby="forest-title forest-description"/);
    expect(svg).toContain('<title id="forest-title">Forest plot: Innleggelse</title>');
    expect(svg).toMatch(
      /<desc id="forest-description">RR 0,7\d \[.*4 resultater\..*Haugen 2021: RR 0,56 \[0,29; 1,09\], vekt/,
    );
    expect(svg).toContain('A&lt;b &amp; &quot;c&quot;');
    expect(svg).not.toContain('\u0000');
  });

  it('says whom each side is better for, or what it means where nobody said', () => {
    const sides = (better: '' | 'lower' | 'higher') =>
      forestPicture(input(three, choose(), better), 'en')
        .texts.filter(({ text }) => /^(Favours|Lower|Higher)/.test(text))
        .map(({ text }) => text);
    expect(sides('lower')).toEqual(['Favours Intervention', 'Favours Comparison']);
    expect(sides('higher')).toEqual(['Favours Comparison', 'Favours Intervention']);
    expect(sides('')).toEqual(['Lower with Intervention', 'Higher with Intervention']);
  });

  it('names its arms as the studies do, where they agree', () => {
    const arms = [
      { id: 'a', name: 'App', participants: null },
      { id: 'b', name: 'Vanlig oppfølging', participants: null },
    ];
    const results = three.map((each) => ({ ...each, arm: 'a', comparator: 'b' }));
    const studies = results.map(({ studyId }) => ({ id: studyId, arms }));
    const { armNames } = forestTable({ ...input(results, choose()), studies }, 'nb');
    expect(armNames).toEqual(['App', 'Vanlig oppfølging']);
  });

  it('gives squares their area by weight, and arrows to intervals that reach beyond the scale', () => {
    const wide = counts([0, 20, 1, 20], { studyName: 'Liten 2019' });
    const { shapes } = drawn([...three, wide]);
    const of = (name: string) => shapes.filter(({ text }) => text.startsWith(name));
    const area = (points: readonly (readonly [number, number])[]) => (points[1]![0] - points[0]![0]) ** 2;
    expect(of('Liten').length).toBeGreaterThan(1);
    expect(of('Haugen')).toHaveLength(1);
    const { rows } = runAnalysis(three, choose());
    const { shapes: usual } = drawn(three);
    const [first, second] = ['Haugen', 'Lie'].map((name) =>
      area(usual.find(({ text }) => text.startsWith(name))!.points),
    );
    expect(first! / second!).toBeCloseTo(rows[0]!.weight! / rows[1]!.weight!, 6);
  });

  it('goes over as many pages as it takes, each with heads and scale, the total and the sentences on the last', () => {
    const many = Array.from({ length: 100 }, (_, at) =>
      counts([at + 1, 400, 60, 410], { studyName: `Studie ${at}`, subgroup: at < 30 ? 'Menn' : 'Kvinner' }),
    );
    const left = [counts([0, 9, 0, 9], { studyName: 'Tom' })];
    const from = input([...many, ...left], choose({ bySubgroup: true }), 'lower');
    const whole = forestPicture(from, 'nb');
    const pages = forestPages(from, 'nb');
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map(({ title }) => title)).toEqual(
      pages.map((_, at) => `Forest plot: Innleggelse (${at + 1} av ${pages.length})`),
    );
    const words = pages.map(({ texts }) => texts.map(({ text }) => text));
    for (const [at, page] of pages.entries()) {
      expect(page.height).toBeLessThanOrEqual(pageHeightPx);
      expect(page.height).toBeGreaterThan(pageHeightPx / 2);
      expect(words[at]).toEqual(expect.arrayContaining(['Studie', 'Vekt', 'Til fordel for Tiltak']));
      // The same scale on each.
      const ticks = ({ texts }: typeof page) =>
        texts.filter(({ anchor }) => anchor === 'middle').map(({ x, text }) => [x, text]);
      expect(ticks(page)).toEqual(ticks(whole));
    }
    const studies = (texts: string[]) => texts.filter((text) => /^(Studie \d|Tom)/.test(text));
    expect(words.flatMap(studies)).toEqual(studies(whole.texts.map(({ text }) => text)));
    expect(words.filter((each) => each.includes('Samlet'))).toEqual([words.at(-1)]);
    expect(words.filter((each) => each.some((text) => text.startsWith('Heterogenitet')))).toEqual([words.at(-1)]);
    expect(words.flat().filter((text) => text === 'Kvinner (forts.)').length).toBeGreaterThan(1);
    for (const page of words) expect(['Menn', 'Kvinner', 'Ikke med i analysen']).not.toContain(studies(page).at(-1));
    // All is told in words, once.
    const told = pages.map(({ description }) => description).join(' ');
    expect(told.split('vekt').length).toBe(whole.description.split('vekt').length);
    expect(told.match(/Heterogenitet/g)).toHaveLength(1);
  });

  it('is one picture where a page holds it', () => {
    const from = input(three, choose());
    expect(forestPages(from, 'en')).toEqual([forestPicture(from, 'en')]);
    expect(forestPages(input([], choose()), 'en')).toHaveLength(1);
  });

  it('shows a single study and its diamond, without heterogeneity', () => {
    const { texts } = drawn(three.slice(0, 1));
    const words = texts.map(({ text }) => text);
    expect(words.filter((text) => text === '0,56 [0,29; 1,09]')).toHaveLength(2);
    expect(words.some((text) => text.startsWith('Heterogenitet'))).toBe(false);
    expect(words).toContain('Samlet: én studie.');
  });

  it('lists what is not pooled with why, and draws no scale where nothing is', () => {
    const faulty = [
      counts([0, 40, 0, 41], { studyName: 'Tom 2019' }),
      counts([50, 40, 3, 41], { studyName: 'Feil 2018' }),
      buildResult({ studyName: 'Ord 2017', numbers: { events1: 'tolv', total1: '40' } }),
    ];
    const words = drawn(faulty)
      .texts.map(({ text }) => text)
      .join('\n');
    expect(words).toContain('ingen (eller bare) hendelser i begge grupper');
    expect(words).toContain('hendelser i tiltaksgruppen: 50 er flere enn gruppens 40');
    expect(words).toContain('hendelser i tiltaksgruppen: «tolv» er ikke et tall');
    expect(drawn(faulty).shapes).toEqual([]);
    expect(drawn([]).lines).toEqual([]);
  });

  it('shows Wald beside a narrower Hartung–Knapp, and the prediction', () => {
    const alike = [30, 31, 32].map((events) => counts([events, 300, events + 10, 300]));
    const kinds = forestTable(input(alike, choose()), 'nb').rows.map(({ kind }) => kind);
    expect(kinds).toEqual(['study', 'study', 'study', 'total', 'wald', 'prediction']);
  });

  it('has a subtotal for each subgroup, and those without one last', () => {
    const grouped = [three[0]!, { ...three[1]!, subgroup: 'Menn' }, { ...three[2]!, subgroup: 'Menn' }];
    const { rows } = forestTable(input(grouped, choose({ bySubgroup: true })), 'nb');
    expect(rows.map(({ kind, name }) => (kind === 'study' ? name : kind))).toEqual([
      'group',
      'Lie 2022',
      'Berg 2020',
      'subtotal',
      'group',
      'Haugen 2021',
      'total',
      'prediction',
    ]);
  });

  it('keeps every word inside the picture and no two texts of a row on each other', () => {
    const long = counts([1, 30, 2, 30], { studyName: `${'Langtnavn '.repeat(30)}2020` });
    const many = Array.from({ length: 100 }, (_, at) => counts([at + 1, 400, 60, 410], { studyName: `Studie ${at}` }));
    for (const results of [three, [...three, long], many, three.slice(0, 1), []]) {
      const { texts, width, height, shapes } = drawn(results, choose({ bySubgroup: true }));
      for (const { x, y, text, anchor } of texts) {
        const size = text.length * 6.2;
        const left = anchor === 'start' ? x : anchor === 'end' ? x - size : x - size / 2;
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(left + size, text).toBeLessThanOrEqual(width);
        expect(y).toBeLessThanOrEqual(height);
      }
      for (const { points } of shapes) for (const [x] of points) expect(x).toBeLessThanOrEqual(width);
      const starts = texts.filter(({ anchor }) => anchor !== 'middle');
      for (const one of starts) {
        for (const other of starts) {
          if (one.y !== other.y || one.anchor !== 'start' || other.anchor !== 'end' || other.x < one.x) continue;
          const end = one.x + (one.text.length + other.text.length) * 6.2;
          expect(end, `${one.text} | ${other.text}`).toBeLessThanOrEqual(other.x);
        }
      }
    }
  });

  it('draws each interval and diamond where its figures lie on the scale', () => {
    const { lines, shapes, texts } = drawn(three, choose(), 'en');
    const tick = (text: string) => texts.find((each) => each.anchor === 'middle' && each.text === text)!.x;
    const perUnit = (tick('2') - tick('1')) / Math.log(2);
    const valueAt = (x: number) => Math.exp((x - tick('1')) / perUnit);
    const effect = runAnalysis(three, choose()).rows[0]!.effect!;
    const half = 1.959964 * Math.sqrt(effect.v);
    const [haugen] = lines.filter(({ look }) => look === 'study');
    expect(valueAt(haugen!.x1)).toBeCloseTo(Math.exp(effect.y - half), 5);
    expect(valueAt(haugen!.x2)).toBeCloseTo(Math.exp(effect.y + half), 5);
    const total = runAnalysis(three, choose()).pooled!.estimate;
    const [shape] = shapes.filter(({ look }) => look === 'pooled');
    const xs = shape!.points.map(([x]) => valueAt(x));
    expect(Math.min(...xs)).toBeCloseTo(Math.exp(total.lower), 5);
    expect(Math.max(...xs)).toBeCloseTo(Math.exp(total.upper), 5);
    const [dashed] = lines.filter(({ isDashed }) => isDashed);
    expect(valueAt(dashed!.x1)).toBeCloseTo(Math.exp(total.estimate), 5);
    expect(lines.some(({ x1, x2, look }) => look === 'ink' && x1 === x2 && x1 === tick('1'))).toBe(true);
  });

  it('ends clipped intervals at the scale with an arrow to that side, and no others', () => {
    const wide = [
      ...three,
      counts([0, 20, 1, 20], { studyName: 'Liten 2019' }),
      counts([9, 10, 1, 400], { studyName: 'Høy 2018' }),
    ];
    const { shapes, lines, texts } = drawn(wide);
    const ticks = texts.filter(({ anchor, text }) => anchor === 'middle' && /^\d/.test(text)).map(({ x }) => x);
    const [left, right] = [Math.min(...ticks), Math.max(...ticks)];
    for (const { x1, x2 } of lines.filter(({ look }) => look === 'study')) {
      expect(x1).toBeGreaterThanOrEqual(left);
      expect(x2).toBeLessThanOrEqual(right + 1e-9);
    }
    const tips = shapes.filter(({ look, points }) => look === 'study' && points.length === 3);
    expect(tips.length).toBeGreaterThan(0);
    const plainRows = wide.map(({ studyName }) => shapes.filter(({ text }) => text.startsWith(studyName)).length);
    expect(plainRows.slice(0, 3)).toEqual([1, 1, 1]);
    for (const { points } of tips) {
      const xs = points.map(([x]) => x);
      expect(Math.min(...xs) <= left || Math.max(...xs) >= right).toBe(true);
    }
  });

  it('draws Wald as an outline beside the filled diamond, and the prediction as a bar', () => {
    const alike = [30, 31, 32].map((events) => counts([events, 300, events + 10, 300]));
    const { shapes } = drawn(alike);
    expect(shapes.filter(({ look }) => look === 'pooled').map(({ isOpen }) => isOpen ?? false)).toEqual([false, true]);
    const [bar] = shapes.filter(({ look }) => look === 'prediction');
    expect(new Set(bar!.points.map(([x]) => x)).size).toBe(2);
  });

  it('has heads over their columns, and the reason of what is left out from there on to the right', () => {
    const { texts } = drawn([...three, counts([0, 40, 0, 41], { studyName: 'Tom 2019' })], choose(), 'en');
    const at = (text: string) => texts.filter((each) => each.text === text);
    const [study] = at('Study');
    expect(study!.x).toBe(at('Haugen 2021')[0]!.x);
    expect(at('Weight')[0]!.x).toBe(at('100%')[0]?.x ?? texts.find(({ text }) => /%$/.test(text))!.x);
    const heads = texts.filter(({ y, isBold }) => y === study!.y && isBold).map(({ text }) => text);
    expect(heads).toEqual(['Study', 'Intervention', 'Comparison', 'Weight', 'RR [95% CI]']);
    const effect = texts.find(({ text }) => text === '0.56 [0.29, 1.09]')!;
    expect(effect.x).toBe(at('RR [95% CI]')[0]!.x);
    const [tom] = at('Tom 2019');
    const beside = texts.filter(({ y, anchor }) => y === tom!.y && anchor === 'start').toSorted((a, b) => a.x - b.x);
    expect(beside).toHaveLength(2);
    expect(beside[1]!.x).toBeGreaterThan(at('12/120')[0]!.x);
    expect(beside[1]!.text).toMatch(/^no \(or only\) events/);
  });

  it('pools the same whatever the order of the studies', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const of = (results: readonly AnalysedResult[]) =>
          forestTable(input(results, choose()), 'en')
            .rows.filter(({ kind }) => kind !== 'study')
            .map(({ text }) => text);
        expect(of(order.map((at) => three[at]!))).toEqual(of(three));
      }),
    );
  });

  it('never prints a figure where there is none', () => {
    const cell = fc.constantFrom('0', '1', '12', '1000000', '', 'x', '-1', '1e300');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 5 }), (rows) => {
        const results = rows.map(([events1, total1, events2, total2]) =>
          buildResult({ numbers: { events1, total1, events2, total2 } }),
        );
        for (const measure of ['RR', 'OR', 'RD'] as const) {
          const svg = svgOfDrawing(drawn(results, choose({ measure }), 'en'), 'en', 'f');
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        }
      }),
    );
  });
});

it('every colour of a file is seen on white, 4.5 : 1', () => {
  const point = [
    [0, 0],
    [1, 1],
  ] as const;
  const svg = svgOfDrawing(
    {
      ...{ width: 9, height: 9, title: '', description: '', texts: [], lines: [] },
      shapes: looks.map((look) => ({ points: point, look, text: '' })),
    },
    'nb',
    'c',
  );
  const found = [...svg.matchAll(/<polygon [^>]*fill="(#[0-9a-f]{3,6})"/g)].map(([, colour]) => colour!);
  expect(found).toHaveLength(looks.length);
  const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  for (const colour of found) {
    const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
    const [r, g, b] = [1, 3, 5].map((at) => channel(Number.parseInt(full.slice(at, at + 2), 16) / 255));
    expect(1.05 / (0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05), colour).toBeGreaterThanOrEqual(4.5);
  }
});
