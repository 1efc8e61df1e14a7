import type { Pico } from '../contract/projects.ts';

/** Other words for a term. A term can be named like a property that every object has. */
export function synonymsOf({ synonyms }: Pick<Pico, 'synonyms'>, term: string): string[] {
  return Object.hasOwn(synonyms, term) ? (synonyms[term] ?? []) : [];
}
