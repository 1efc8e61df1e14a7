import { expect, it } from 'vitest';
import { svgOfDrawing } from '../../../../shared/pictures/drawing-svg.ts';
import { leaveOneOutRows } from '../../../../shared/synthesis/leave-one-out.ts';
import { funnelPicture } from '../../../../shared/synthesis/pictures/funnel.ts';
import { runAnalysis } from '../../../../shared/synthesis/run-analysis.ts';
import { choose, counts } from '../synthesis-builder.ts';

const results = [
  counts([12, 120, 21, 118], { studyName: 'Haugen 2021' }),
  counts([8, 66, 15, 66], { studyName: 'Lie 2022' }),
  counts([30, 1250, 33, 1240], { studyName: 'Berg 2020' }),
];
const input = (count: number) => {
  const some = results.slice(0, count);
  const choices = choose();
  return {
    ...{ results: some, studies: [], choices, result: runAnalysis(some, choices), name: 'Død' },
    better: '' as const,
  };
};

it('has larger studies higher up, the pooled effect in the middle of the limits, and Egger’s line', () => {
  const { shapes, lines, texts, description } = funnelPicture(input(3), 'nb')!;
  expect(shapes).toHaveLength(3);
  const top = (name: string) => shapes.find(({ text }) => text.startsWith(name))!.points[0]![1];
  expect(top('Berg')).toBeLessThan(top('Haugen'));
  expect(top('Haugen')).toBeLessThan(top('Lie'));
  const [left, right] = lines.filter(({ isDashed }) => isDashed);
  const middle = lines.find(({ x1, x2, look, isDashed }) => look === 'dim' && !isDashed && x1 === x2)!;
  expect((left!.x2 + right!.x2) / 2).toBeCloseTo(middle.x1, 6);
  expect(texts.map(({ text }) => text)).toContain('Eggers linje');
  expect(description).toContain('Færre enn ti resultater');
  expect(description).toMatch(/Haugen 2021: RR 0,56, SE 0,34\./);
});

it('puts each study at its effect and standard error, with limits 1.96 of them to each side', () => {
  const given = input(3);
  const { shapes, lines, texts } = funnelPicture(given, 'en')!;
  const tick = (text: string) => texts.find((each) => each.anchor === 'middle' && each.text === text)!.x;
  const perUnit = (tick('2') - tick('1')) / Math.log(2);
  const deep = texts.filter(({ anchor, text }) => anchor === 'end' && /^[\d.]+$/.test(text));
  const [top, next] = [deep[0]!, deep[1]!];
  const perSe = (next.y - top.y) / Number(next.text);
  expect(top.text).toBe('0');
  for (const [at, { effect }] of given.result.rows.entries()) {
    const [x, y] = [0, 1].map((side) => {
      const values = shapes[at]!.points.map((point) => point[side]!);
      return (Math.min(...values) + Math.max(...values)) / 2;
    }) as [number, number];
    expect((x - tick('1')) / perUnit).toBeCloseTo(effect!.y, 6);
    expect((y - (top.y - 4.5)) / perSe).toBeCloseTo(Math.sqrt(effect!.v), 6);
  }
  for (const { x1, x2, y1, y2 } of lines.filter(({ isDashed }) => isDashed)) {
    expect(Math.abs(x2 - x1) / perUnit).toBeCloseTo((1.959964 * (y2 - y1)) / perSe, 5);
  }
  const egger = given.result.egger!;
  const line = lines.find(({ look }) => look === 'prediction')!;
  for (const [x, y] of [
    [line.x1, line.y1],
    [line.x2, line.y2],
  ] as const) {
    const se = (y - (top.y - 4.5)) / perSe;
    expect((x - tick('1')) / perUnit).toBeCloseTo(egger.intercept * se + egger.slope, 6);
  }
});

it('is not drawn of one study, and has no line of Egger for two', () => {
  expect(funnelPicture(input(1), 'nb')).toBeNull();
  const two = funnelPicture(input(2), 'en')!;
  expect(two.texts.map(({ text }) => text)).not.toContain('Egger’s line');
  expect(svgOfDrawing(two, 'en', 'funnel')).not.toMatch(/NaN|Infinity/);
});

it('tells the total without each study, τ² too, and with all of them last', () => {
  const { result, choices } = input(3);
  const rows = leaveOneOutRows(result, choices, 'nb');
  expect(rows.map(({ name, isAll }) => [name, isAll])).toEqual([
    ['Haugen 2021', false],
    ['Lie 2022', false],
    ['Berg 2020', false],
    ['Alle med', true],
  ]);
  expect(rows[0]!.text).toMatch(/^0,7\d \[/);
  expect(leaveOneOutRows(input(2).result, choices, 'nb')).toEqual([]);
});
