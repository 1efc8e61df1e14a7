/** What a file is that should be a library, and what of it can still be read. Nothing of it is changed by asking. */
import { z } from 'zod';
import { libraryBackupSchema } from './care.ts';

const counted = z.number().int();

/** What people look for first in a library that does not open. */
export const readableContentSchema = z.object({
  documents: counted,
  /** Documents whose file and text are to the last byte what was imported. */
  documentsWhole: counted,
  trials: counted,
  references: counted,
  projects: counted,
  tags: counted,
  grades: counted,
  cards: counted,
  lastChange: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type ReadableContent = z.infer<typeof readableContentSchema>;

export const foreignKinds = ['folder', 'sqlite', 'pdf', 'zip', 'office', 'image', 'gzip', 'text', 'unknown'] as const;
export type ForeignKind = (typeof foreignKinds)[number];

const found = {
  path: z.string(),
  byteLength: z.number().nullable(),
  /** Null where there is none, or it cannot be read at all. */
  content: readableContentSchema.nullable(),
  /** Newest first. */
  backups: z.array(libraryBackupSchema),
};

export const inspectionSchema = z.discriminatedUnion('kind', [
  z.object({ ...found, kind: z.literal('sound'), schema: counted }),
  z.object({ ...found, kind: z.literal('damaged'), places: z.array(z.string()), placeCount: counted }),
  z.object({ ...found, kind: z.literal('half-written'), how: z.enum(['empty', 'header-only', 'unmade', 'truncated']) }),
  z.object({ ...found, kind: z.literal('newer'), found: counted, known: counted }),
  z.object({ ...found, kind: z.literal('foreign'), what: z.enum(foreignKinds) }),
  z.object({ ...found, kind: z.literal('read-only'), canRead: z.boolean() }),
  /** Sound, but its file has several names on the disk. */
  z.object({ ...found, kind: z.literal('linked'), names: counted }),
  z.object({ ...found, kind: z.literal('missing') }),
  z.object({ ...found, kind: z.literal('busy'), person: z.string(), machine: z.string(), since: z.string() }),
]);
export type Inspection = z.infer<typeof inspectionSchema>;

export const inspectSchema = z.object({ path: z.string().min(1).max(4096) });

/** Whether a backup can be restored: it is a library of this app's time and whole. */
export const backupProofSchema = z.object({ path: z.string(), isSound: z.boolean(), place: z.string().nullable() });
export type BackupProof = z.infer<typeof backupProofSchema>;
