/** Packets: a part of a project as a small library of its own, that an expert works in and sends back. */
import { z } from 'zod';
import { tagElements } from '../model/vocabulary.ts';
import { audiences, maskSchema, shownSchema } from './exemptions.ts';
import { hasAtMost } from './limits.ts';

const path = z.string().min(1).max(4096);
const id = z.string().min(1).max(200);
const name = z.string().max(500);
const when = z.iso.datetime();

/** What a packet's file says of itself; docs/decisions/0021-packets.md. */
export const packetMarkSchema = z.object({
  id,
  /** The library that it came from, and goes back to. */
  libraryId: id,
  projectId: id,
  projectTitle: z.string().max(2000),
  madeBy: name,
  madeAt: when,
  /** Whom it is for; '' where nobody said. */
  recipient: name,
  /** Whether it carries the search log and the screening; packets of before do not say. */
  hasScreening: z.boolean().default(false),
});
export type PacketMark = z.infer<typeof packetMarkSchema>;

export const packetExportSchema = z.object({
  path,
  projectId: id,
  documentIds: z.array(id).max(10_000),
  outcomeIds: z.array(id).max(1000),
  recipient: name.trim().default(''),
  /** Tags, rejected suggestions and judgements that were made already. */
  withMarks: z.boolean().default(true),
  /** The trials and references that the project took in. */
  withRecords: z.boolean().default(false),
  /** The search log, what the searches brought, and what was decided of it. */
  withScreening: z.boolean().default(false),
  /** Internal where nobody says. */
  audience: z.enum(audiences).optional(),
  /** Keys of masks that the person shows in a public packet nevertheless. */
  shown: shownSchema.optional(),
});
export type PacketExport = z.infer<typeof packetExportSchema>;

export const packetReportSchema = z.object({
  path: z.string(),
  byteLength: z.number(),
  packet: packetMarkSchema,
  counts: z.object({
    documents: z.number().int(),
    outcomes: z.number().int(),
    trials: z.number().int(),
    references: z.number().int(),
    marks: z.number().int(),
    searches: z.number().int(),
    decisions: z.number().int(),
  }),
  /** What was masked; empty for an internal packet. */
  masks: z.array(maskSchema),
});
export type PacketReport = z.infer<typeof packetReportSchema>;

export const markKinds = ['tag', 'rejection', 'grade', 'decision', 'search', 'appraisal'] as const;
export type MarkKind = (typeof markKinds)[number];

/** How much one person did in a packet. */
export const packetWorkSchema = z.object({
  person: z.string(),
  tag: z.number().int(),
  rejection: z.number().int(),
  grade: z.number().int(),
  decision: z.number().int(),
  search: z.number().int(),
  appraisal: z.number().int(),
});
export type PacketWork = z.infer<typeof packetWorkSchema>;

export const packetContentSchema = z.object({
  packet: packetMarkSchema,
  documents: z.array(z.object({ id: z.string(), title: z.string() })),
  outcomes: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What was changed in it since it was made. */
  work: z.array(packetWorkSchema),
});
export type PacketContent = z.infer<typeof packetContentSchema>;

export const mergeStatuses = ['added', 'identical', 'changed', 'conflicting', 'left-out'] as const;
export type MergeStatus = (typeof mergeStatuses)[number];

/** Why a mark cannot come in. */
export const leftOutReasons = [
  'document-missing',
  'document-erased',
  'outcome-missing',
  'reference-missing',
  'study-missing',
  'text-differs',
  'id-taken',
  'not-valid',
  'not-agreed',
  'form-agreed',
  'form-of-another',
  'form-here',
  'form-settled',
  'tool-missing',
  'tool-differs',
  'masked',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

const sideSchema = z.object({ person: z.string(), at: z.string() }).nullable();

export const mergeRowSchema = z.object({
  /** The mark's own name, the same in every copy of the library. */
  key: z.string(),
  kind: z.enum(markKinds),
  status: z.enum(mergeStatuses),
  reason: z.enum(leftOutReasons).nullable(),
  /** Of the document or the reference, or the name of the outcome or the search. */
  title: z.string(),
  element: z.enum(tagElements).nullable(),
  quote: z.string().nullable(),
  page: z.number().int().nullable(),
  /** Who last had a hand in it, here and in the packet; null where it is not there. */
  ours: sideSchema,
  theirs: sideSchema,
  /** Cells that differ and are taken or asked about, as JSON; null where the mark is not there. */
  cells: z.array(
    z.object({
      cell: z.string(),
      ours: z.string().nullable(),
      theirs: z.string().nullable(),
      isConflict: z.boolean(),
    }),
  ),
});
export type MergeRow = z.infer<typeof mergeRowSchema>;

export const mergeReportSchema = z.object({
  packet: packetMarkSchema,
  /** Without the decisions of screening that are new or the same, of which there may be tens of thousands. */
  rows: z.array(mergeRowSchema),
  counts: z.record(z.enum(mergeStatuses), z.number().int()),
  work: z.array(packetWorkSchema),
});
export type MergeReport = z.infer<typeof mergeReportSchema>;

export const packetPathSchema = z.object({ path });

const choice = z.enum(['ours', 'theirs']);
export type MergeChoice = z.infer<typeof choice>;
export const packetMergeSchema = z.object({
  path,
  /** By the row's key. A conflict without a choice stays as it is here, and is told again. */
  choices: z
    .record(z.string().max(1000), choice)
    .refine(...hasAtMost(200_000))
    .default({}),
  /** For conflicts without a choice of their own. */
  rest: choice.optional(),
});
export type PacketMerge = z.infer<typeof packetMergeSchema>;

export const mergedSchema = mergeReportSchema.extend({
  /** The history entry; null where there was nothing to do. */
  historyId: z.string().nullable(),
  /** Marks of ours that were changed, conflicts where the packet’s side was taken among them. */
  changed: z.number().int(),
  /** Conflicts that nobody chose for. */
  open: z.number().int(),
  backup: z.string().nullable(),
});
export type Merged = z.infer<typeof mergedSchema>;

/** What planning and merging tell as jobs; the rows of a plan are asked for apart, as there may be thousands. */
export const planJobReportSchema = mergeReportSchema.pick({ counts: true }).extend({ file: z.string() });
export const mergeJobReportSchema = mergedSchema.omit({ rows: true, work: true });
export type MergeJobReport = z.infer<typeof mergeJobReportSchema>;

/** A packet that was sent or merged. */
export const packetEventSchema = z.object({
  /** The history entry. */
  id: z.string(),
  kind: z.enum(['sent', 'merged']),
  at: z.string(),
  person: z.string(),
  packetId: z.string(),
  recipient: z.string(),
  added: z.number().int(),
  changed: z.number().int(),
  undoneAt: z.string().nullable(),
});
export type PacketEvent = z.infer<typeof packetEventSchema>;
