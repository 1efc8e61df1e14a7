import type { ValueKey } from '../contract/corrections.ts';

const longestName = 120;

/** The words by which the document itself calls a value; its kind where it has none. */
export function nameOfKey({ kind, path }: Pick<ValueKey, 'kind' | 'path'>): string {
  const parts = kind === 'answer' ? path : path.filter((part) => part !== '');
  const name = kind === 'answer' ? `${parts[0]} ${parts[1]}` : (parts.at(-1) ?? kind);
  return name.slice(0, longestName).toWellFormed();
}

/** Whether what a correction is of may be called by a code and not by words of the document: the screens have a word for each. */
export const isValueName = (action: string, name: unknown): name is string =>
  action.startsWith('correction.') && typeof name === 'string' && /^[a-zA-Z-]+$/.test(name);
