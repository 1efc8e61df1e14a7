/** The care of a library: backups, copies, checks, and the ways back. Each starts a job; see jobs.ts. */
import { z } from 'zod';

const path = z.string().min(1).max(4096);

export const jobStartedSchema = z.object({ jobId: z.string() });
export const careCopySchema = z.object({ path });
/** `file` is put in the place of the library at `path`; `isUndo` where that takes back a restore. */
export const careRestoreSchema = z.object({ file: path, path, isUndo: z.boolean().optional() });
/** What can be read of the library at `from` goes into a new one. */
export const careSalvageSchema = z.object({ from: path, to: path });
/** A library that need not be open. */
export const careCopyOfSchema = z.object({ from: path, to: path });
/** Without a path: of the library that is open. */
export const careBackupsSchema = z.object({ path: path.optional() });

/** What a backup was taken for: each day, by hand, or before something that cannot be taken back otherwise. */
export const backupReasons = [
  'daily',
  'by-hand',
  'before-migration',
  'before-restore',
  'before-compact',
  'before-merge',
  'before-import',
] as const;
export type BackupReason = (typeof backupReasons)[number];

export const libraryBackupSchema = z.object({
  path: z.string(),
  at: z.string(),
  byteLength: z.number(),
  reason: z.enum(backupReasons),
  /** The schema of the library when the backup was taken. */
  schema: z.number().int(),
});
export type LibraryBackup = z.infer<typeof libraryBackupSchema>;
