/** The library file itself: opening, state, verification, copies. */
import { z } from 'zod';

export const libraryStateSchema = z.object({
  /** Absolute path of the open library, null while none is open. */
  path: z.string().nullable(),
  name: z.string().nullable(),
  /** True for the library that `library.openSample` made. */
  isSample: z.boolean(),
  counts: z.object({
    documents: z.number().int(),
    trials: z.number().int(),
    references: z.number().int(),
    projects: z.number().int(),
    cards: z.number().int(),
  }),
});
export type LibraryState = z.infer<typeof libraryStateSchema>;

export const recentLibrarySchema = z.object({
  path: z.string(),
  name: z.string(),
  openedAt: z.string(),
  /** False where the file is gone or its drive is not there. */
  exists: z.boolean(),
});
export type RecentLibrary = z.infer<typeof recentLibrarySchema>;

export const verifyReportSchema = z.object({
  sound: z.boolean(),
  checked: z.object({ pages: z.number().int(), chunks: z.number().int(), texts: z.number().int() }),
  problems: z.array(z.object({ code: z.string(), place: z.string(), message: z.string() })),
});
export type VerifyReport = z.infer<typeof verifyReportSchema>;

export const libraryCreateSchema = z.object({
  /** An absolute path, or a bare name that is placed in the default folder. */
  path: z.string().min(1).max(4096),
});
export const libraryOpenSchema = z.object({ path: z.string().min(1).max(4096) });

/** How far long work on a library has come: pages copied, then pieces proven. */
export interface LibraryProgress {
  phase: 'copy' | 'verify';
  done: number;
  total: number;
}

/** A copy that was proven whole before it got its name. */
export interface BackupReport {
  path: string;
  byteLength: number;
  checked: VerifyReport['checked'];
}

export interface RestoreReport {
  path: string;
  from: string;
  byteLength: number;
  /** A backup of the library that was replaced; restoring it undoes this. Null where there was none, or it was damaged. */
  replacedBackup: string | null;
  /** Where the damaged file that was replaced stands now. */
  damagedMovedTo: string | null;
}

export interface CompactReport {
  path: string;
  bytesBefore: number;
  bytesAfter: number;
  backup: string;
}
