/** Reading values of unknown shape out of parsed JSON: a missing or odd value is empty, never an error. */

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON made from XML wraps every value in a list of one. */
export const unwrapped = (value: unknown): unknown => (Array.isArray(value) && value.length === 1 ? value[0] : value);

/** What stands at a path of own keys; undefined where any step is missing. */
export function valueAt(value: unknown, ...path: string[]): unknown {
  let at = value;
  for (const key of path) {
    const step = unwrapped(at);
    if (!isObject(step) || !Object.hasOwn(step, key)) return undefined;
    at = step[key];
  }
  return at;
}

/** Text, or a number or boolean as text, with trimmed ends. */
export function asText(value: unknown): string {
  const single = unwrapped(value);
  if (typeof single === 'string') return single.trim();
  return typeof single === 'number' || typeof single === 'boolean' ? String(single) : '';
}

export const jsonTextAt = (value: unknown, ...path: string[]): string =>
  asText(valueAt(value, ...path))
    .replace(/\s+/g, ' ')
    .trim();

export function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

export const textsIn = (list: unknown[]): string[] => list.map(asText).filter((text) => text !== '');
