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
