/** `POST /trpc/…`: the standard adapter, narrowed to JSON bodies of bounded size and one call per request. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import type { Workbench } from '../workbench-type.ts';
import { requireLength, requireMediaType, requireMethod } from './guards.ts';
import { dataHeaders } from './replies.ts';

const bodyLimitBytes = 32 * 1_048_576;

export function createRpcRoute({
  router,
  report,
}: Pick<Workbench, 'router' | 'report'>): (req: IncomingMessage, res: ServerResponse) => void {
  const answer = createHTTPHandler({
    router,
    createContext: () => ({ report }),
    basePath: '/trpc/',
    maxBodySize: bodyLimitBytes,
    allowMethodOverride: true,
    allowBatching: false,
  });
  return (req, res) => {
    requireMethod(req, ['POST']);
    requireMediaType(req, 'application/json');
    requireLength(req, bodyLimitBytes);
    for (const [name, value] of Object.entries(dataHeaders)) res.setHeader(name, value);
    answer(req, res);
  };
}
