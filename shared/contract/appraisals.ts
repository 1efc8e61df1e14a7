/** Filled forms of appraisal tools, one of a person or of what was agreed on; docs/decisions/0074-appraisal-tools-as-data.md. */
import { z } from 'zod';
import { usualPeople } from '../model/appraisal.ts';
import { appraisalToolSchema } from './appraisal-tools.ts';
import { entityIdSchema, hasAtMost } from './limits.ts';

const keySchema = z.string().min(1).max(60);
const longText = z.string().max(20_000);

export const appraisalAnswerSchema = z.object({
  /** '' where there is only a note or a quote. */
  answer: z.string().max(60),
  note: longText,
  /** Tagged passages that the answer rests on. */
  tagIds: z.array(entityIdSchema).max(200),
});

/** What a person decided; kept also where the rules propose something else later. */
export const appraisalDecisionSchema = z.object({
  /** '' while there is only a reason. */
  level: z.string().max(60),
  /** What the rules proposed when it was decided; null where they proposed nothing. */
  proposal: z.string().max(60).nullable(),
  reason: longText,
  /** Who decided, and their name. */
  personId: z.string(),
  by: z.string(),
});
export type AppraisalDecision = z.infer<typeof appraisalDecisionSchema>;

export const appraisalFormSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  studyId: z.string(),
  /** Null: of the study as a whole. */
  outcomeId: z.string().nullable(),
  tool: z.string(),
  toolVersion: z.string(),
  /** Null while it is not chosen. */
  variant: z.string().nullable(),
  /** Null: what was agreed on together. */
  personId: z.string().nullable(),
  /** Whose form it is, or who noted what was agreed on. */
  person: z.string(),
  answers: z.record(z.string(), appraisalAnswerSchema),
  decisions: z.record(z.string(), appraisalDecisionSchema),
  overall: appraisalDecisionSchema.nullable(),
  note: z.string(),
  isFinished: z.boolean(),
  /** Of another, as long as one must not see it: then nothing but whose it is and whether it is finished is told. */
  isHidden: z.boolean(),
  updatedAt: z.string(),
});
export type AppraisalForm = z.infer<typeof appraisalFormSchema>;

/** How a project uses one tool. */
export const appraisalChoicesSchema = z.object({
  /** Two fill in a form each, and see the other's when both are finished. */
  people: z.union([z.literal(1), z.literal(2)]),
  /** By setting of the tool: an option, or domains; what is absent stands at the tool's default. */
  settings: z.record(keySchema, z.union([keySchema, z.array(keySchema).max(200)])).refine(...hasAtMost(20)),
});
export type AppraisalChoices = z.infer<typeof appraisalChoicesSchema>;
export const usualAppraisalChoices: AppraisalChoices = { people: usualPeople, settings: {} };

export const appraisalListSchema = z.object({
  forms: z.array(appraisalFormSchema),
  /** By tool; what is absent is `usualAppraisalChoices`. */
  choices: z.record(z.string(), appraisalChoicesSchema),
});
export type AppraisalList = z.infer<typeof appraisalListSchema>;

const decisionSetSchema = appraisalDecisionSchema.pick({ level: true, reason: true }).partial();
/** One's own form of a study with a tool, made on first use; only what is named changes. */
export const appraisalSetSchema = z.object({
  projectId: entityIdSchema,
  studyId: entityIdSchema,
  outcomeId: entityIdSchema.nullable(),
  tool: keySchema,
  variant: keySchema.optional(),
  answers: z
    .record(keySchema, appraisalAnswerSchema.partial())
    .refine(...hasAtMost(500))
    .optional(),
  decisions: z
    .record(keySchema, decisionSetSchema)
    .refine(...hasAtMost(100))
    .optional(),
  overall: decisionSetSchema.optional(),
  note: longText.optional(),
  isFinished: z.boolean().optional(),
});
export type AppraisalSet = z.infer<typeof appraisalSetSchema>;

export const appraisalChooseSchema = z.object({
  projectId: entityIdSchema,
  tool: keySchema,
  people: appraisalChoicesSchema.shape.people.optional(),
  settings: appraisalChoicesSchema.shape.settings.optional(),
});
export type AppraisalChoose = z.infer<typeof appraisalChooseSchema>;

/** Where a tool comes from: with the app, from a file brought in on this machine, or from the library that keeps it. */
export const toolOrigins = ['app', 'machine', 'library'] as const;
/** A tool as it may be used here. */
export const appraisalToolRowSchema = z.object({ tool: appraisalToolSchema, origin: z.enum(toolOrigins) });
export type AppraisalToolRow = z.infer<typeof appraisalToolRowSchema>;
export const appraisalToolIdSchema = z.object({ id: keySchema });
/** `name` is the file's, for what is told of it. */
export const appraisalToolAddSchema = z.object({ name: z.string().min(1).max(500), text: z.string().max(2_000_000) });
export type AppraisalToolAdd = z.infer<typeof appraisalToolAddSchema>;
