/** The library that cannot be opened, or broke while it was open: kept until the person has found a way on. */
import type { LibraryTrouble } from '../../../shared/contract/library.ts';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';

/** What the recovery screen has ways out of. */
const troubles = new Set<ErrorCode>([
  'library-damaged',
  'library-foreign',
  'library-newer',
  'library-no-permission',
  'library-linked',
  'library-busy',
  'library-not-found',
]);
/** Whoever asks for a library themselves is told of these where they asked. */
const answeredAtOnce = new Set<ErrorCode>(['library-busy', 'library-not-found']);

export interface TroubleKeeper {
  current(): LibraryTrouble | null;
  /** Opening a library was refused, or the open one is damaged. */
  met(error: unknown): void;
  /** Opening it was refused before there was a screen; false where the refusal is no trouble of the library. */
  metAtStart(error: unknown): boolean;
  over(): void;
}

export function createTroubleKeeper(): TroubleKeeper {
  let trouble: LibraryTrouble | null = null;
  const note = (error: unknown, isTold: (code: ErrorCode) => boolean): boolean => {
    if (!(error instanceof AppError) || !troubles.has(error.code) || isTold(error.code)) return false;
    trouble = { path: String(error.details.path), code: error.code, details: error.details };
    return true;
  };
  return {
    current: () => trouble,
    met: (error) => void note(error, (code) => answeredAtOnce.has(code)),
    metAtStart: (error) => note(error, () => false),
    over() {
      trouble = null;
    },
  };
}
