/** `POST /trpc/…`: the standard adapter, narrowed to JSON bodies of bounded size and one call per request. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { acceptedLanguages, spokenLocale } from '../../../shared/text/spoken-locale.ts';
import type { Workbench } from '../workbench-type.ts';
import { requireLength, requireMediaType, requireMethod } from './guards.ts';
import { dataHeaders } from './replies.ts';

const bodyLimitBytes = 32 * 1_048_576;

export function createRpcRoute({
  router,
  report,
  proposeLocale,
}: Pick<Workbench, 'router' | 'report' | 'proposeLocale'>): (req: IncomingMessage, res: ServerResponse) => void {
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
    const languages = acceptedLanguages(req.headers['accept-language'] ?? '');
    if (languages.length > 0) proposeLocale(spokenLocale(languages));
    for (const [name, value] of Object.entries(dataHeaders)) res.setHeader(name, value);
    answer(req, res);
  };
}
