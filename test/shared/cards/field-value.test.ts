import { expect, test } from 'vitest';
import { valueProblem } from '../../../shared/cards/field-value.ts';

const words = { nb: '', en: '' };
const options = [
  { code: 'a', label: words },
  { code: 'b', label: words },
];

test.each([
  ['text', 'ord', true],
  ['text', ['ord'], false],
  ['line', '', true],
  ['choice', 'a', true],
  ['choice', '', true],
  ['choice', 'c', false],
  ['checkboxes', ['a', 'b'], true],
  ['checkboxes', [], true],
  ['checkboxes', ['c'], false],
  ['checkboxes', 'a', false],
  ['bullets', ['en', 'to'], true],
  ['bullets', [['en']], false],
  ['references', ['1. Aas'], true],
  ['trials-table', [['voksne', 'lapp']], true],
  ['trials-table', ['voksne'], false],
  ['version-log', [], false],
] as const)('%s takes %j: %s', (type, value, fits) => {
  expect(valueProblem({ type, options }, value as never) === null).toBe(fits);
});
