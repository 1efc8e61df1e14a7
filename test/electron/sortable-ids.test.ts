import { afterEach, expect, it, vi } from 'vitest';
import { createSortableIds } from '../../electron/sortable-ids.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('ids sort as they were made when the clock is set back by a year, and after those of an earlier run', () => {
  vi.useFakeTimers({ now: Date.parse('2027-01-05T09:00:00Z') });
  const { ids } = createSortableIds();
  const made = [ids(), ids()];
  vi.setSystemTime(Date.parse('2026-01-05T09:00:00Z'));
  made.push(ids(), ids());
  const next = createSortableIds();
  next.idSeen('project:kind:item');
  next.idSeen(made.at(-1)!);
  made.push(next.ids());
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(5);
});
