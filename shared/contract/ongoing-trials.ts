/** The template's table of ongoing trials: what the registries say, and what people wrote instead. */
import { z } from 'zod';
import { ongoingCells } from '../cards/ongoing-cells.ts';
import { locales } from '../model/vocabulary.ts';
import { entityIdSchema } from './limits.ts';

export const tableEditSchema = z.object({
  trialId: z.string(),
  language: z.enum(locales),
  cell: z.enum(ongoingCells),
  text: z.string(),
  /** What the registry said in this cell when it was written, and the day that was of. */
  was: z.string(),
  asOf: z.string(),
});
export type TableEdit = z.infer<typeof tableEditSchema>;

export const ongoingCellSchema = z.object({
  cell: z.enum(ongoingCells),
  /** As printed: the edit, or what the registry says. */
  text: z.string(),
  /** What the newest snapshot says. */
  registry: z.string(),
  /** What it said when the cell was written; null where nobody wrote it. */
  was: z.string().nullable(),
  /** The day of the snapshot that it was written over; null where nobody wrote it. */
  wasAsOf: z.string().nullable(),
  /** The registry says something else than when the cell was written. */
  isChanged: z.boolean(),
  /** The fields of the registry record that the cell is made of. */
  fields: z.array(z.string()),
});
export const ongoingRowSchema = z.object({
  trialId: z.string(),
  registryId: z.string(),
  registry: z.string(),
  asOf: z.string().nullable(),
  /** The import that speaks for the record. */
  snapshot: z.object({ id: z.string(), file: z.string(), importedAt: z.string() }),
  cells: z.array(ongoingCellSchema),
});
export type OngoingRow = z.infer<typeof ongoingRowSchema>;

export const ongoingOfSchema = z.object({ projectId: entityIdSchema, language: z.enum(locales) });
const cellPlace = { trialId: entityIdSchema, cell: z.enum(ongoingCells) };
export const ongoingEditSchema = ongoingOfSchema.extend({ ...cellPlace, text: z.string().max(20_000) });
export type OngoingEdit = z.infer<typeof ongoingEditSchema>;
export const ongoingDecideSchema = ongoingOfSchema.extend({
  cells: z.array(z.object(cellPlace)).min(1).max(10_000),
  /** Keep one's own text, knowing what the registry says now; or take the registry's. */
  decision: z.enum(['keep', 'accept']),
});
export type OngoingDecide = z.infer<typeof ongoingDecideSchema>;

/** A card's own table beside the project's; one row a row of the card. */
export const cardTrialRowSchema = z.object({
  /** Null for a row that is about no included trial. */
  row: ongoingRowSchema.nullable(),
  /** Cells that nobody wrote and that the table says otherwise by now. */
  outdated: z.array(z.enum(ongoingCells)),
});
export const cardTrialsSchema = z.object({
  field: z.string().nullable(),
  rows: z.array(cardTrialRowSchema),
  /** Included trials without a row. */
  missing: z.number().int(),
});
export type CardTrials = z.infer<typeof cardTrialsSchema>;
