/** Names of values in the page, by which a click, a key or a drop finds them. */
import type { ValueKey } from '../../../shared/contract/corrections.ts';

export const idOfKey = ({ kind, path, ordinal, made }: ValueKey) => JSON.stringify([kind, path, ordinal, made]);

/** By its name among all: a name of it in a selector would have to be escaped. */
export function elementOfValue(id: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-value]')].find((element) => element.dataset.value === id);
}

/** A list as a place to put words in. */
export const listKey = (kind: 'pico' | 'outcome' | 'unassigned' | 'link', ...path: string[]): ValueKey => ({
  kind,
  path,
  ordinal: 0,
  made: null,
});

export function keyOfId(id: string): ValueKey {
  const [kind, path, ordinal, made] = JSON.parse(id);
  return { kind, path, ordinal, made };
}
