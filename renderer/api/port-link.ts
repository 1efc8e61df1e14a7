/** The tRPC link of the desktop app: one message per call over the port. */
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../../shared/contract/router.ts';
import type { PortChannel } from './port-channel.ts';

export function portLink(channel: PortChannel): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        if (op.type === 'subscription') throw new Error('The port carries queries and mutations only.');
        channel.send({ type: 'call', procedure: op.type, path: op.path, input: op.input }, op.signal).then(
          (data) => {
            observer.next({ result: { type: 'data', data } });
            observer.complete();
          },
          (error) => observer.error(TRPCClientError.from(error, { cause: error })),
        );
      });
}
