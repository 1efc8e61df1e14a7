import type { Recognised } from '../contract/recognised.ts';

/** The same structure without who corrected what, and what stood there: for where that is no one's business. */
export function withoutMarks(recognised: Recognised): Recognised {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, part]) => (name === 'corrected' ? [] : [[name, walk(part)]])),
    );
  };
  return walk(recognised) as Recognised;
}
