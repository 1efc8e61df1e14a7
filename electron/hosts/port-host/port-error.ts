/** Any failure as the code and details that cross the port; the same that HTTP gives, by the router's own formatter. */
import { getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import type { PortReply } from '../../../shared/contract/host-bridge.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Workbench } from '../workbench-type.ts';

type Reporting = Pick<Workbench, 'router' | 'report'>;
type PortError = Extract<PortReply, { ok: false }>['error'];

export function portErrorFrom(thrown: unknown, { router, report }: Reporting, path = 'port'): PortError {
  if (thrown instanceof AppError) return { code: thrown.code, details: thrown.details };
  const shape = getTRPCErrorShape({
    config: router._def._config,
    error: getTRPCErrorFromUnknown(thrown),
    type: 'unknown',
    path,
    input: undefined,
    ctx: { report },
  });
  return shape.data;
}
