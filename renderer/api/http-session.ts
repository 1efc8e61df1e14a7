/**
 * The session of the browser host: the address opened carries a one-time code in its fragment, which is exchanged for
 * a token. The token lives in sessionStorage and travels as a header, because cookies would be shared with other ports.
 */
import { ApiError, apiErrorFrom, apiErrorFromReply } from './api-error.ts';

const storageKey = 'metodebenk.token';

export interface HttpSession {
  /** fetch with the token; rejects with ApiError for every answer that is not a success. */
  send(path: string, init?: RequestInit): Promise<Response>;
  headers(): Record<string, string>;
}

/** Exchanges a code from the address, or takes up the session of this tab. */
export async function openHttpSession(target: Window): Promise<HttpSession> {
  const code = /^#code=([\w-]+)$/.exec(target.location.hash)?.[1];
  if (code) {
    target.history.replaceState(null, '', target.location.pathname + target.location.search);
    const response = await checkedFetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    target.sessionStorage.setItem(storageKey, ((await response.json()) as { token: string }).token);
  }
  const token = target.sessionStorage.getItem(storageKey);
  if (!token) throw apiErrorFromReply({ code: 'session-ended' });
  return sessionOf(token);
}

export function sessionOf(token: string, base = ''): HttpSession {
  const headers = () => ({ authorization: `Bearer ${token}` });
  return {
    headers,
    send: (path, init) => checkedFetch(base + path, { ...init, headers: { ...init?.headers, ...headers() } }),
  };
}

async function checkedFetch(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw new ApiError('import-cancelled', { file: '' }, error);
    throw apiErrorFrom(error);
  });
  if (response.ok) return response;
  throw apiErrorFromReply(await response.json().catch(() => null));
}
