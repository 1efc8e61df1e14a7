/** Small JSON answers with the headers that every data answer carries. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dataPolicy, securityHeaders } from '../security-headers.ts';
import type { Workbench } from '../workbench-type.ts';
import { httpErrorFrom } from './http-error.ts';

export const dataHeaders = { ...securityHeaders, 'Content-Security-Policy': dataPolicy };

export function sendJson(res: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) {
  const body = Buffer.from(JSON.stringify(value));
  res.writeHead(status, {
    ...dataHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.byteLength,
    ...headers,
  });
  res.end(body);
}

/** Refuses; a body that was not read yet is not waited for, the connection closes instead. */
export function sendError(
  req: IncomingMessage,
  res: ServerResponse,
  thrown: unknown,
  report: Workbench['report'],
): void {
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const error = httpErrorFrom(thrown, report);
  const closing: Record<string, string> = req.complete ? {} : { Connection: 'close' };
  if (!req.complete) res.once('finish', () => req.destroy());
  sendJson(res, error.status, { code: error.code, details: error.details }, { ...closing, ...error.headers });
}
