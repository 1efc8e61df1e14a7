/** The library file itself: opening, state, verification, copies. */
import { z } from 'zod';
import type { CancelSignal } from '../cancel-signal.ts';
import { packetMarkSchema } from './packets.ts';

/** A failure as it crosses to the screens, which have its sentence. */
export const failureSchema = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Failure = z.infer<typeof failureSchema>;

/** A library that cannot be opened, or broke while it was open; `code` is the refusal's. */
export const libraryTroubleSchema = failureSchema.extend({ path: z.string() });
export type LibraryTrouble = z.infer<typeof libraryTroubleSchema>;

/** `done` of the files that were chosen are in the library. */
export const interruptedImportSchema = z.object({ done: z.number().int(), of: z.number().int() });
export type InterruptedImport = z.infer<typeof interruptedImportSchema>;

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
  /** Opened beside a writer, or where nothing may be written. */
  isReadOnly: z.boolean(),
  /** Changes when another program has written to the library. */
  dataVersion: z.number().int(),
  /** A backup is being put in its place: nothing of it can be read until that is done. */
  isBeingRestored: z.boolean(),
  backup: z.object({
    /** When the newest automatic backup was taken. */
    lastAt: z.string().nullable(),
    /** One is being taken without being asked for, or it is being looked at whether one is due. */
    isUnderWay: z.boolean(),
    /** Why the last one could not be taken; null where it could. */
    failed: failureSchema.nullable(),
    /** The folder that the person chose for this library's backups; null: with those of the other libraries. */
    folder: z.string().nullable(),
  }),
  /** The import that did not end as its program was killed; null once it is told. */
  interruptedImport: interruptedImportSchema.nullable(),
  /** What the recovery screen is about; null while nothing is wrong. */
  trouble: libraryTroubleSchema.nullable(),
  /** What it is a packet of; null for a library of its own. */
  packet: packetMarkSchema.nullable(),
  /** Null for an ordinary disk of this machine. `service` is the name of who keeps a synced folder; empty where unknown. */
  place: z.object({ kind: z.enum(['network', 'synced']), service: z.string() }).nullable(),
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

const path = z.string().min(1).max(4096);

export const recentForgetSchema = z.object({ path });

export const libraryCreateSchema = z.object({
  /** An absolute path, or a bare name that is placed in the default folder. */
  path,
  /** True: the person was told that it lies on a network or in a synced folder, and wants it there. */
  placeAccepted: z.boolean().optional(),
  /** Where its automatic backups are kept, e.g. on the network, when the library itself is not. */
  backupsFolder: path.optional(),
});
export type LibraryCreate = z.infer<typeof libraryCreateSchema>;

export const libraryOpenSchema = libraryCreateSchema.omit({ backupsFolder: true }).extend({
  /** Beside the one writer that a library can have; nothing can be changed. */
  readOnly: z.boolean().optional(),
});
export type LibraryOpen = z.infer<typeof libraryOpenSchema>;

/** Null: with the backups of the other libraries. */
export const backupsFolderSchema = z.object({ folder: path.nullable() });

export const libraryPhases = ['copy', 'verify', 'compact', 'salvage', 'erase', 'export', 'merge', 'compare'] as const;

/** How far long work on a library has come: pages copied, pieces proven, rows read. */
export interface LibraryProgress {
  phase: (typeof libraryPhases)[number];
  done: number;
  total: number;
}

/** What long work on a library takes besides its input. Aborted, it leaves nothing behind. */
export interface LibraryWork {
  onProgress?: ((progress: LibraryProgress) => void) | undefined;
  signal?: Pick<CancelSignal, 'throwIfAborted'> | undefined;
}

/** A copy that was proven whole before it got its name. */
export const backupReportSchema = z.object({
  path: z.string(),
  byteLength: z.number(),
  checked: verifyReportSchema.shape.checked,
});
export type BackupReport = z.infer<typeof backupReportSchema>;

export const restoreReportSchema = z.object({
  path: z.string(),
  from: z.string(),
  byteLength: z.number(),
  /** A backup of the library that was replaced; restoring it undoes this. Null where there was none, or it was damaged. */
  replacedBackup: z.string().nullable(),
  /** Where the damaged file that was replaced stands now. */
  damagedMovedTo: z.string().nullable(),
});
export type RestoreReport = z.infer<typeof restoreReportSchema>;

export const compactReportSchema = z.object({
  path: z.string(),
  bytesBefore: z.number(),
  bytesAfter: z.number(),
  backup: z.string(),
});
export type CompactReport = z.infer<typeof compactReportSchema>;

/** What a person counts in a library. */
export const countedKinds = [
  'documents',
  'trials',
  'references',
  'projects',
  'tags',
  'grades',
  'cards',
  'exemptions',
] as const;
export type CountedKind = (typeof countedKinds)[number];

/** What could be brought from a damaged library into a new one. */
export const salvageReportSchema = z.object({
  from: z.string(),
  path: z.string(),
  tables: z.array(
    z.object({
      table: z.string(),
      /** Rows that the new library has, made-up ones left out. */
      read: z.number().int(),
      /** Of these: made again from history. */
      rebuilt: z.number().int(),
      /** Rows that stand in for what others need and could not be read. */
      madeUp: z.number().int(),
      /** Rows that stood there and could not be read, or that nothing could hold. */
      lost: z.number().int(),
    }),
  ),
  /** The same as a person counts it. */
  losses: z.array(
    z.object({
      kind: z.enum(countedKinds),
      /** Brought along as they were; what stands in for others is not among them. */
      read: z.number().int(),
      /** Known to be gone. */
      lost: z.number().int(),
      /** Neither they nor what counts them could be read whole. */
      mayBeMore: z.boolean(),
    }),
  ),
  /** Documents whose file or text is not what was imported; each says so among its warnings. */
  markedDocuments: z.number().int(),
  problems: verifyReportSchema.shape.problems,
});
export type SalvageReport = z.infer<typeof salvageReportSchema>;
