/** Finds erased words in text that people wrote. */

export type TextReplacer = (text: string) => string;

/** Shorter pieces of a document are ordinary words, which people use for themselves as well. */
const tellingLength = 20;

/** Replaces pieces of a document that stand in the text word for word, the longest first; short ones are left. */
export function quoteReplacer(quotes: ReadonlyMap<string, string>): TextReplacer {
  const telling = [...quotes].filter(([quote]) => quote.length >= tellingLength);
  telling.sort(([a], [b]) => b.length - a.length);
  return (text) =>
    telling.reduce((now, [quote, marker]) => (now.includes(quote) ? now.replaceAll(quote, marker) : now), text);
}

/** Replaces names as whole words. A name that is one word in small letters (an account, often) could be any word: it is left. */
export function nameReplacer(names: readonly string[], marker: string): TextReplacer {
  const running = names.filter((name) => /^\p{Lu}|\s/u.test(name)).sort((a, b) => b.length - a.length);
  if (running.length === 0) return (text) => text;
  const any = running.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replace(pattern, () => marker);
}

/** Every text in a JSON value, keys included, through the replacer. */
export function replaceInJson(value: unknown, replace: TextReplacer): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((each) => replaceInJson(each, replace));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [replace(key), replaceInJson(each, replace)]));
}
