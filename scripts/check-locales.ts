/**
 * Fails when a key of one language lacks in the other, holds nothing, or names other {{values}}, when nothing asks for a
 * key, and when history has no sentence for what a command does. A key that is asked for and lacks fails the types.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usedWords } from './lib/used-words.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'resources', 'locales');

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

const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

const problems: string[] = [];
const used = usedWords(root);
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
    if (!used.has(file.replace('.json', ''), withoutPlural(key))) problems.push(`${file}: nothing asks for ${key}`);
  }
}
const sentences = new Set([...textsOf('nb', 'history.json').keys()].map(withoutPlural));
for (const action of used.actions) {
  if (!sentences.has(`action.${action}`)) problems.push(`history.json: no sentence for ${action}`);
}
process.stdout.write(problems.length > 0 ? `${problems.join('\n')}\n` : `${files.size} files, both languages whole\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
