/** The browser host: the screens and the service on loopback, for one person with one address. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { openScreens } from '../screens.ts';
import type { Workbench } from '../workbench-type.ts';
import { answerAlive } from './alive-route.ts';
import { answerBytes } from './bytes-route.ts';
import { guardSender, notFound, readTarget, requireMediaType, requireMethod, requireService } from './guards.ts';
import { sendError, sendJson } from './replies.ts';
import { createRpcRoute } from './rpc-route.ts';
import { createSessions, type SessionKeeper } from './session.ts';
import { answerUpload } from './upload-route.ts';

export interface Door {
  port: number;
  onConnection(take: (socket: Socket) => void): void;
}

export interface HttpHostOptions {
  workbench: Workbench;
  /** The built screens (dist/screens). */
  screensFolder: string;
  /** 0 or absent: any free port. */
  port?: number;
  /** The port is held by another process, and connections come from it. */
  door?: Door;
  session?: SessionKeeper;
  version: string;
  uploadLimitBytes?: number;
}

export interface HttpHost {
  port: number;
  /** Without a code: what the address bar shows. */
  origin: string;
  /** An address to open, with a code; the code of an address before it that was not used is void. */
  newAddress(): string;
  close(): Promise<void>;
}

/** A sender that dawdles over its request is not waited for; an upload of the largest file has time. */
const patience = { headersTimeout: 10_000, requestTimeout: 600_000, connectionsCheckingInterval: 2000 };

/** Listens on 127.0.0.1 only. Throws when the screens are not built or the port is taken. */
export async function createHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const screens = openScreens(options.screensFolder);
  const sessions = createSessions(options.session);
  const { bytes, uploads, report } = options.workbench;
  const answerRpc = createRpcRoute(options.workbench);
  const service = randomBytes(8).toString('hex');
  const upload = { uploads, limitBytes: options.uploadLimitBytes ?? 1_073_741_824 };
  const server = createServer(patience, (req, res) => {
    res.on('error', () => req.destroy());
    answer(req, res).catch((error: unknown) => sendError(req, res, error, report));
  });

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    guardSender(req, port);
    const { pathname, query } = readTarget(req);
    if (pathname === '/session') {
      requireMethod(req, ['POST']);
      requireMediaType(req, 'application/json');
      return sendJson(res, 200, { ...(await sessions.exchange(req)), version: options.version });
    }
    const area = /^\/(trpc|bytes|upload|alive)(?=\/|$)/.exec(pathname)?.[1];
    if (area === undefined) return answerScreen(req, res, pathname);
    sessions.requireToken(req);
    if (area === 'trpc') {
      requireService(req, service);
      return answerRpc(req, res);
    }
    if (pathname === '/alive') return answerAlive(req, res, service);
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

  const port = options.door ? openDoor(server, options.door) : await listen(server, options.port ?? 0);
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    newAddress: () => `${origin}/#code=${sessions.issueCode()}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** The server's own watch over slow senders begins when it is told that it listens. */
function openDoor(server: Server, door: Door): number {
  server.emit('listening');
  door.onConnection((socket) => {
    server.emit('connection', socket);
    socket.resume();
  });
  return door.port;
}
