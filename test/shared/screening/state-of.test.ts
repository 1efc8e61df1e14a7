import { expect, test } from 'vitest';
import type { ScreeningDecision, ScreeningStage, ScreeningState } from '../../../shared/model/screening.ts';
import { stateOf } from '../../../shared/screening/state-of.ts';

type Told = [person: string, decision: ScreeningDecision, reason?: string];
const votes = (told: Told[]) => told.map(([personId, decision, reason = '']) => ({ personId, decision, reason }));
const look = (told: Told[], persons: 1 | 2, personId: string | null, stage: ScreeningStage = 'title') =>
  stateOf({ votes: votes(told), agreed: null, isMissing: false }, { stage, persons, personId });

test.each<[Told[], 1 | 2, string | null, ScreeningState]>([
  [[], 1, 'a', 'undecided'],
  [[['a', 'include']], 1, 'a', 'included'],
  [[['a', 'exclude']], 1, 'b', 'excluded'],
  [[['a', 'unsure']], 1, 'a', 'unsure'],
  [[['a', 'include']], 2, 'a', 'waiting'],
  [[['a', 'include']], 2, 'b', 'undecided'],
  [[['a', 'include']], 2, null, 'undecided'],
  [
    [
      ['a', 'include'],
      ['b', 'include'],
    ],
    2,
    'b',
    'included',
  ],
  [
    [
      ['a', 'include'],
      ['b', 'unsure'],
    ],
    2,
    'b',
    'conflict',
  ],
  [
    [
      ['a', 'unsure'],
      ['b', 'unsure'],
    ],
    2,
    'a',
    'conflict',
  ],
  [
    [
      ['a', 'include'],
      ['b', 'exclude'],
    ],
    1,
    'a',
    'conflict',
  ],
  [
    [
      ['a', 'exclude'],
      ['b', 'exclude'],
      ['c', 'include'],
    ],
    2,
    'c',
    'conflict',
  ],
])('%j by %i, as %s sees it: %s', (told, persons, personId, state) => {
  expect(look(told, persons, personId).state).toBe(state);
});

test('the reason of another is not told before both have decided', () => {
  expect(look([['a', 'exclude', 'Feil design']], 2, 'b')).toEqual({
    state: 'undecided',
    mine: 'undecided',
    reason: '',
  });
});

test('at the full texts two exclusions for different reasons are a conflict', () => {
  const told: Told[] = [
    ['a', 'exclude', 'Feil design'],
    ['b', 'exclude', 'Feil utfall'],
  ];
  expect(look(told, 2, 'a', 'full-text').state).toBe('conflict');
  expect(look(told, 2, 'a', 'title').state).toBe('excluded');
});

test('what was agreed on stands over what each decided, and what cannot be had over both', () => {
  const told = { votes: votes([['a', 'include']]), agreed: { decision: 'exclude' as const, reason: 'Enig' } };
  const screening = { stage: 'full-text' as const, persons: 2 as const, personId: 'a' };
  expect(stateOf({ ...told, isMissing: false }, screening)).toMatchObject({ state: 'excluded', reason: 'Enig' });
  expect(stateOf({ ...told, isMissing: true }, screening).state).toBe('not-retrieved');
});
