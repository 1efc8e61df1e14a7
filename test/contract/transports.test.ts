/** The same calls over IPC and HTTP: values, failures and bytes must not depend on the way they travel. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ApiError } from '../../renderer/api/api-error.ts';
import { createFakeWorkbench, documentBytes, documentId, type FakeWorkbench } from './fake-workbench.ts';
import { type Connection, transports } from './transports.ts';

describe.each(transports)('over $name', ({ name, connect }) => {
  let workbench: FakeWorkbench;
  let connection: Connection;
  const failureOf = (promise: Promise<unknown>) =>
    promise.then(() => null).catch((error: unknown) => error as ApiError);

  beforeEach(async () => {
    workbench = createFakeWorkbench();
    connection = await connect(workbench);
  });
  afterEach(async () => {
    await connection.close();
    await workbench.close();
  });

  test('says which host it is', () => {
    expect(connection.host.kind).toBe(name === 'http' ? 'browser' : 'electron');
  });

  test('answers a query with text of every kind', async () => {
    const { text } = await connection.host.client.documents.text.query({ id: documentId });
    expect(text).toBe('Smertelindring ved kne­artrose — «≥ 30 %» 😀');
  });

  test('answers a query without input', async () => {
    expect(await connection.host.client.settings.get.query()).toMatchObject({ locale: 'nb' });
  });

  test('answers a mutation, and the service saw its input', async () => {
    const settings = await connection.host.client.settings.update.mutate({ personName: ' Kåre ' });
    expect(settings.person.name).toBe('Kåre');
    expect(workbench.seen).toEqual([{ personName: 'Kåre' }]);
  });

  test('answers many calls at once, each with its own', async () => {
    const calls = Array.from({ length: 50 }, (_, index) =>
      failureOf(connection.host.client.documents.text.query({ id: `none-${index}` })),
    );
    const ids = (await Promise.all(calls)).map((error) => error?.details.id);
    expect(ids).toEqual(Array.from({ length: 50 }, (_, index) => `none-${index}`));
  });

  test.each([
    { why: 'a known failure', call: 'not-found', id: 'x', details: { noun: 'document', id: 'x' } },
    { why: 'an input the schema refuses', call: 'invalid-input', id: '', details: {} },
    { why: 'a failure of the program', call: 'internal', id: 'broken', details: {} },
  ])('fails with code and details for $why', async ({ call, id, details }) => {
    const error = await failureOf(connection.host.client.documents.text.query({ id }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: call, details });
    expect(error?.sentence('nb')).not.toContain('secret');
  });

  test('fails with the code of a rejected mutation', async () => {
    const error = await failureOf(connection.host.client.library.openSample.mutate());
    expect(error?.sentence('nb')).toBe(
      'Disken er full: samling ble ikke skrevet, og ingenting er halvlagret. Frigjør plass og prøv igjen.',
    );
  });

  test('a call that is cancelled is over at once, and the service is told', async () => {
    const cancelled = new AbortController();
    const made = failureOf(
      connection.host.client.exports.create.mutate({ cardId: 'c', format: 'pdf' }, { signal: cancelled.signal }),
    );
    await expect.poll(() => workbench.seen).toEqual(['begun']);
    cancelled.abort();
    expect(await made).toMatchObject({ code: 'export-cancelled' });
    await expect.poll(() => workbench.seen).toEqual(['begun', 'cancelled']);
    expect(connection.host.connection.state()).toBe('up');
  });

  test('fails for a procedure that does not exist', async () => {
    const client = connection.host.client as unknown as { nothing: { here: { query(): Promise<unknown> } } };
    expect(await failureOf(client.nothing.here.query())).toMatchObject({ code: 'internal' });
  });

  test.each([
    [0, 10],
    [5, 6],
    [0, 2_621_440],
    [1_048_570, 1_048_580],
    [2_621_439, 2_621_440],
    [2_621_430, 9_999_999],
    [7, 7],
  ])('reads the bytes %i to %i', async (start, end) => {
    const bytes = await connection.host.readBytes({ kind: 'document', id: documentId }, start, end);
    expect(Buffer.from(bytes).equals(Buffer.from(documentBytes.slice(start, end)))).toBe(true);
  });

  test('reading leaves the bytes of the service whole', async () => {
    await connection.host.readBytes({ kind: 'document', id: documentId }, 0, 100);
    expect(documentBytes.byteLength).toBe(2_621_440);
  });

  test('tells length, media type and name of bytes', async () => {
    expect(await connection.host.statBytes({ kind: 'document', id: documentId })).toEqual({
      byteLength: 2_621_440,
      mediaType: 'application/pdf',
      fileName: 'Søknad (1)\r\n"x".pdf',
    });
  });

  test('fails for bytes that are not there', async () => {
    const source = { kind: 'export', id: 'gone' } as const;
    expect(await failureOf(connection.host.readBytes(source, 0, 10))).toMatchObject({ code: 'not-found' });
    expect(await failureOf(connection.host.statBytes(source))).toBeInstanceOf(ApiError);
  });
});
