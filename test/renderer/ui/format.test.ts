import { expect, test } from 'vitest';
import { formatBytes, formatNumber } from '../../../renderer/ui/format.ts';

test('decimals and sizes follow the language', () => {
  expect(formatNumber(3.1372, 'nb', 2)).toBe('3,14');
  expect(formatBytes(18_400, 'en')).toBe('18 kB');
  expect(formatBytes(2_598_727, 'nb')).toBe('2,6 MB');
});
