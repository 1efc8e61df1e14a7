/** One request of the port, answered with a value or thrown as a failure. */
import { callTRPCProcedure } from '@trpc/server';
import { z } from 'zod';
import type { PortRequest } from '../../../shared/contract/host-bridge.ts';
import type { Workbench } from '../workbench-type.ts';

const id = z.number().int();
const sourceSchema = z.object({ kind: z.enum(['document', 'export']), id: z.string().min(1).max(100) });
const offset = z.number().int().min(0);

/** What the screens may send; anything else is refused before it reaches the service. */
export const portRequestSchema = z.discriminatedUnion('type', [
  z.object({
    id,
    type: z.literal('call'),
    procedure: z.enum(['query', 'mutation']),
    path: z.string().max(200),
    input: z.unknown(),
  }),
  z.object({ id, type: z.literal('cancel') }),
  z.object({ id, type: z.literal('stat'), source: sourceSchema }),
  z.object({ id, type: z.literal('bytes'), source: sourceSchema, start: offset, end: offset }),
]) satisfies z.ZodType<PortRequest>;

/** Bytes are a copy that belongs to the reply alone: it can be transferred, and no pool or cache goes with it. */
export async function answerRequest(
  request: Exclude<PortRequest, { type: 'cancel' }>,
  { router, bytes, report }: Workbench,
  signal?: AbortSignal,
): Promise<unknown> {
  switch (request.type) {
    case 'stat':
      return bytes.stat(request.source);
    case 'bytes':
      return new Uint8Array(bytes.read(request.source, request.start, request.end));
    case 'call':
      return await callTRPCProcedure({
        router,
        path: request.path,
        type: request.procedure,
        getRawInput: async () => request.input,
        ctx: { report },
        signal,
        batchIndex: 0,
      });
  }
}
