/** Requests and replies over a message port: each request waits for the reply of its own id. */
import type { PortReply, PortRequest } from '../../shared/contract/host-bridge.ts';
import { ApiError, apiErrorFromReply } from './api-error.ts';
import type { Connection } from './connection.ts';

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;

/** The part of MessagePort that is used here; node:worker_threads has it too. */
export interface ChannelPort {
  postMessage(message: PortRequest): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  start(): void;
}

export interface PortChannel {
  /** From now on requests go over this port: the first one, and one for each time the service was started again. */
  attach(port: ChannelPort): void;
  /** Aborted, it rejects with `export-cancelled` at once, and the service is told. */
  send(request: WithoutId<PortRequest>, signal?: AbortSignal | null): Promise<unknown>;
}

/** Every request still open when the service goes away fails with `service-restarted`. */
export function createPortChannel(connection: Connection): PortChannel {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let current: ChannelPort | null = null;
  let lastId = 0;

  const detach = () => {
    current = null;
    for (const waiter of waiting.values()) waiter.reject(new ApiError('service-restarted'));
    waiting.clear();
  };

  return {
    attach(port) {
      if (current) connection.set('lost');
      detach();
      current = port;
      port.addEventListener('message', (event) => {
        const reply = event.data as PortReply;
        const waiter = waiting.get(reply.id);
        waiting.delete(reply.id);
        if (reply.ok) waiter?.resolve(reply.value);
        else waiter?.reject(apiErrorFromReply(reply.error));
      });
      port.addEventListener('close', () => {
        if (current !== port) return;
        connection.set('lost');
        detach();
      });
      port.start();
      connection.set('up');
    },
    send(request, signal) {
      if (!current) return Promise.reject(new ApiError('service-restarted'));
      const id = ++lastId;
      const waiter = Promise.withResolvers<unknown>();
      waiting.set(id, waiter);
      try {
        current.postMessage({ ...request, id });
      } catch (error) {
        waiting.delete(id);
        waiter.reject(new ApiError('internal', { reference: 'not-sendable' }, error));
      }
      const port = current;
      const cancel = () => {
        if (!waiting.delete(id)) return;
        port.postMessage({ type: 'cancel', id });
        waiter.reject(new ApiError('export-cancelled'));
      };
      signal?.addEventListener('abort', cancel, { once: true });
      return waiter.promise.finally(() => signal?.removeEventListener('abort', cancel));
    },
  };
}
