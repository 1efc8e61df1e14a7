/** Serves the screens as app://metodebenk/…, with the same answers and headers as the browser host. */
import type { Protocol } from 'electron';
import type { Screens } from '../hosts/screens.ts';
import { dataPolicy, securityHeaders } from '../hosts/security-headers.ts';
import { appScheme, isAppAddress } from './address.ts';

/** Before the app is ready: gives the scheme an origin of its own, so that storage, workers and modules work. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export function serveAppScheme(protocol: Pick<Protocol, 'handle'>, screens: Screens): void {
  protocol.handle(appScheme, (request) => answerAppRequest(request, screens));
}

export async function answerAppRequest(request: Request, screens: Screens): Promise<Response> {
  const isOurs = isAppAddress(request.url) && (request.method === 'GET' || request.method === 'HEAD');
  const screen = isOurs ? await screens.answer(new URL(request.url).pathname) : null;
  if (!screen) {
    const headers = { ...securityHeaders, 'Content-Security-Policy': dataPolicy };
    return new Response(null, { status: isOurs ? 404 : 403, headers });
  }
  return new Response(request.method === 'HEAD' ? null : screen.body, { headers: screen.headers });
}
