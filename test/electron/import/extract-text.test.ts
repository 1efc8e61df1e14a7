import { expect, it } from 'vitest';
import { extractText } from '../../../electron/import/extract-text.ts';

it('gives a text without line ends a title of reasonable length', () => {
  const extraction = extractText(['rygg og smerte '.repeat(10_000)], 'a.txt');
  expect(extraction).toMatchObject({ recognised: { kind: 'other' } });
  const { title } = (extraction as { recognised: { title: string } }).recognised;
  expect(title.length).toBeLessThanOrEqual(500);
});
