/**
 * Who may speak to the host at all. Host and Origin are compared with literal lists: comparing them with each other
 * only would let a rebound foreign name through.
 */
import type { IncomingMessage } from 'node:http';
import { otherServiceStatus, serviceHeader } from '../../../shared/host-headers.ts';
import { HttpError } from './http-error.ts';

/** Methods that a page of another origin could send without asking first; they must name their origin. */
const changingMethods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export function guardSender(req: IncomingMessage, port: number): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const sent = req.headersDistinct;
  const host = sent.host;
  if (host?.length !== 1 || !hosts.includes(host[0]!)) throw new HttpError(421, 'host-refused');
  const origins = sent.origin ?? [];
  if (origins.length === 0 && changingMethods.has(req.method ?? '')) throw new HttpError(403, 'origin-refused');
  if (origins.length > 1 || origins.some((origin) => origin !== `http://${host[0]}`)) {
    throw new HttpError(403, 'origin-refused');
  }
  const site = req.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none' || opensPage(req)) return;
  throw new HttpError(403, 'origin-refused');
}

/** The page itself, in a window of its own: the file that a browser is started with leads here, from another site. */
function opensPage({ method, url, headers }: IncomingMessage): boolean {
  const isWindow = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return method === 'GET' && url === '/' && isWindow;
}

/** The path of the request as sent, undecoded, and its query; only the plain form `/path?query` is taken. */
export function readTarget(req: IncomingMessage): { pathname: string; query: URLSearchParams } {
  const target = req.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//') || target.includes('#')) throw notFound();
  const [pathname = '/', query = ''] = target.split('?', 2);
  return { pathname, query: new URLSearchParams(query) };
}

/** Refuses what was meant for the service before this one; a page that has yet to hear which it is does not say. */
export function requireService(req: IncomingMessage, service: string): void {
  const meant = req.headers[serviceHeader] ?? service;
  if (meant !== service) throw new HttpError(otherServiceStatus, 'service-restarted');
}

export function requireMethod(req: IncomingMessage, allowed: readonly string[]): void {
  if (allowed.includes(req.method ?? '')) return;
  throw new HttpError(405, 'method-refused', {}, { Allow: allowed.join(', ') });
}

export function requireMediaType(req: IncomingMessage, mediaType: string): void {
  const sent = req.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (sent !== mediaType) throw new HttpError(415, 'media-type-refused');
}

export function requireLength(req: IncomingMessage, limit: number, file = ''): void {
  const length = Number(req.headers['content-length'] ?? 0);
  if (length > limit) throw tooLarge(length, limit, file);
}

export function tooLarge(length: number, limit: number, file = ''): HttpError {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  return new HttpError(413, 'file-too-large', { file, megabytes: megabytes(length), limit: megabytes(limit) });
}

export function notFound(): HttpError {
  return new HttpError(404, 'address-unknown');
}
