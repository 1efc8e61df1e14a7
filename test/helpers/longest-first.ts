/**
 * The order of test files: the long ones first. Vitest knows from its last run how long each took, but in a fresh clone
 * it goes by size, and a short file that walks through all screens would be the last, with one core waiting for it.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take most of a minute, though they are short. */
export const longFiles = [
  'test/e2e/screens.test.ts',
  'test/e2e/keyboard.test.ts',
  'test/e2e/crashes.test.ts',
  'test/electron/long-sample.test.ts',
  'test/electron/door/all-calls.test.ts',
];

const place = ({ moduleId }: TestSpecification) => {
  const at = longFiles.findIndex((file) => moduleId.endsWith(`/${file}`));
  return at < 0 ? longFiles.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b)); // groups are kept apart by Vitest itself
  }
}
