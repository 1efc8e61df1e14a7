/** Screening of what searches found, in two stages, by one person or by two who do not see each other's decisions. */
import { z } from 'zod';
import { screeningDecisions, screeningStages, screeningStates } from '../model/screening.ts';
import { entityIdSchema } from './limits.ts';
import { listPageInputSchema } from './list-pages.ts';
import { cslItemSchema } from './references.ts';

export const longestReason = 500;
/** How many references one call takes; more of one step come in calls with the same `batch`. */
export const mostAtOnce = 5000;

export const screeningSetupSchema = z.object({
  projectId: z.string(),
  persons: z.union([z.literal(1), z.literal(2)]),
  /** In the order of their digits. */
  reasons: z.array(z.string()),
  /** How many studies the included reports are of; null where nobody said. */
  studies: z.number().int().nullable(),
});
export type ScreeningSetup = z.infer<typeof screeningSetupSchema>;
const mostReasons = 50;
const reason = z.string().trim().min(1).max(longestReason);
export const screeningUpdateSchema = z.object({
  projectId: entityIdSchema,
  persons: z.union([z.literal(1), z.literal(2)]).optional(),
  reasons: z.array(reason).max(mostReasons).optional(),
  studies: z.number().int().min(0).max(1_000_000).nullable().optional(),
  /** What decisions that say one name of a reason say from now on. */
  renamed: z
    .array(z.object({ from: reason, to: reason }))
    .max(mostReasons)
    .optional(),
});
export type RenamedReason = NonNullable<z.infer<typeof screeningUpdateSchema>['renamed']>[number];
export const reasonUsesInputSchema = z.object({
  projectId: entityIdSchema,
  reasons: z.array(reason).max(mostReasons),
});
/** How many decisions say each reason that was asked for, of those that one may see; `mayBeMore` where others' may not be seen yet. */
export const screeningReasonUsesSchema = z.object({
  uses: z.array(z.object({ reason: z.string(), count: z.number().int() })),
  mayBeMore: z.boolean(),
});
export type ScreeningReasonUses = z.infer<typeof screeningReasonUsesSchema>;

const stageChoice = { projectId: entityIdSchema, stage: z.enum(screeningStages) };
export const screeningStageSchema = z.object(stageChoice);
export const screeningPageSchema = listPageInputSchema.extend(stageChoice);
export const screeningFindSchema = screeningPageSchema.extend({ query: z.string().trim().min(1).max(1000) });

/** A reference of the queue as the one who looks may see it. */
export const screeningRowSchema = z.object({
  id: z.string(),
  state: z.enum(screeningStates),
  mine: z.enum(screeningDecisions),
  /** Of the exclusion that stands, or of one's own while nothing does; '' otherwise. */
  reason: z.string(),
});
export type ScreeningRow = z.infer<typeof screeningRowSchema>;

export const screeningVoteSchema = z.object({
  /** '' where it was agreed on together: then `by` says who noted it. */
  personId: z.string(),
  by: z.string(),
  decision: z.enum(screeningDecisions),
  reason: z.string(),
  at: z.string(),
});
export type ScreeningVote = z.infer<typeof screeningVoteSchema>;

export const fullTextProposalSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  because: z.enum(['doi', 'title']),
});
export type FullTextProposal = z.infer<typeof fullTextProposalSchema>;

export const screeningRecordSchema = z.object({
  row: screeningRowSchema,
  reference: cslItemSchema.extend({ id: z.string(), identifiers: z.record(z.string(), z.string()) }),
  /** Names of the searches that found it. */
  searches: z.array(z.string()),
  /** One's own; those of others only once everybody who is to decide has. */
  votes: z.array(screeningVoteSchema),
  agreed: screeningVoteSchema.nullable(),
  fullText: z.object({ documentId: z.string(), title: z.string() }).nullable(),
  /** Documents of the library that may be its full text; told at the second stage only. */
  proposals: z.array(fullTextProposalSchema),
});
export type ScreeningRecord = z.infer<typeof screeningRecordSchema>;

export const screeningDecideSchema = z.object({
  ...stageChoice,
  referenceIds: z.array(entityIdSchema).min(1).max(mostAtOnce),
  decision: z.enum(screeningDecisions),
  reason: z.string().trim().max(longestReason).default(''),
  /** Calls with the same are one step of undo. */
  batch: entityIdSchema.optional(),
});
export type ScreeningDecide = z.infer<typeof screeningDecideSchema>;
/** How many were decided about, and how all that was asked for stands now. */
export const screeningDecidedSchema = z.object({ decided: z.number().int(), rows: z.array(screeningRowSchema) });
export type ScreeningDecided = z.infer<typeof screeningDecidedSchema>;
export const screeningRetrieveSchema = z.object({
  projectId: entityIdSchema,
  referenceIds: z.array(entityIdSchema).min(1).max(mostAtOnce),
  isRetrieved: z.boolean(),
});
export const fullTextLinkSchema = z.object({
  projectId: entityIdSchema,
  referenceId: entityIdSchema,
  documentId: entityIdSchema.nullable(),
});

/** Of two persons, over what both decided about. */
export const screeningAgreementSchema = z.object({
  people: z.tuple([z.string(), z.string()]),
  decided: z.number().int(),
  same: z.number().int(),
  /** 0–1; null where nothing was decided by both. */
  observed: z.number().nullable(),
  /** Null where it cannot be estimated. */
  kappa: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type ScreeningAgreement = z.infer<typeof screeningAgreementSchema>;

const count = z.number().int();
const reasonCountSchema = z.object({ reason: z.string(), count });
const flowNumbers = {
  notImported: count,
  duplicates: count,
  /** Left when the duplicates are out. */
  unique: count,
  screened: count,
  notYetScreened: count,
  /** Of those, what both decided on without agreeing. */
  titleConflicts: count,
  excluded: count,
  sought: count,
  notRetrieved: count,
  assessed: count,
  notYetAssessed: count,
  fullTextConflicts: count,
  excludedFullText: count,
  reasons: z.array(reasonCountSchema),
  includedReports: count,
};
const flowNumbersSchema = z.object(flowNumbers);
export type FlowNumbers = z.infer<typeof flowNumbersSchema>;
/** The numbers of a PRISMA 2020 flow. Null is what nobody told. */
export const prismaFlowSchema = z.object({
  identified: z.array(
    z.object({
      source: z.string(),
      column: z.enum(['databases', 'registers', 'websites', 'citations', 'hand', 'others']),
      /** What the source told, or what was imported where it told nothing or less. */
      count: count.nullable(),
      imported: count,
    }),
  ),
  ...flowNumbers,
  /** Of all those, what other methods than databases and registers alone found; null without such searches. */
  other: flowNumbersSchema.nullable(),
  includedStudies: count.nullable(),
});
export type PrismaFlow = z.infer<typeof prismaFlowSchema>;
