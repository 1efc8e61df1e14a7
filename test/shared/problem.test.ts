/** No word of a document gets into what is told of a failure. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { framesFrom, problemsFrom } from '../../shared/problem.ts';

const secret = 'Pasienten fikk smerter';
const thrownBy = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};
const odd = (change: (error: Error) => void): Error => {
  const error = new Error(secret);
  change(error);
  return error;
};

test.each<[string, () => unknown]>([
  ['a plain error', () => new Error(secret)],
  [
    'a message that looks like a place',
    () => new Error(`x\n    at ${secret} (/home/x/y.ts:1:2)\n    at /${secret}:1:1`),
  ],
  ['a message changed after the stack was made', () => odd((error) => Object.assign(error, { message: 'other' }))],
  ['a name that is text', () => odd((error) => Object.assign(error, { name: secret }))],
  ['a code that is text', () => odd((error) => Object.assign(error, { code: secret }))],
  ['a stack that is text', () => odd((error) => Object.assign(error, { stack: secret }))],
  ['JSON that breaks off', () => thrownBy(() => JSON.parse(`{"a": "${secret}`))],
  ['JSON that is text', () => thrownBy(() => JSON.parse(secret))],
  [
    'input a schema refuses',
    () =>
      thrownBy(() =>
        z
          .object({ a: z.enum(['x']) })
          .strict()
          .parse({ a: secret, [secret]: 1 }),
      ),
  ],
  ['an address', () => thrownBy(() => new URL(secret))],
  ['a cause', () => new Error('outer', { cause: new Error(secret) })],
  ['text that was thrown', () => secret],
  ['an object that was thrown', () => ({ message: secret, stack: secret })],
])('%s', (_, make) => {
  const told = JSON.stringify(problemsFrom(make()));
  for (const part of secret.split(' ')) expect(told).not.toContain(part);
});

test('kind, code, causes and places are told', () => {
  const cause = Object.assign(new TypeError('x'), { code: 'SQLITE_CORRUPT' });
  const [outer, inner] = problemsFrom(new Error('y', { cause }));
  expect(outer).toMatchObject({ name: 'Error', code: null });
  expect(outer?.frames[0]).toMatch(/problem\.test\.ts:\d+:\d+/);
  expect(inner).toMatchObject({ name: 'TypeError', code: 'SQLITE_CORRUPT' });
});

test('a cause that is its own cause ends', () => {
  const error = new Error('x');
  error.cause = error;
  expect(problemsFrom(error)).toHaveLength(5);
});

test.each([
  ['    at open (/app/a.ts:1:2)', ['open (/app/a.ts:1:2)']],
  ['    at async Library.open (file:///app/a.ts:1:2)', ['Library.open (file:///app/a.ts:1:2)']],
  ['    at app://metodebenk/assets/a.js:1:22', ['app://metodebenk/assets/a.js:1:22']],
  ['    at C:\\app\\a.js:1:22', ['C:\\app\\a.js:1:22']],
  ['    at the hospital: 12:30', []],
  ['', []],
])('“%s”', (line, frames) => expect(framesFrom(line)).toEqual(frames));
