/** A text with citations as it stands in the box it is written in: by name rather than by id, and back again. */
import { findTokens, replaceTokens } from './tokens.ts';

/** «[@Hansen 2020, s. 12]» for «[@ID, s. 12]». A reference without a name keeps its id. */
export function shownText(text: string, keys: ReadonlyMap<string, string>): string {
  return replaceTokens(text, ({ items }) => {
    const parts = items.map(({ id, locator }) => {
      const name = keys.get(id);
      const shown = name === undefined ? `@${id}` : `@${name}`;
      return locator === '' ? shown : `${shown}, ${locator}`;
    });
    return `[${parts.join('; ')}]`;
  });
}

/** The text as stored. A bracket that names a reference nobody knows stays as typed. */
export function storedText(shown: string, keys: ReadonlyMap<string, string>): string {
  if (!shown.includes('[@')) return shown;
  const ids = new Map([...keys].map(([id, key]) => [key.toLowerCase(), id]));
  return shown.replace(/\[@[^[\]\n]{1,4000}\]/g, (bracket) => {
    const parts = bracket
      .slice(1, -1)
      .split(';')
      .map((part) => storedPart(part, ids));
    const stored = `[${parts.join(';')}]`;
    return findTokens(stored).length === 1 ? stored : bracket;
  });
}

function storedPart(part: string, ids: ReadonlyMap<string, string>): string {
  const match = /^(\s*)@([^,]+?)\s*(,.*)?$/.exec(part);
  const id = match && ids.get(match[2]!.toLowerCase());
  return id ? `${match[1]}@${id}${match[3] ?? ''}` : part;
}
