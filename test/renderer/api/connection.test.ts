/** What waits, what is sent again and what is not when the service goes away under the screens. */
import { expect, test, vi } from 'vitest';
import { ApiError } from '../../../renderer/api/api-error.ts';
import { createConnection } from '../../../renderer/api/connection.ts';

const gone = () => Promise.reject(new ApiError('service-restarted'));
const turns = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a question is asked again when the service is back', async () => {
  const connection = createConnection();
  const send = vi.fn<() => Promise<string>>().mockImplementationOnce(() => {
    connection.set('lost');
    return gone();
  });
  send.mockResolvedValueOnce('answer');
  const answer = connection.run(true, send);
  await turns();
  expect(send).toHaveBeenCalledTimes(1);
  connection.set('up');
  expect(await answer).toBe('answer');
});

test('a change that was under way is not sent twice', async () => {
  const connection = createConnection();
  const send = vi.fn(gone);
  await expect(connection.run(false, send)).rejects.toMatchObject({ code: 'service-restarted' });
  expect(send).toHaveBeenCalledTimes(1);
});

test('a change that was not sent yet waits and goes out once', async () => {
  const connection = createConnection();
  connection.set('lost');
  const send = vi.fn(async () => 'saved');
  const saved = connection.run(false, send);
  await turns();
  expect(send).not.toHaveBeenCalled();
  connection.set('up');
  expect(await saved).toBe('saved');
  expect(send).toHaveBeenCalledTimes(1);
});

test('a question that ends the service each time is given up', async () => {
  const connection = createConnection();
  const send = vi.fn(gone);
  await expect(connection.run(true, send)).rejects.toMatchObject({ code: 'service-restarted' });
  expect(send).toHaveBeenCalledTimes(3);
});

test.each(['stopped', 'failed'] as const)('nothing waits for a service that is %s', async (state) => {
  const connection = createConnection();
  connection.set('lost');
  const waiting = connection.run(true, async () => 1);
  connection.set(state);
  await expect(waiting).rejects.toMatchObject({ code: 'service-stopped' });
});

test('another refusal passes at once', async () => {
  const send = vi.fn(() => Promise.reject(new ApiError('disk-full')));
  await expect(createConnection().run(true, send)).rejects.toMatchObject({ code: 'disk-full' });
  expect(send).toHaveBeenCalledTimes(1);
});

test('fields that could not send their words again are counted', () => {
  const connection = createConnection();
  connection.onBack(() => true);
  const stop = connection.onBack(() => true);
  connection.onBack(() => false);
  stop();
  expect(connection.tellBack()).toBe(1);
});
