import { expect, it } from 'vitest';
import { resultText } from '../../../shared/synthesis/result-text.ts';

const proportion = (events1: string, total1: string) => ({ kind: 'proportion' as const, numbers: { events1, total1 } });
const counts = {
  kind: 'counts' as const,
  numbers: { events1: '10', total1: '100', events2: '20', total2: '100' },
};

it('prints the share of one group with the interval of Wilson, also where nobody or everybody had it', () => {
  expect(resultText(proportion('31', '186'), undefined, 'en')).toBe('16.7% (12.0% to 22.7%)');
  expect(resultText(proportion('31', '186'), 'RR', 'nb')).toBe('16,7\u00a0% (12,0\u00a0% til 22,7\u00a0%)');
  expect(resultText(proportion('0', '20'), undefined, 'en')).toBe('0.0% (0.0% to 16.1%)');
  expect(resultText(proportion('20', '20'), undefined, 'en')).toBe('100.0% (83.9% to 100.0%)');
});

it('tells by its cell what cannot be: more events than people, nobody, words', () => {
  expect(resultText(proportion('30', '20'), undefined, 'en')).toMatchObject({
    because: 'faulty',
    fault: { cell: 'events1', value: '30' },
  });
  expect(resultText(proportion('0', '0'), undefined, 'en')).toMatchObject({ because: 'faulty' });
  expect(resultText(proportion('mange', '20'), undefined, 'en')).toMatchObject({
    because: 'faulty',
    fault: { kind: 'not-number', cell: 'events1' },
  });
  expect(resultText(proportion('', '20'), undefined, 'en')).toEqual({ because: 'incomplete', missing: ['events1'] });
});

it('prints the measure of the analysis where the figures tell it, and their usual one else', () => {
  expect(resultText(counts, 'OR', 'en')).toMatch(/^OR 0\.44/);
  expect(resultText(counts, 'MD', 'en')).toMatch(/^RR 0\.50/);
  expect(resultText(counts, undefined, 'nb')).toMatch(/^RR 0,50/);
});
