import { describe, expect, it } from 'vitest';
import type { TableLayout } from '../../../shared/contract/exports.ts';
import { joinedHeads, markedLines, noteLetter, tableGrid } from '../../../shared/tables/table-grid.ts';

const layout: TableLayout = {
  lead: ['Hvem: voksne'],
  groups: [
    { title: '', span: 1 },
    { title: 'Effekt', span: 2 },
    { title: '', span: 1 },
  ],
  runs: [2, 1],
  sharedColumns: [0, 3],
  about: ['o1', 'o2'],
  wide: [{ row: 2, column: 1, span: 2 }],
  markedColumns: [3],
  letters: ['a', 'b'],
};
const columns = ['Utfall', 'Uten', 'Med', 'Tillit'];
const rows = [
  ['Død', '10', '8', 'Lav (a, b)'],
  ['Død', '30', '24', 'Lav (a, b)'],
  ['Fall', 'Beskrevet i ord', '', 'Høy'],
];
const shape = (line: { text: string; columnSpan: number; rowSpan: number }[]) =>
  line.map(({ text, columnSpan, rowSpan }) => [text, columnSpan, rowSpan]);

describe('the grid of a table', () => {
  it('has heads over heads, and a column without one is as high as both', () => {
    const { head } = tableGrid({ columns, rows, layout });
    expect(head.map(shape)).toEqual([
      [
        ['Utfall', 1, 2],
        ['Effekt', 2, 1],
        ['Tillit', 1, 2],
      ],
      [
        ['Uten', 1, 1],
        ['Med', 1, 1],
      ],
    ]);
    expect(joinedHeads({ columns, layout })).toEqual(['Utfall', 'Effekt: Uten', 'Effekt: Med', 'Tillit']);
  });

  it('joins what rows of one thing share, and lets a wide cell cover the empty ones after it', () => {
    expect(tableGrid({ columns, rows, layout }).rows.map(shape)).toEqual([
      [
        ['Død', 1, 2],
        ['10', 1, 1],
        ['8', 1, 1],
        ['Lav (a, b)', 1, 2],
      ],
      [
        ['30', 1, 1],
        ['24', 1, 1],
      ],
      [
        ['Fall', 1, 1],
        ['Beskrevet i ord', 2, 1],
        ['Høy', 1, 1],
      ],
    ]);
  });

  it('is one row of heads and plain cells without a layout', () => {
    const { head, rows: plain } = tableGrid({ columns, rows });
    expect([head.length, head[0]!.length, plain.flat().length]).toEqual([1, 4, 12]);
    expect(joinedHeads({ columns })).toEqual(columns);
  });
});

describe('letters of notes', () => {
  it('end a line of a column that has them, where the notes have them', () => {
    expect(markedLines('Lav (a, b)', 3, layout)).toEqual([{ text: 'Lav', letters: ['a', 'b'] }]);
    expect(markedLines('Lav (c)\nHøy (a)', 3, layout)).toEqual([
      { text: 'Lav (c)', letters: [] },
      { text: 'Høy', letters: ['a'] },
    ]);
    expect(markedLines('Se plan (a)', 1, layout)).toEqual([{ text: 'Se plan (a)', letters: [] }]);
    expect(markedLines('Lav (a)', 3, undefined)).toEqual([{ text: 'Lav (a)', letters: [] }]);
  });

  it('begin their note', () => {
    expect(noteLetter('a. Nedgradert', layout)).toBe('a');
    expect(noteLetter('c. Noe annet', layout)).toBeNull();
    expect(noteLetter('Merknad', layout)).toBeNull();
  });

  it('are looked for in time that grows with the text', () => {
    const startedAt = performance.now();
    for (const text of [' ('.repeat(50_000), ` (${'a, '.repeat(33_000)}`, ` (${'a'.repeat(100_000)}`]) {
      markedLines(text, 3, layout);
    }
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
