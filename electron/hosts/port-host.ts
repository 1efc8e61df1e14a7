/** Serves a workbench over a message port: the desktop app's way between the screens and the service. */
import type { PortReply } from '../../shared/contract/host-bridge.ts';
import { answerRequest, portRequestSchema } from './port-host/answer-request.ts';
import { portErrorFrom } from './port-host/port-error.ts';
import type { Workbench } from './workbench-type.ts';

export interface MessagePortLike {
  post(reply: PortReply, transfer: ArrayBuffer[]): void;
  listen(onMessage: (message: unknown) => void): void;
}

/** Every request with a numeric id gets exactly one reply; one without cannot be answered and is dropped. */
export function servePort(port: MessagePortLike, workbench: Workbench): void {
  const running = new Map<number, AbortController>();
  port.listen(async (message) => {
    const id = readId(message);
    if (id === null) return;
    try {
      const request = portRequestSchema.safeParse(message);
      if (!request.success) {
        port.post({ id, ok: false, error: { code: 'invalid-input', details: malformed } }, []);
        return;
      }
      if (request.data.type === 'cancel') {
        running.get(id)?.abort();
        return;
      }
      const controller = new AbortController();
      running.set(id, controller);
      const value = await answerRequest(request.data, workbench, controller.signal).finally(() => running.delete(id));
      port.post({ id, ok: true, value }, value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []);
    } catch (error) {
      port.post({ id, ok: false, error: portErrorFrom(error, workbench, pathOf(message)) }, []);
    }
  });
}

const malformed = { field: 'request', reason: 'malformed' };

function readId(message: unknown): number | null {
  const id: unknown = typeof message === 'object' && message !== null ? (message as { id?: unknown }).id : null;
  return typeof id === 'number' ? id : null;
}

/** The call that failed; undefined for everything else that the port does. */
function pathOf(message: unknown): string | undefined {
  const { path } = message as { path?: unknown };
  return typeof path === 'string' ? path : undefined;
}
