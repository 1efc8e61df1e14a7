import { expect, test } from 'vitest';
import { citeKeys, newKey } from '../../../shared/citations/cite-key.ts';

const named = (id: string, author = 'Hansen') => ({ id, authors: [author], year: 2020, title: 'Tare' });

test('one more gets the name that it will have, or the next letter where the name is taken', () => {
  expect(newKey(named('r1'), new Set())).toBe('Hansen 2020');
  expect(newKey(named('r2'), new Set(['hansen 2020', 'dalen 2020']))).toBe('Hansen 2020b');
  expect(newKey(named('r3'), new Set(['hansen 2020a', 'hansen 2020b']))).toBe('Hansen 2020c');
  expect([...citeKeys([named('r1'), named('r2')]).values()]).toEqual(['Hansen 2020a', 'Hansen 2020b']);
});
