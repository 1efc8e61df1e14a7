/** Whether a value is of the form that a field of the template holds. */
import type { CardFieldTemplate, CardValue } from '../contract/cards.ts';

/** What is wrong with a value for a field, in a few words; null where it fits. */
export function valueProblem(field: Pick<CardFieldTemplate, 'type' | 'options'>, value: CardValue): string | null {
  const codes = new Set(field.options?.map((option) => option.code));
  switch (field.type) {
    case 'line':
    case 'text':
      return typeof value === 'string' ? null : 'a text is expected';
    case 'choice':
      return typeof value === 'string' && (value === '' || codes.has(value)) ? null : 'not one of the choices';
    case 'checkboxes':
      return isTextList(value) && value.every((code) => codes.has(code)) ? null : 'not one of the boxes';
    case 'bullets':
    case 'references':
      return isTextList(value) ? null : 'a list of texts is expected';
    case 'trials-table':
      return Array.isArray(value) && value.every((row) => Array.isArray(row)) ? null : 'a list of rows is expected';
    case 'version-log':
      return 'the version log is written by new versions only';
  }
}

function isTextList(value: CardValue): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
