/** What belongs to the person at this machine, not to a library. */
import { z } from 'zod';
import { locales } from '../model/vocabulary.ts';
import { textSizes, themes, tourStates, tourSteps } from '../settings/choices.ts';
import { evidenceChoiceSchema, exportChoiceSchema } from './exports.ts';
import { entityIdSchema, hasAtMost, keySchema } from './limits.ts';
import { policySchema } from './policy.ts';

/** How a person laid out the columns of one list. Keys of columns that no longer exist do no harm. */
export const listLayoutSchema = z.object({
  order: z.array(keySchema).max(50),
  /** Columns shown or hidden other than the app does. */
  shown: z.record(keySchema, z.boolean()).refine(...hasAtMost(50)),
  widths: z.record(keySchema, z.number().min(20).max(4000)).refine(...hasAtMost(50)),
  sort: z.object({ key: keySchema, isDescending: z.boolean() }).nullable(),
});
export type ListLayout = z.infer<typeof listLayoutSchema>;
const listsSchema = z.record(keySchema, listLayoutSchema).refine(...hasAtMost(50));

const exportsSchema = z.record(entityIdSchema, exportChoiceSchema).refine(...hasAtMost(500));

/** How a person last had a summary of findings and an evidence profile told; outcomes that are no more do no harm. */
export const evidenceMemorySchema = evidenceChoiceSchema
  .omit({ outcomeIds: true })
  .extend({ numberNeeded: z.boolean(), leftOut: z.array(entityIdSchema).max(2000) });
export type EvidenceMemory = z.infer<typeof evidenceMemorySchema>;

/** How far a person has come on the tour of the sample. */
export const tourSchema = z.object({ state: z.enum(tourStates), step: z.enum(tourSteps) });
export type Tour = z.infer<typeof tourSchema>;

/** What the screens come back to in one library; what is not there any more does no harm. */
export const libraryMemorySchema = z.object({
  projectId: entityIdSchema.optional(),
  /** The document read last. */
  documentId: entityIdSchema.optional(),
  /** What was last chosen in the palette, the newest first. */
  chosen: z.array(z.string().min(1).max(400)).max(12).optional(),
});
export type LibraryMemory = z.infer<typeof libraryMemorySchema>;
const memorySchema = z.record(z.string().min(1).max(4096), libraryMemorySchema).refine(...hasAtMost(50));
export type Memory = z.infer<typeof memorySchema>;

const folderSchema = z.string().min(1).max(4096);

export const settingsSchema = z.object({
  locale: z.enum(locales),
  theme: z.enum(themes),
  /** Written on every row that this person makes. */
  person: z.object({ id: z.string(), name: z.string().max(200) }),
  /** False: letters, digits and signs alone do nothing. */
  singleKeys: z.boolean().optional(),
  /** Of all text on the screens. */
  textSize: z.enum(textSizes).optional(),
  /** Of new projects, and so of their cards; null: that of the screens. */
  cardLanguage: z.enum(locales).nullable().optional(),
  /** The template that is offered first; null: the newest of the app. */
  cardTemplate: keySchema.nullable().optional(),
  /** Where new libraries are put; null: where the app puts them. */
  libraryFolder: folderSchema.nullable().optional(),
  /** Where exports are saved unless the person says otherwise; null: where the last one was. */
  exportFolder: folderSchema.nullable().optional(),
  /** Widths of resizable panes in per cent, by pane group. */
  panes: z.record(z.string(), z.array(z.number())),
  /** By the name of the list. */
  lists: listsSchema.optional(),
  /** What was last exported, by project. */
  exports: exportsSchema.optional(),
  /** By project. */
  evidence: z
    .record(entityIdSchema, evidenceMemorySchema)
    .refine(...hasAtMost(500))
    .optional(),
  tour: tourSchema.optional(),
  /** By the path of the library. */
  memory: memorySchema.optional(),
  /** Told, never kept: absent where the organisation has none. */
  policy: policySchema.optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const settingsUpdateSchema = settingsSchema
  .omit({ person: true, policy: true })
  .partial()
  .extend({
    personName: z.string().trim().min(1).max(200).optional(),
    panes: z
      .record(keySchema, z.array(z.number()).max(20))
      .refine(...hasAtMost(100))
      .optional(),
  });
export type SettingsUpdate = z.infer<typeof settingsUpdateSchema>;

/** What the app is and where it keeps things on this machine. */
export const aboutSchema = z.object({
  version: z.string(),
  folders: z.object({
    settings: z.string(),
    libraries: z.string(),
    backups: z.string(),
    templates: z.string(),
    log: z.string(),
  }),
});
export type About = z.infer<typeof aboutSchema>;
