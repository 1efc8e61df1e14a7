/** Requests and replies over a message port: each request waits for the reply of its own id. */
import type { PortReply, PortRequest } from '../../shared/contract/host-bridge.ts';
import { ApiError, apiErrorFromReply } from './api-error.ts';

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;

/** The part of MessagePort that is used here; node:worker_threads has it too. */
export interface ChannelPort {
  postMessage(message: PortRequest): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  start(): void;
}

export interface PortChannel {
  send(request: WithoutId<PortRequest>): Promise<unknown>;
}

/** Every request still open when the service goes away fails with `internal`, reference `service-gone`. */
export function openPortChannel(port: ChannelPort): PortChannel {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  let isClosed = false;
  port.addEventListener('message', (event) => {
    const reply = event.data as PortReply;
    const waiter = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) waiter?.resolve(reply.value);
    else waiter?.reject(apiErrorFromReply(reply.error));
  });
  port.addEventListener('close', () => {
    isClosed = true;
    for (const waiter of waiting.values()) waiter.reject(serviceGone());
    waiting.clear();
  });
  port.start();
  return {
    send(request) {
      if (isClosed) return Promise.reject(serviceGone());
      const id = ++lastId;
      const waiter = Promise.withResolvers<unknown>();
      waiting.set(id, waiter);
      try {
        port.postMessage({ ...request, id });
      } catch (error) {
        waiting.delete(id);
        waiter.reject(new ApiError('internal', { reference: 'not-sendable' }, error));
      }
      return waiter.promise;
    },
  };
}

function serviceGone(): ApiError {
  return new ApiError('internal', { reference: 'service-gone' });
}
