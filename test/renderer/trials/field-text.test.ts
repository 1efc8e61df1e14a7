import { expect, test } from 'vitest';
import { fieldText } from '../../../renderer/features/trials/field-text.ts';

test('primary and secondary outcomes do not run into each other; the parts of one thing stand on a line', () => {
  const outcome = (measure: string) => ({ measure, timeFrame: '1 uke' });
  expect(fieldText({ primary: [outcome('Tørre gulv')], secondary: [outcome('Lukt'), outcome('Søvn')] })).toBe(
    'Tørre gulv · 1 uke\nLukt · 1 uke\nSøvn · 1 uke',
  );
  expect(fieldText([{ label: 'Pumpe', type: '', interventions: ['Pumpe', 'Slange'] }])).toBe('Pumpe · Pumpe; Slange');
});
