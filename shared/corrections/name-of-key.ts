import type { ValueKey } from '../contract/corrections.ts';
import type { Recognised } from '../contract/recognised.ts';

const longestName = 120;

/** The words by which the document itself calls a value; its kind where it has none. */
export function nameOfKey({ kind, path }: Pick<ValueKey, 'kind' | 'path'>): string {
  const parts = kind === 'answer' ? path : path.filter((part) => part !== '');
  const name = kind === 'answer' ? `${parts[0]} ${parts[1]}` : (parts.at(-1) ?? kind);
  return shortened(name);
}

/** As nameOfKey, for the document it is of: what stands in a table is called by its column's heading, or its row's name. */
export function nameOfValue(key: Pick<ValueKey, 'kind' | 'path'>, { tables = [] }: Pick<Recognised, 'tables'>): string {
  const [name, second = '', third = ''] = key.path;
  const isCell = key.kind === 'cell';
  if (!isCell && !(key.kind === 'table' && second === 'column')) return nameOfKey(key);
  const table = tables.find(
    (each) => (each.number || each.caption) === name && each.columns[Number(third)] !== undefined,
  );
  const rowName = isCell ? (table?.rows[Number(second)]?.[0] ?? '') : '';
  return shortened(table?.columns[Number(third)] || rowName || table?.caption || key.kind);
}

const shortened = (name: string): string => name.slice(0, longestName).toWellFormed();

/** Whether what a correction is of may be called by a code and not by words of the document: the screens have a word for each. */
export const isValueName = (action: string, name: unknown): name is string =>
  action.startsWith('correction.') && typeof name === 'string' && /^[a-zA-Z-]+$/.test(name);
