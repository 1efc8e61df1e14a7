/** The settings file: what cannot be read of it, such as what a newer app wrote, costs that alone. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { recentLibrarySchema } from '../../shared/contract/library.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { libraryChoicesSchema } from '../../shared/settings/library-choices.ts';

const recentSchema = recentLibrarySchema.omit({ exists: true });
const fileSchema = z.object({
  settings: settingsSchema.omit({ policy: true }).partial({ locale: true }),
  recent: z.array(recentSchema),
  /** What the person chose for single libraries, by path. */
  choices: z.record(z.string(), libraryChoicesSchema).default({}),
});
export type SettingsFile = z.infer<typeof fileSchema>;

export interface FoundSettings {
  file: SettingsFile;
  /** False where there is no file, or not all of it could be read. */
  isKept: boolean;
}

/** `otherwise` stands for what is missing. */
export function readSettingsFile(path: string, otherwise: SettingsFile): FoundSettings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    // Another program may hold the file for a moment: what stands there is not written over.
    return { file: otherwise, isKept: (error as NodeJS.ErrnoException).code !== 'ENOENT' };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { file: otherwise, isKept: false };
  }
  const whole = fileSchema.safeParse(json);
  return whole.success ? { file: whole.data, isKept: true } : { file: partsOf(json, otherwise), isKept: false };
}

function partsOf(json: unknown, otherwise: SettingsFile): SettingsFile {
  const { settings, recent, choices } = objectOf(json);
  const { shape } = fileSchema.shape.settings;
  const readable = Object.entries(objectOf(settings)).filter(
    ([key, value]) => Object.hasOwn(shape, key) && shape[key as keyof typeof shape].safeParse(value).success,
  );
  return {
    settings: { ...otherwise.settings, ...Object.fromEntries(readable) },
    recent: Array.isArray(recent) ? recent.flatMap((each) => recentSchema.safeParse(each).data ?? []) : [],
    choices: Object.fromEntries(
      Object.entries(objectOf(choices)).flatMap(([of, value]) => {
        const { data } = libraryChoicesSchema.safeParse(value);
        return data ? [[of, data] as const] : [];
      }),
    ),
  };
}

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
