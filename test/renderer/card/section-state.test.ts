import { expect, test } from 'vitest';
import type { CardFieldStatus, CardSection } from '../../../renderer/features/card/card-types.ts';
import { sectionState } from '../../../renderer/features/card/section-state.ts';

const words = { nb: 'x', en: 'x' };
const section = (...keys: string[]): CardSection => ({
  number: '1',
  title: words,
  level: 1,
  fields: keys.map((key) => ({ key, label: words, type: 'text', required: false })),
});
const card = (...states: CardFieldStatus[]) => ({
  versionLog: [],
  fields: Object.fromEntries(states.map((status, index) => [`f${index}`, { value: '', status, sources: [] }])),
});

test.each<[CardFieldStatus[], CardFieldStatus]>([
  [['empty', 'empty'], 'empty'],
  [['checked', 'checked'], 'checked'],
  [['written', 'proposed'], 'proposed'],
  [['written', 'empty'], 'written'],
  [['checked', 'empty'], 'written'],
])('%j is %s', (states, expected) => {
  expect(sectionState(section('f0', 'f1'), card(...states))).toBe(expected);
});

test('a heading without fields has no state', () => {
  expect(sectionState(section(), card())).toBeNull();
});

test('the version log counts by its entries', () => {
  const log: CardSection = {
    ...section('f0'),
    fields: [{ key: 'f0', label: words, type: 'version-log', required: false }],
  };
  expect(sectionState(log, card('empty'))).toBe('empty');
  expect(sectionState(log, { ...card('empty'), versionLog: [{ date: '2026', change: 'x', by: 'y' }] })).toBe('written');
});
