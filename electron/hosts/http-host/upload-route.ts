/** `PUT /upload?name=`: the body goes to a file of its own as it arrives; nothing stays when it does not arrive whole. */
import { createWriteStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { UploadService } from '../../../shared/contract/bytes.ts';
import { diskError } from '../../disk-error.ts';
import { requireLength, requireMediaType, requireMethod, tooLarge } from './guards.ts';
import { HttpError } from './http-error.ts';
import { sendJson } from './replies.ts';

export interface UploadRoute {
  uploads: UploadService;
  limitBytes: number;
}

export async function answerUpload(
  req: IncomingMessage,
  res: ServerResponse,
  query: URLSearchParams,
  { uploads, limitBytes }: UploadRoute,
) {
  requireMethod(req, ['PUT']);
  requireMediaType(req, 'application/octet-stream');
  const name = query.get('name') ?? '';
  if (!isPlainName(name)) throw new HttpError(400, 'invalid-input', { field: 'name', reason: 'not a file name' });
  requireLength(req, limitBytes, name);
  const { uploadId, path } = uploads.begin(name);
  try {
    await receive(req, capAt(limitBytes, name), path);
  } catch (error) {
    uploads.discard(uploadId);
    throw error instanceof HttpError ? error : diskError(error, name);
  }
  sendJson(res, 200, { uploadId });
}

/** `pipe` and not `pipeline` for the request itself, because a refusal must still reach the sender over its socket. */
async function receive(req: IncomingMessage, cap: Transform, path: string): Promise<void> {
  const stop = () => {
    if (!req.complete) cap.destroy(new HttpError(400, 'upload-aborted'));
  };
  req.once('close', stop).pipe(cap);
  try {
    await pipeline(cap, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } finally {
    req.off('close', stop).unpipe(cap);
  }
}

/** A name as a browser gives it: no folders, no control characters, not too long. */
function isPlainName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return name.length > 0 && name.length <= 1000 && !/[/\\\u0000-\u001f\u007f]/.test(name) && !/^\.{1,2}$/.test(name);
}

function capAt(limit: number, name: string): Transform {
  let length = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      length += part.byteLength;
      done(length > limit ? tooLarge(length, limit, name) : null, part);
    },
  });
}
