/** What belongs to the person at this machine, not to a library. */
import { z } from 'zod';
import { locales } from '../model/vocabulary.ts';
import { hasAtMost, keySchema } from './limits.ts';
import { policySchema } from './policy.ts';

export const themes = ['light', 'dark', 'system'] as const;
export const settingsSchema = z.object({
  locale: z.enum(locales),
  theme: z.enum(themes),
  /** Written on every row that this person makes. */
  person: z.object({ id: z.string(), name: z.string().max(200) }),
  /** Widths of resizable panes in per cent, by pane group. */
  panes: z.record(z.string(), z.array(z.number())),
  /** Told, never kept: absent where the organisation has none. */
  policy: policySchema.optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const settingsUpdateSchema = z.object({
  locale: z.enum(locales).optional(),
  theme: z.enum(themes).optional(),
  personName: z.string().trim().min(1).max(200).optional(),
  panes: z
    .record(keySchema, z.array(z.number()).max(20))
    .refine(...hasAtMost(100))
    .optional(),
});
export type SettingsUpdate = z.infer<typeof settingsUpdateSchema>;
