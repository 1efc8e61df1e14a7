import { expect, test } from 'vitest';
import { nameOfResult } from '../../../shared/synthesis/name-of-result.ts';

test('a result is told by its study, and by time and subgroup where it has them', () => {
  expect(nameOfResult('Lie 2024', { timePoint: '', subgroup: '' })).toBe('Lie 2024');
  expect(nameOfResult('Lie 2024', { timePoint: '6 måneder', subgroup: 'Kvinner' })).toBe(
    'Lie 2024, 6 måneder, Kvinner',
  );
  expect(nameOfResult('Lie 2024', { timePoint: '', subgroup: 'Menn' })).toBe('Lie 2024, Menn');
});
