import { expect, test } from 'vitest';
import { newestStep } from '../../../renderer/app/undo.ts';
import type { HistoryEntry, HistoryState } from '../../../shared/contract/history.ts';

const entry = (id: string, at: string, undoneAt: string | null = null): HistoryEntry => ({
  id,
  at,
  undoneAt,
  person: 'Kari',
  projectId: null,
  action: 'tag.add',
  params: {},
  isBarrier: false,
});
const state = (change: Partial<HistoryState>): HistoryState => ({ undo: null, redo: null, savedAt: null, ...change });

test('undo takes the newest of library and project', () => {
  const states = [
    { scope: null, state: state({ undo: entry('l', '2026-01-01T10:00:00Z') }) },
    { scope: 'p', state: state({ undo: entry('p', '2026-01-01T11:00:00Z') }) },
  ];
  expect(newestStep('undo', states)).toMatchObject({ scope: 'p', entry: { id: 'p' } });
});

test('redo takes what was undone last, whenever it was done', () => {
  const states = [
    { scope: null, state: state({ redo: entry('l', '2026-01-01T08:00:00Z', '2026-01-02T12:00:00Z') }) },
    { scope: 'p', state: state({ redo: entry('p', '2026-01-01T11:00:00Z', '2026-01-02T11:00:00Z') }) },
  ];
  expect(newestStep('redo', states)).toMatchObject({ scope: null, entry: { id: 'l' } });
});

test('without a project and without steps there is nothing', () => {
  expect(
    newestStep('undo', [
      { scope: null, state: state({}) },
      { scope: 'p', state: undefined },
    ]),
  ).toBeNull();
});
