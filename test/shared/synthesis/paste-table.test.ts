import { expect, it } from 'vitest';
import { readPastedTable } from '../../../shared/synthesis/paste-table.ts';

it('reads a line a study, with or without a heading, and leaves empty cells and lines out', () => {
  const block = 'Studie\thend.\tn\thend.\tn\r\nHaugen 2023\t12\t120\t21\t118\r\n\r\nLie 2024\t8\t\t15\t66\textra\r\n';
  expect(readPastedTable(block, 'counts')).toEqual({
    rows: [
      { study: 'Haugen 2023', numbers: { events1: '12', total1: '120', events2: '21', total2: '118' }, faulty: [] },
      { study: 'Lie 2024', numbers: { events1: '8', events2: '15', total2: '66' }, faulty: [] },
    ],
    unnamed: [],
  });
  expect(readPastedTable('Haugen 2023\t0,7\t0,5\t0,98', 'risk-ratio').rows).toHaveLength(1);
});

it('keeps what is no number, and names its cell; a line without a study is told by its number', () => {
  const { rows, unnamed } = readPastedTable('A\t1\t2\t3\t4\nB\t1\tto\t3\t4\n\t5\t6\t7\t8', 'counts');
  expect(rows[1]).toEqual({
    study: 'B',
    numbers: { events1: '1', total1: 'to', events2: '3', total2: '4' },
    faulty: ['total1'],
  });
  expect(unnamed).toEqual([3]);
});

it('is quick with a hundred thousand lines', () => {
  const started = performance.now();
  expect(readPastedTable('Haugen 2023\t12\t120\t21\t118\n'.repeat(100_000), 'counts').rows).toHaveLength(100_000);
  expect(performance.now() - started).toBeLessThan(3000);
});
