/** Card templates as a person handles them: those that come with the app, and those brought in on this machine. */
import { z } from 'zod';
import { cardTemplateSchema } from './cards.ts';
import { keySchema } from './limits.ts';

export const templateRowSchema = cardTemplateSchema
  .pick({ id: true, version: true, name: true, issuer: true })
  .extend({ isOwn: z.boolean(), sections: z.number().int(), fields: z.number().int() });
export type TemplateRow = z.infer<typeof templateRowSchema>;

export const templateIdSchema = z.object({ id: keySchema });
/** `name` is the file's, for what is told of it. */
export const templateImportSchema = z.object({ name: z.string().min(1).max(500), text: z.string().max(2_000_000) });
export type TemplateImport = z.infer<typeof templateImportSchema>;
