/** Starts the service of the browser host in a process of its own, and again, as it was, when it ended by itself. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { AppError, isErrorCode } from '../../../shared/errors.ts';
import { createRestartLimit } from '../../restart-limit.ts';
import { holdPort } from './hold-port.ts';
import type { ServeArguments } from './serve-arguments.ts';
import type { FromServed, Kept, ToServed } from './serve-messages.ts';

export interface SuperviseParts {
  /** The module that runs `serveServed`. */
  entry: string;
  note: string | null;
  out(line: string): void;
  err(line: string): void;
}

export interface Supervised {
  tellNewAddress(): void;
  close(): Promise<void>;
  /** Resolves when the service was given up, because it ended too often. */
  givenUp: Promise<void>;
}

/** On the way down a machine ends both processes, this one a moment later. */
const pauseMs = 100;

/** Answers when the service stands and its address is printed. Throws AppError as the service refused. */
export async function supervise(args: ServeArguments, { entry, note, out, err }: SuperviseParts): Promise<Supervised> {
  const held = await holdPort(args.port);
  const kept: Kept = { session: null, library: null };
  const mayRestart = createRestartLimit();
  const first = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const givenUp = Promise.withResolvers<void>();
  /** Connections that were sent to the service, by their numbers, until it has them. */
  const onTheirWay = new Map<number, Socket>();
  let handed = 0;
  let child: ChildProcess;
  let hasStood = false;
  let isClosing = false;

  const send = (message: ToServed) => child.connected && child.send(message);

  const start = () => {
    if (isClosing) return;
    child = fork(entry, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
    child.on('message', receive);
    child.on('exit', leave);
    child.on('error', () => undefined); // its exit tells the rest
    send({ type: 'start', args, note, port: held.port, again: hasStood ? kept : null });
  };

  const receive = (message: FromServed) => {
    if (message.type === 'say') out(message.line);
    else if (message.type === 'session') kept.session = message.session;
    else if (message.type === 'library') kept.library = message.library;
    else if (message.type === 'took') {
      onTheirWay.get(message.number)?.destroy();
      onTheirWay.delete(message.number);
    } else if (message.type === 'ready') {
      if (hasStood) err('The service stopped and was started again.');
      hasStood = true;
      const service = child;
      held.handTo((socket, sent) => {
        const number = handed++;
        const connection: ToServed = { type: 'connection', number };
        // Kept open here too: what Node keeps of one that a killed service never got, it leaves open for ever.
        service.send(connection, socket, { keepOpen: true }, (error) => {
          sent();
          if (error) socket.destroy();
          else onTheirWay.set(number, socket);
        });
      });
      first.resolve();
    } else {
      const { code, details, message: sentence } = message;
      if (hasStood) err(sentence);
      first.reject(new AppError(isErrorCode(code) ? code : 'internal', details));
      child.kill('SIGKILL');
    }
  };

  const leave = () => {
    // What it may still have said of connections would come after they went to the next.
    if (child.connected) child.disconnect();
    held.handTo(null);
    // Whoever asked on these asks again, on a connection that the next service gets.
    for (const socket of onTheirWay.values()) socket.destroy();
    onTheirWay.clear();
    if (isClosing || !hasStood) {
      held.release();
      ended.resolve();
      first.reject(new AppError('internal', { reference: 'serve' }));
    } else if (mayRestart()) setTimeout(start, pauseMs);
    else {
      held.release();
      ended.resolve();
      givenUp.resolve();
    }
  };

  start();
  await first.promise;
  return {
    tellNewAddress: () => send({ type: 'new-address' }),
    async close() {
      isClosing = true;
      if (!send({ type: 'close' })) return;
      await ended.promise;
    },
    givenUp: givenUp.promise,
  };
}
