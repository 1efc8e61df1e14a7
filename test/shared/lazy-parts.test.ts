import { expect, test } from 'vitest';
import { lazyParts } from '../../shared/lazy-parts.ts';

test('a part is made when it is first read, once, also where it is read through a copy with other parts', () => {
  const made: string[] = [];
  const make =
    <T>(name: string, value: T) =>
    () => {
      made.push(name);
      return value;
    };
  const parts = lazyParts({ title: 'Rapport' }, { rows: make('rows', [1, 2]), notes: make('notes', 'a') });
  const others = lazyParts(parts, { notes: make('others', 'b') });
  expect(made).toEqual([]);
  expect([others.title, others.rows, parts.rows, others.notes, others.notes]).toEqual([
    'Rapport',
    [1, 2],
    [1, 2],
    'b',
    'b',
  ]);
  expect(made).toEqual(['rows', 'others']);
  expect({ ...parts }).toEqual({ title: 'Rapport', rows: [1, 2], notes: 'a' });
});
