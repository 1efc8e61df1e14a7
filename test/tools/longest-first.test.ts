/** The order of test files names those that are there, and puts them before the others. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { LongestFirst, longFiles } from '../helpers/longest-first.ts';

const root = join(import.meta.dirname, '../..');

it('names files that are there', () => {
  expect(longFiles.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

it('puts the long ones first, in their order', async () => {
  const files = [import.meta.filename, ...longFiles.toReversed().map((file) => join(root, file))];
  const project = { name: 'one', config: { sequence: { groupOrder: 0 }, isolate: true } };
  const run = { cache: { getTestSpecificationResult: () => undefined } } as unknown as Vitest;
  const asked = files.map((moduleId) => ({ moduleId, project }) as unknown as TestSpecification);
  const sorted = await new LongestFirst(run).sort(asked);
  expect(sorted.map(({ moduleId }) => moduleId)).toEqual([
    ...longFiles.map((file) => join(root, file)),
    import.meta.filename,
  ]);
});
