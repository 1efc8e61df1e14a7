import { expect, test } from 'vitest';
import type { CorrectionChange, ValueKey } from '../../../shared/contract/corrections.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { planChange } from '../../../shared/corrections/plan-change.ts';
import { key, proposal, wordsAt } from './correction-builder.ts';

const { values } = applyCorrections(proposal(), []);
const tray = key('unassigned', []);
const range = { start: 3, end: 9 };

test.each<[string, ValueKey, CorrectionChange, object]>([
  ['a value that is not there', key('field', ['9', 'x']), { do: 'drop' }, { kind: 'missing' }],
  ['a box that says maybe', key('checkbox', ['', 'Type', 'Utstyr']), { do: 'set', text: 'maybe' }, { part: 'text' }],
  ['a day that is none', key('date', ['submitted']), { do: 'set', text: '3.2.2031' }, { part: 'text' }],
  ['participants in words', key('trial', ['NCT99000007', 'n']), { do: 'set', text: 'forty' }, { part: 'text' }],
  ['half a character', tray, { do: 'set', text: '\ud800' }, { part: 'text' }],
  ['moving a cell', key('cell', ['1', '0', '0']), { do: 'move', to: tray }, { part: 'kind' }],
  ['moving into a box', tray, { do: 'move', to: key('checkbox', ['', 'Type', 'Utstyr']) }, { part: 'kind' }],
  ['moving to a list that is none', tray, { do: 'move', to: key('pico', ['time']) }, { kind: 'missing' }],
  ['splitting before the first word', tray, { do: 'split', at: 100, to: null }, { part: 'at' }],
  [
    'splitting words that another window has changed',
    tray,
    { do: 'split', at: 7, to: null, text: 'Voksne og barn.' },
    { kind: 'missing' },
  ],
  [
    'splitting the words that were seen',
    tray,
    { do: 'split', at: 7, to: null, text: 'Voksne over 18 år.' },
    { kind: 'add', text: 'over 18 år.' },
  ],
  [
    'splitting a field without a place to go',
    key('field', ['1', 'Navn']),
    { do: 'split', at: 2, to: null },
    { part: 'kind' },
  ],
  ['merging with itself', tray, { do: 'merge', with: tray }, { part: 'kind' }],
  [
    'a box at words',
    key('checkbox', ['', 'Type', 'Utstyr']),
    { do: 'place', ...range, isTextKept: false },
    { part: 'kind' },
  ],
  ['a place beyond the text', tray, { do: 'place', start: 3, end: 9999, isTextKept: false }, { part: 'place' }],
  ['a new cell', key('cell', ['1', '0', '0']), { do: 'add', text: 'x', place: null }, { part: 'kind' }],
  ['a new item without words', key('pico', ['outcome']), { do: 'add', text: ' ', place: null }, { part: 'text' }],
  ['the words that stand there', tray, { do: 'set', text: 'Voksne over 18 år.' }, { kind: 'nothing' }],
])('%s', (_, target, change, expected) => {
  expect(planChange(values, target, change, wordsAt)).toMatchObject(expected);
});

test('a link is one address, has no place, and goes nowhere else', () => {
  const link = key('link', []);
  const plan = (change: CorrectionChange) => planChange(applyCorrections(proposal(), []).values, link, change, wordsAt);
  expect(plan({ do: 'set', text: 'https://a.example b' })).toEqual({ kind: 'refused', part: 'text' });
  expect(plan({ do: 'set', text: '' })).toEqual({ kind: 'refused', part: 'text' });
  expect(plan({ do: 'place', start: 3, end: 4, isTextKept: true })).toEqual({ kind: 'refused', part: 'kind' });
  expect(plan({ do: 'add', text: 'https://a.example', place: { start: 3, end: 4 } })).toMatchObject({ part: 'place' });
  expect(plan({ do: 'move', to: key('unassigned', []) })).toEqual({ kind: 'refused', part: 'kind' });
  expect(plan({ do: 'drop' })).toMatchObject({ kind: 'add', action: 'drop', words: 'https://lapp.example/a' });
});
