/** `GET` and `HEAD /bytes/document/:id` and `/bytes/export/:id`, whole or by range, read in pieces of 1 MiB. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ByteService, ByteSource } from '../../../shared/contract/bytes.ts';
import { notFound, requireMethod } from './guards.ts';
import { HttpError } from './http-error.ts';
import { readRange } from './range.ts';
import { dataHeaders } from './replies.ts';

const pieceBytes = 1_048_576;

export async function answerBytes(req: IncomingMessage, res: ServerResponse, pathname: string, bytes: ByteService) {
  requireMethod(req, ['GET', 'HEAD']);
  const source = readSource(pathname);
  const { byteLength, mediaType, fileName } = bytes.stat(source);
  const range = readRange(req.headers.range, byteLength);
  if (range.kind === 'unsatisfiable') {
    throw new HttpError(416, 'range-refused', {}, { 'Content-Range': `bytes */${byteLength}` });
  }
  const { start, end } = range.kind === 'part' ? range : { start: 0, end: byteLength };
  res.writeHead(range.kind === 'part' ? 206 : 200, {
    ...dataHeaders,
    'Content-Type': safeMediaType(mediaType),
    'Content-Length': end - start,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeHeaderName(fileName)}`,
    'Accept-Ranges': 'bytes',
    ...(range.kind === 'part' ? { 'Content-Range': `bytes ${start}-${end - 1}/${byteLength}` } : {}),
  });
  if (req.method === 'HEAD') res.end();
  else await pipeline(Readable.from(pieces(bytes, source, start, end)), res);
}

function* pieces(bytes: ByteService, source: ByteSource, start: number, end: number) {
  for (let at = start; at < end; at += pieceBytes) yield bytes.read(source, at, Math.min(end, at + pieceBytes));
}

function readSource(pathname: string): ByteSource {
  const match = /^\/bytes\/(document|export)\/([\w.~%-]{1,300})$/.exec(pathname);
  if (!match) throw notFound();
  try {
    return { kind: match[1] as ByteSource['kind'], id: decodeURIComponent(match[2]!) };
  } catch {
    throw notFound();
  }
}

/** A media type that could break the header is sent as plain bytes. */
function safeMediaType(mediaType: string): string {
  return /^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/.test(mediaType) ? mediaType : 'application/octet-stream';
}

/** RFC 8187: percent-encoded UTF-8, also for the five marks that encodeURIComponent leaves alone. */
function encodeHeaderName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}
