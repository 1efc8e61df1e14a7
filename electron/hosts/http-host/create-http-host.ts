/** The browser host: the screens and the service on loopback, for one person with one address. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openScreens } from '../screens.ts';
import type { Workbench } from '../workbench-type.ts';
import { answerBytes } from './bytes-route.ts';
import { guardSender, notFound, readTarget, requireMediaType, requireMethod } from './guards.ts';
import { sendError, sendJson } from './replies.ts';
import { createRpcRoute } from './rpc-route.ts';
import { createSessions } from './session.ts';
import { answerUpload } from './upload-route.ts';

export interface HttpHostOptions {
  workbench: Workbench;
  /** The built screens (dist/screens). */
  screensFolder: string;
  /** 0 or absent: any free port. */
  port?: number;
  version: string;
  uploadLimitBytes?: number;
}

export interface HttpHost {
  port: number;
  /** Without a code: what the address bar shows. */
  origin: string;
  /** The address to open, with the first code. */
  url: string;
  /** A further address, for another tab or browser; the code of an address that was not used is void. */
  newAddress(): string;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 only. Throws when the screens are not built or the port is taken. */
export async function createHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const screens = openScreens(options.screensFolder);
  const sessions = createSessions();
  const { bytes, uploads, router } = options.workbench;
  const answerRpc = createRpcRoute(router);
  const upload = { uploads, limitBytes: options.uploadLimitBytes ?? 1_073_741_824 };
  const server = createServer((req, res) => {
    res.on('error', () => req.destroy());
    answer(req, res).catch((error: unknown) => sendError(req, res, error));
  });

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    guardSender(req, port);
    const { pathname, query } = readTarget(req);
    if (pathname === '/session') {
      requireMethod(req, ['POST']);
      requireMediaType(req, 'application/json');
      return sendJson(res, 200, { ...(await sessions.exchange(req)), version: options.version });
    }
    const area = /^\/(trpc|bytes|upload)(?=\/|$)/.exec(pathname)?.[1];
    if (area === undefined) return answerScreen(req, res, pathname);
    sessions.requireToken(req);
    if (area === 'trpc') return answerRpc(req, res);
    if (area === 'bytes') return answerBytes(req, res, pathname, bytes);
    if (pathname !== '/upload') throw notFound();
    return answerUpload(req, res, query, upload);
  }

  async function answerScreen(req: IncomingMessage, res: ServerResponse, pathname: string): Promise<void> {
    const screen = await screens.answer(pathname);
    if (!screen) throw notFound();
    requireMethod(req, ['GET', 'HEAD']);
    res.writeHead(200, { ...screen.headers, 'Content-Length': screen.body.byteLength });
    res.end(req.method === 'HEAD' ? undefined : screen.body);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: options.port ?? 0, exclusive: true }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const newAddress = () => `${origin}/#code=${sessions.issueCode()}`;
  return {
    port,
    origin,
    url: newAddress(),
    newAddress,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
