/** `POST /alive`: an answer that stays open for as long as the service lives, and ends with `stopped` when it is stopped. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { requireMethod } from './guards.ts';
import { dataHeaders } from './replies.ts';

/** Until the last word is on its way; whoever does not take it is not waited for. */
const farewellMs = 300;

export interface AliveRoute {
  answer(req: IncomingMessage, res: ServerResponse): void;
  stop(): Promise<void>;
}

export function createAliveRoute(): AliveRoute {
  const open = new Set<ServerResponse>();
  return {
    answer(req, res) {
      requireMethod(req, ['POST']);
      open.add(res);
      res.on('close', () => open.delete(res));
      res.writeHead(200, { ...dataHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
      res.write('alive ');
    },
    async stop() {
      const told = [...open].map((res) => new Promise<void>((resolve) => res.end('stopped', resolve)));
      const patience = new Promise<void>((resolve) => setTimeout(resolve, farewellMs));
      await Promise.race([Promise.all(told), patience]);
    },
  };
}
