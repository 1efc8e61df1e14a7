import type { ValueKey } from '../contract/corrections.ts';
import { type DetailForm, formOfDetail } from './detail-values.ts';

/** Whether words can stand in a value: a box is ticked or not, a date is one, a number of participants is a number. */
export function isFittingText({ kind, path }: Pick<ValueKey, 'kind' | 'path'>, text: string): boolean {
  if (!text.isWellFormed()) return false;
  switch (kind) {
    case 'checkbox':
      return text === 'yes' || text === 'no';
    case 'yes-no':
      return ['yes', 'no', ''].includes(text);
    case 'date':
      return path[0] === 'templateVersion' || datePattern(path[0]).test(text);
    case 'trial':
      return path[1] !== 'n' || /^\d{0,9}$/.test(text);
    case 'detail':
      return detailPatterns[formOfDetail(path)].test(text);
    case 'link':
      return /^\S+$/.test(text);
    case 'identifier':
    case 'pico':
    case 'outcome':
    case 'unassigned':
      return text.trim() !== '';
    default:
      return true;
  }
}

const detailPatterns: Record<DetailForm, RegExp> = {
  text: /\S/,
  'text-or-none': /^/,
  count: /^\d{1,9}$/,
  'count-or-none': /^\d{0,9}$/,
  figure: /^-?\d{1,15}(?:\.\d{1,15})?$/,
  date: /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
};

/** As precise as printed; nothing where it is not a date after all. */
const datePattern = (name: string | undefined) =>
  name === 'reportingYear' ? /^(?:\d{4})?$/ : /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/;
