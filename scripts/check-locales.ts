/** Fails when a key of one language lacks in the other, holds nothing, or names other {{values}}. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'resources', 'locales');

/** Every key of a namespace with its text, dots between levels; plural endings are told apart by language, so they are cut. */
function textsOf(locale: string, file: string): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') texts.set(path, value);
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, path ? `${path}.${key}` : key);
  };
  walk(JSON.parse(readFileSync(join(folder, locale, file), 'utf8')), '');
  return texts;
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((match) => match[1])
    .sort()
    .join(',');

const problems: string[] = [];
const files = new Set(['nb', 'en'].flatMap((locale) => readdirSync(join(folder, locale))));
for (const file of [...files].sort()) {
  const [nb, en] = ['nb', 'en'].map((locale) => textsOf(locale, file)) as [Map<string, string>, Map<string, string>];
  for (const key of new Set([...nb.keys(), ...en.keys()])) {
    const [norwegian, english] = [nb.get(key), en.get(key)];
    if (!norwegian?.trim()) problems.push(`nb/${file}: ${key} is missing or empty`);
    if (!english?.trim()) problems.push(`en/${file}: ${key} is missing or empty`);
    if (norwegian && english && placeholders(norwegian) !== placeholders(english)) {
      problems.push(`${file}: ${key} names other values in nb and en`);
    }
  }
}
process.stdout.write(problems.length > 0 ? `${problems.join('\n')}\n` : `${files.size} files, both languages whole\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
