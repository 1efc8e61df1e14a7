/** What every service needs to know: which library is open now, and who is working. */
import type { Locale } from '../../shared/model/vocabulary.ts';
import { type ChangeWriter, type Command, runCommand } from './command.ts';
import type { Library } from './open-library.ts';

export interface Session {
  /** Throws `library-not-open` while none is. */
  library(): Library;
  person(): { id: string; name: string };
  locale(): Locale;
}

/** Runs a command as the person who is working now. */
export function command<T>(
  session: Session,
  what: Omit<Command, 'personId'>,
  work: (write: ChangeWriter, library: Library) => T,
): T {
  const library = session.library();
  return runCommand(library, { ...what, personId: session.person().id }, (write) => work(write, library));
}

/** Columns that say who changed a row and when. */
export function updatedNow(session: Session): { updated_at: string; updated_by: string } {
  return { updated_at: session.library().clock().toISOString(), updated_by: session.person().id };
}

/** Columns that say who made a row and when. */
export function createdNow(session: Session): { created_at: string; created_by: string } {
  return { created_at: session.library().clock().toISOString(), created_by: session.person().id };
}
