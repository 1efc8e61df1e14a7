/** Any failure as the code and details that cross the port; the same that HTTP gives, by the router's own formatter. */
import { getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import type { PortReply } from '../../../shared/contract/host-bridge.ts';
import type { AppRouter } from '../../../shared/contract/router.ts';
import { AppError } from '../../../shared/errors.ts';

type PortError = Extract<PortReply, { ok: false }>['error'];

export function portErrorFrom(thrown: unknown, router: AppRouter): PortError {
  if (thrown instanceof AppError) return { code: thrown.code, details: thrown.details };
  const shape = getTRPCErrorShape({
    config: router._def._config,
    error: getTRPCErrorFromUnknown(thrown),
    type: 'unknown',
    path: undefined,
    input: undefined,
    ctx: {},
  });
  return shape.data;
}
