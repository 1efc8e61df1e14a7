/** What an IT department decides for a machine, in one JSON file. */
import { z } from 'zod';
import { locales } from '../model/vocabulary.ts';

export const placeRules = ['ask', 'allow', 'refuse'] as const;
export type PlaceRule = (typeof placeRules)[number];

/** Unknown names are refused: a rule that is spelt wrong must not be a rule that is silently off. */
export const policyRulesSchema = z
  .strictObject({
    /** The language until the person chooses another. */
    language: z.enum(locales).optional(),
    /** What the person may not change. */
    locked: z.array(z.enum(['language'])).optional(),
    /** Where new libraries are put. */
    libraryFolder: z.string().min(1).optional(),
    /** Where automatic backups are put. */
    backupsFolder: z.string().min(1).optional(),
    /** Libraries on a network drive; `ask` where nothing is said. */
    networkFolders: z.enum(placeRules).optional(),
    /** Libraries in a folder that a service copies away. */
    syncedFolders: z.enum(placeRules).optional(),
    /** Addresses outside the app; `ask` where nothing is said. Without asking none is ever opened. */
    externalLinks: z.enum(['ask', 'refuse']).optional(),
  })
  .refine(({ language, locked }) => language || !locked?.includes('language'), { path: ['language'] });
export type PolicyRules = z.infer<typeof policyRulesSchema>;

export const policySchema = z.object({
  path: z.string(),
  rules: policyRulesSchema,
  /** Where the file is wrong; its rules are not in use then. */
  problem: z.object({ code: z.literal('policy-broken'), details: z.record(z.string(), z.string()) }).nullable(),
});
export type Policy = z.infer<typeof policySchema>;
