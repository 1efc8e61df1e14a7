/** References as files that other reference managers read. */
import { z } from 'zod';
import { audiences, shownSchema } from './exemptions.ts';
import { entityIdSchema } from './limits.ts';

export const referenceFormats = ['ris', 'bibtex', 'csl-json', 'nbib'] as const;
export type ReferenceFormat = (typeof referenceFormats)[number];

/** Those that the project includes, those of these ids, or all of the library. */
export const referenceExportSchema = z.object({
  format: z.enum(referenceFormats),
  projectId: entityIdSchema.optional(),
  ids: z.array(entityIdSchema).min(1).max(50_000).optional(),
  audience: z.enum(audiences).optional(),
  shown: shownSchema.optional(),
});
export type ReferenceExport = z.infer<typeof referenceExportSchema>;
