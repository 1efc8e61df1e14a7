import { z } from 'zod';

/** What the person chose for one library, on this machine. */
export const libraryChoicesSchema = z.object({
  /** It stands on a network or in a synced folder, and may. */
  placeAccepted: z.boolean(),
  /** Where its automatic backups are kept; null: with those of the other libraries. */
  backupsFolder: z.string().nullable(),
});
export type LibraryChoices = z.infer<typeof libraryChoicesSchema>;
