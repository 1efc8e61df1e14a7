/** Whatever goes wrong reaches the screens as one kind of error with a sentence. */
import { describe, expect, test } from 'vitest';
import { ApiError, apiErrorFrom, apiErrorFromReply } from '../../../renderer/api/api-error.ts';
import { withApiErrors } from '../../../renderer/api/client-errors.ts';
import { createConnection } from '../../../renderer/api/connection.ts';

describe('apiErrorFrom', () => {
  const known = new ApiError('disk-full');
  test.each<[string, unknown, object]>([
    ['an ApiError', known, { code: 'disk-full' }],
    ['an error that wraps one', new Error('x', { cause: known }), { code: 'disk-full' }],
    [
      'a tRPC error',
      Object.assign(new Error('x'), { data: { code: 'undo-nothing', details: {} } }),
      { code: 'undo-nothing' },
    ],
    [
      'an answer that was no tRPC answer',
      Object.assign(new Error('x'), { meta: { responseJSON: { code: 'file-too-large', details: { limit: 1 } } } }),
      { code: 'file-too-large', details: { limit: 1 } },
    ],
    ['a lost connection', new TypeError('fetch failed'), { code: 'internal', details: { reference: 'connection' } }],
    ['something that is no error', 'text', { code: 'internal', details: { reference: 'unknown' } }],
  ])('%s', (_, thrown, expected) => {
    const error = apiErrorFrom(thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject(expected);
  });

  test('an unknown code becomes a failure of the program, with the code as its reference', () => {
    const error = apiErrorFromReply({ code: 'origin-refused', details: {} });
    expect(error.code).toBe('internal');
    expect(error.sentence('nb')).toContain('origin-refused');
  });

  test('the sentence is in the language asked for and filled', () => {
    const error = apiErrorFromReply({ code: 'not-found', details: { noun: 'dokument', id: '7' } });
    expect(error.sentence('nb')).toBe('Finner ikke dokument 7. Den kan være fjernet. Last listen på nytt.');
    expect(error.sentence('en')).toContain('There is no dokument 7');
  });
});

describe('withApiErrors', () => {
  test('values pass, rejections of nested calls become ApiErrors', async () => {
    const client = withApiErrors(
      {
        documents: { get: { query: (id: string) => (id ? Promise.resolve(id) : Promise.reject(new Error('no'))) } },
      },
      createConnection(),
    );
    expect(await client.documents.get.query('7')).toBe('7');
    await expect(client.documents.get.query('')).rejects.toBeInstanceOf(ApiError);
  });
});
