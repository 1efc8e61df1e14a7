/**
 * The session: a code that is good for one exchange, and the tokens it was exchanged for. The code reaches the browser
 * in the address' fragment, which is never sent to a server and is not in its logs.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';

const codeLimitBytes = 1000;

/** What a service started again needs, as digests: neither code nor token can be read out of it. */
export interface KeptSession {
  code: string | null;
  tokens: string[];
}

export interface SessionKeeper {
  kept: KeptSession | null;
  changed(session: KeptSession): void;
}

export interface Sessions {
  /** A fresh code; an unused one before it is void. */
  issueCode(): string;
  /** Exchanges the code in the body for a token. Throws 401 for a wrong or used code. */
  exchange(req: IncomingMessage): Promise<{ token: string }>;
  /** Throws 401 unless the request carries a token of this host. */
  requireToken(req: IncomingMessage): void;
}

export function createSessions(keeper?: SessionKeeper): Sessions {
  const tokens: Buffer[] = (keeper?.kept?.tokens ?? []).map((token) => Buffer.from(token, 'hex'));
  let code: Buffer | null = keeper?.kept?.code ? Buffer.from(keeper.kept.code, 'hex') : null;
  const keep = () =>
    keeper?.changed({ code: code?.toString('hex') ?? null, tokens: tokens.map((token) => token.toString('hex')) });
  return {
    issueCode() {
      const fresh = randomBytes(32).toString('base64url');
      code = digest(fresh);
      keep();
      return fresh;
    },
    async exchange(req) {
      const sent = await readCode(req);
      if (!code || !timingSafeEqual(code, digest(sent))) throw new HttpError(401, 'session-ended');
      code = null;
      const token = randomBytes(32).toString('base64url');
      tokens.push(digest(token));
      keep();
      return { token };
    },
    requireToken(req) {
      const sent = digest(/^Bearer ([\w-]+)$/.exec(req.headers.authorization ?? '')?.[1] ?? '');
      // Every token is compared, so that the time tells nothing of which one was near.
      if (tokens.filter((token) => timingSafeEqual(token, sent)).length === 0) {
        throw new HttpError(401, 'session-ended', {}, { 'WWW-Authenticate': 'Bearer' });
      }
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

async function readCode(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    length += part.byteLength;
    if (length > codeLimitBytes) throw new HttpError(413, 'code-refused');
    parts.push(part);
  }
  try {
    const { code } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { code?: unknown };
    if (typeof code === 'string') return code;
  } catch {
    // Falls through: a body that is no JSON is refused like one without a code.
  }
  throw new HttpError(400, 'code-refused');
}
