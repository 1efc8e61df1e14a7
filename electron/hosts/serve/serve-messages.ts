/** What the process that holds the address of the browser host and its service say to each other. */
import type { ErrorDetails } from '../../../shared/errors.ts';
import type { OpenedLibrary } from '../../opened-library.ts';
import type { KeptSession } from '../http-host/session.ts';
import type { ServeArguments } from './serve-arguments.ts';

/** All that a service started again needs to go on where the last one stopped. */
export interface Kept {
  session: KeptSession | null;
  library: OpenedLibrary | null;
}

/** With `connection` comes the socket. */
export type ToServed =
  | { type: 'start'; args: ServeArguments; note: string | null; port: number; again: Kept | null }
  | { type: 'connection'; number: number }
  | { type: 'new-address' }
  | { type: 'close' };

export type FromServed =
  | { type: 'say'; line: string }
  | { type: 'session'; session: KeptSession }
  | { type: 'library'; library: OpenedLibrary | null }
  | { type: 'ready' }
  /** The connection of that number is here. */
  | { type: 'took'; number: number }
  | { type: 'refused'; code: string; details: ErrorDetails; message: string };
