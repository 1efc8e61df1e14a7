/** Failures of the program that the screens met, for the log on this machine. */
import { z } from 'zod';

const frames = z.array(z.string().max(600)).max(30);

export const problemReportSchema = z.object({
  place: z.enum(['screen', 'window', 'promise']),
  problems: z
    .array(z.object({ name: z.string().max(61), code: z.string().max(61).nullable(), frames }))
    .min(1)
    .max(5),
});
export type ProblemReport = z.infer<typeof problemReportSchema>;

export const problemNotedSchema = z.object({
  /** By which the entry is found in the log. */
  reference: z.string(),
  /** Where the log stands on this machine. */
  folder: z.string(),
});
export type ProblemNoted = z.infer<typeof problemNotedSchema>;
