/** `POST /alive`: which service answers, so that a tab sees that it is another one than before. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { requireMethod } from './guards.ts';
import { sendJson } from './replies.ts';

export function answerAlive(req: IncomingMessage, res: ServerResponse, service: string): void {
  requireMethod(req, ['POST']);
  sendJson(res, 200, { service });
}
