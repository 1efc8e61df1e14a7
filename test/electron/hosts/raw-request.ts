/** Requests as a hostile sender makes them: any Host, any header, any target, byte for byte. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

export interface RawRequest {
  method?: string;
  target?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export function sendRaw(port: number, { method = 'GET', target = '/', headers = {}, body }: RawRequest) {
  return new Promise<RawAnswer>((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, method, path: target, headers, agent: false }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }));
      res.on('error', reject);
    });
    req.on('error', reject);
    req.end(body);
  });
}

/** Sends the very characters and reads until the other side closes. */
export function sendBytes(port: number, message: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port }, () => socket.write(message));
  return text(socket);
}
