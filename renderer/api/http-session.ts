/**
 * The session of the browser host: the address opened carries a one-time code in its fragment, which is exchanged for
 * a token. The token lives in sessionStorage and travels as a header, because cookies would be shared with other ports.
 */
import { otherServiceStatus, serviceHeader } from '../../shared/host-headers.ts';
import { ApiError, apiErrorFromReply } from './api-error.ts';
import { type Connection, createConnection } from './connection.ts';

const storageKey = 'metodebenk.token';

export interface HttpSession {
  connection: Connection;
  /** Which service answers, as was last heard; null before that. */
  service: string | null;
  /** fetch with the token, when the service is there; rejects with ApiError for every answer that is not a success. */
  send(path: string, init?: RequestInit): Promise<Response>;
  /** The same at once, also while the service is away. */
  open(path: string, init?: RequestInit): Promise<Response>;
  /** For the typed client, which makes its own addresses and headers. */
  fetchWhole(address: string, init: RequestInit): Promise<Response>;
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

export function sessionOf(token: string, base = '', connection = createConnection()): HttpSession {
  const headers = () => ({ authorization: `Bearer ${token}` });
  const open = (path: string, init: RequestInit = {}) =>
    checkedFetch(base + path, { ...init, headers: { ...init.headers, ...headers() } }, connection);
  const session: HttpSession = {
    connection,
    service: null,
    headers,
    open,
    send: (path, init = {}) => connection.run(isRead(init), () => open(path, init)),
    async fetchWhole(address, init) {
      const { service } = session;
      const meant = service === null ? init : { ...init, headers: { ...init.headers, [serviceHeader]: service } };
      const response = await lossyFetch(address, meant, connection, true);
      if (response.status !== otherServiceStatus) return response;
      // Where the other service was heard of meanwhile, the screens have come back already.
      if (service === session.service && connection.state() === 'up') connection.set('lost');
      throw new ApiError('service-restarted');
    },
  };
  return session;
}

function isRead({ method = 'GET' }: RequestInit): boolean {
  return method === 'GET' || method === 'HEAD';
}

async function checkedFetch(path: string, init: RequestInit, connection = createConnection()): Promise<Response> {
  const response = await lossyFetch(path, init, connection, false);
  if (response.ok) return response;
  throw apiErrorFromReply(await response.json().catch(() => null));
}

/** `isWhole`: the body has arrived too, so that nothing can break off behind the answer. */
async function lossyFetch(
  address: string,
  init: RequestInit,
  connection: Connection,
  isWhole: boolean,
): Promise<Response> {
  try {
    const response = await fetch(address, init);
    return isWhole ? new Response(await response.text(), response) : response;
  } catch (error) {
    // Of calls it is exports that are cancelled, of transfers uploads.
    if (init.signal?.aborted) {
      throw isWhole
        ? new ApiError('export-cancelled', {}, error)
        : new ApiError('import-cancelled', { file: '' }, error);
    }
    if (connection.state() === 'up') connection.set('lost');
    throw new ApiError('service-restarted', {}, error);
  }
}
