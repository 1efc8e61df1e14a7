/** Erasing personal data: what would go, what went, and what still holds it. */
import { z } from 'zod';

/** A trial's or a reference's raw record is erased with the files it came in; what was read from it stays. */
export const erasureKinds = ['person', 'document', 'trial', 'reference'] as const;
export type ErasureKind = (typeof erasureKinds)[number];

/** Where something is erased, stays, or was made. */
export const erasurePlaces = [
  'name',
  'title',
  'file',
  'text',
  'recognised',
  'index',
  'raw',
  'quote',
  'source',
  'version-log',
  'comment',
  'written',
  'history',
] as const;
export type ErasurePlace = (typeof erasurePlaces)[number];
export const stayingPlaces = ['tag', 'comment', 'title', 'other-record', 'document-mention', 'record-mention'] as const;
export const madePlaces = ['import', 'project', 'tag', 'grade', 'card', 'search', 'history'] as const;

const counted = <Place extends readonly string[]>(places: Place) =>
  z.array(z.object({ place: z.enum(places), count: z.number().int() }));

export const erasureSubjectSchema = z.object({
  kind: z.enum(erasureKinds),
  id: z.string().min(1).max(100),
  /** For a person: also the comments and reasons that they wrote. */
  withText: z.boolean().default(false),
});
export type ErasureSubject = z.infer<typeof erasureSubjectSchema>;

/** What becomes of the automatic backups of the library that hold it as well. */
export const backupTreatments = ['rewrite', 'remove', 'keep'] as const;
export const erasureRunSchema = erasureSubjectSchema.extend({
  backups: z.enum(backupTreatments).default('rewrite'),
});
export type ErasureRun = z.infer<typeof erasureRunSchema>;

export const erasurePreviewSchema = z.object({
  kind: z.enum(erasureKinds),
  id: z.string(),
  /** The name or the title that goes. */
  title: z.string(),
  /** What stands in its place. */
  marker: z.string(),
  erased: counted(erasurePlaces),
  stays: counted(stayingPlaces),
  /** Automatic backups of this library, newest first. */
  backups: z.array(z.object({ path: z.string(), at: z.string() })),
  /** Other copies beside the library, e.g. a damaged one that was put aside: erasing leaves them alone. */
  copies: z.array(z.string()),
});
export type ErasurePreview = z.infer<typeof erasurePreviewSchema>;

export const erasureReportSchema = erasurePreviewSchema
  .pick({ kind: true, id: true, marker: true, erased: true, copies: true })
  .extend({
    /** Of the file's bytes; null for a person. */
    sha256: z.string().nullable(),
    backups: z.object({
      rewritten: z.array(z.string()),
      removed: z.array(z.string()),
      /** Left as they were, because they hold nothing of it. */
      clean: z.array(z.string()),
      /** Still hold it: kept by choice, or could not be read or written. */
      kept: z.array(z.string()),
    }),
    /** False where another program reads the library: its log keeps old bytes until that is closed. */
    isLogEmpty: z.boolean(),
  });
export type ErasureReport = z.infer<typeof erasureReportSchema>;

/** Somebody who worked in the library. */
export const libraryPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  erasedAt: z.string().nullable(),
  made: counted(madePlaces),
});
export type LibraryPerson = z.infer<typeof libraryPersonSchema>;
