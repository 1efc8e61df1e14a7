import { expect, it } from 'vitest';
import { effectText } from '../../../shared/synthesis/effect-text.ts';

it('prints a ratio exponentiated and a difference as it is, as each language writes them', () => {
  const effect = { y: Math.log(0.5), v: 0.04 };
  expect(effectText(effect, 'RR', 'en')).toBe('RR 0.50 (0.34 to 0.74)');
  expect(effectText(effect, 'RR', 'nb')).toBe('RR 0,50 (0,34 til 0,74)');
  expect(effectText({ y: -1.5, v: 0.25 }, 'MD', 'nb')).toBe('MD −1,50 (−2,48 til −0,52)');
});
