/** Costs, volumes and cost-effectiveness ratios as figures, each with where it stands and what it is reckoned from. */
import { z } from 'zod';
import { costKinds } from '../model/costs.ts';
import { entityIdSchema } from './limits.ts';
import { resultSourceSchema } from './studies.ts';

/** As typed; read by `shared/costs` each time it is used. */
const amountSchema = z.string().max(100);
const yearSchema = z.number().int().min(1800).max(2200).nullable();

export const costFactorSchema = z.object({
  amount: amountSchema,
  unit: z.string().max(200),
  name: z.string().max(500),
});

export const costNoteSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  kind: z.enum(costKinds),
  name: z.string(),
  amount: z.string(),
  /** Of what or per what it is: «per pasient», “procedures a year”. */
  unit: z.string(),
  /** As people write it: «kr», «NOK», «€»; '' where nobody said. */
  currency: z.string(),
  /** Whose prices they are. */
  year: yearSchema,
  /** What it is the product of; of a ratio (ICER) the difference in costs and the difference in effects. */
  factors: z.array(costFactorSchema),
  sources: z.array(resultSourceSchema),
  note: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type CostNote = z.infer<typeof costNoteSchema>;

const costFields = {
  kind: z.enum(costKinds).optional(),
  name: z.string().max(500).optional(),
  amount: amountSchema.optional(),
  unit: z.string().max(200).optional(),
  currency: z.string().max(40).optional(),
  year: yearSchema.optional(),
  factors: z.array(costFactorSchema).max(12).optional(),
  sources: z.array(resultSourceSchema).max(200).optional(),
  note: z.string().max(20_000).optional(),
};
/** In one step of undo, at the end of the list. */
export const costNotesAddSchema = z.object({
  projectId: entityIdSchema,
  notes: z.array(z.object(costFields)).min(1).max(200),
});
export type CostNotesAdd = z.infer<typeof costNotesAddSchema>;
/** Only what is named changes. */
export const costNoteUpdateSchema = z.object({ id: entityIdSchema, ...costFields });
export type CostNoteUpdate = z.infer<typeof costNoteUpdateSchema>;
/** `position`: its place among the project's notes, from 0; behind the last where there are fewer. */
export const costNoteMoveSchema = z.object({ id: entityIdSchema, position: z.number().int().min(0) });
export type CostNoteMove = z.infer<typeof costNoteMoveSchema>;
