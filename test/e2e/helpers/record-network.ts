/** Loaded into the app's own processes (`node --import`): notes every connection and look-up beyond this machine, and refuses it. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const record = process.env.METODEBENK_NETWORK_RECORD ?? '';
const isOwn = (host: unknown) => host === undefined || /^(?:127\.|localhost$|::1$)/.test(String(host));

function refuse(what: string): never {
  appendFileSync(record, `${what}\n`);
  throw Object.assign(new Error('no network'), { code: 'ENETUNREACH' });
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...input: unknown[]) {
  // Node's own callers hand over their arguments as one list.
  const [first, second] = Array.isArray(input[0]) ? input[0] : input;
  const options = typeof first === 'object' && first !== null ? (first as { host?: string }) : { host: second };
  if (typeof first !== 'string' && !isOwn(typeof options.host === 'function' ? undefined : options.host)) {
    refuse(`connect ${String(options.host)}`);
  }
  return connect.apply(this, input as never);
} as typeof connect;

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'] as const) {
  const original = dns[name] as (...input: unknown[]) => unknown;
  Object.assign(dns, {
    [name]: (host: unknown, ...rest: unknown[]) =>
      isOwn(host) ? original(host, ...rest) : refuse(`${name} ${String(host)}`),
  });
}
Object.assign(dgram, { createSocket: () => refuse('datagram') });
syncBuiltinESMExports();
