/** `POST /alive`: which service answers, so that a tab sees that it is another one than before. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { requireMethod } from './guards.ts';
import { sendJson } from './replies.ts';

export function createAliveRoute(): (req: IncomingMessage, res: ServerResponse) => void {
  const service = randomBytes(8).toString('hex');
  return (req, res) => {
    requireMethod(req, ['POST']);
    sendJson(res, 200, { service });
  };
}
