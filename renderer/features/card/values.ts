/** A field's value as its control needs it. A value of another shape, from another template, becomes the nearest one. */
import type { CardFieldTemplate, CardValue } from './card-types.ts';

export function textOf(value: CardValue): string {
  return typeof value === 'string' ? value : value.map((entry) => textOfEntry(entry)).join('\n');
}

export function listOf(value: CardValue): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return value.map((entry) => textOfEntry(entry));
}

export function rowsOf(value: CardValue): string[][] {
  return listed(value).map((entry) => (typeof entry === 'string' ? [entry] : entry));
}

/** A value in words, one line an entry: codes by their labels, rows by their first lines. */
export function valueLines(value: CardValue, field: CardFieldTemplate, language: 'nb' | 'en'): string[] {
  if (field.type === 'trials-table') return rowsOf(value).map((row) => `${firstLine(row[4])}: ${firstLine(row[0])}`);
  if (field.type !== 'choice' && field.type !== 'checkboxes') return listOf(value);
  return listOf(value).map((code) => field.options?.find((option) => option.code === code)?.label[language] ?? code);
}

const listed = (value: CardValue): (string | string[])[] => (typeof value === 'string' ? [] : value);
const firstLine = (text = '') => text.split('\n')[0] ?? '';

function textOfEntry(entry: string | string[]): string {
  return typeof entry === 'string' ? entry : entry.join(' ');
}
