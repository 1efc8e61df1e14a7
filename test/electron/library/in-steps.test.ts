import { expect, test } from 'vitest';
import { inSteps } from '../../../electron/library/in-steps.ts';
import { testLibrary } from '../../helpers/library.ts';

/** A step that keeps the thread for so long. */
function* busy(steps: number, milliseconds: number): Generator<null, string> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    yield null;
  }
  return 'done';
}

test('others are heard between the steps of long work', async () => {
  const { db } = testLibrary().library;
  let heard = 0;
  const other = setInterval(() => heard++, 1);
  expect(await inSteps(db, busy(8, 20))).toBe('done');
  clearInterval(other);
  expect(heard).toBeGreaterThanOrEqual(4);
});

test('a library that is closed meanwhile ends the work with its own words', async () => {
  const { db } = testLibrary().library;
  const work = inSteps(db, busy(4, 20));
  db.close();
  await expect(work).rejects.toMatchObject({ code: 'library-not-open' });
});
