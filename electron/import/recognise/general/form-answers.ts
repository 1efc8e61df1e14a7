/** What a form that has fields says in them: texts and choices as labelled fields, ticks as boxes. */
import type { Recognised } from '../../../../shared/contract/recognised.ts';
import { collapse, type FormField } from '../source.ts';

/** Fields that nobody filled in are left out, boxes that nobody ticked are not. Empty where the file has no form. */
export function formAnswers(formFields: readonly FormField[] = []): Pick<Recognised, 'fields' | 'checkboxes'> {
  const fields: NonNullable<Recognised['fields']> = [];
  const checkboxes: NonNullable<Recognised['checkboxes']> = [];
  for (const { name, label, value, ...place } of formFields) {
    if (typeof value === 'boolean') checkboxes.push({ section: null, group: name, label, checked: value, ...place });
    else if (value.trim() !== '') fields.push({ section: null, label, text: collapse(value), ...place });
  }
  return { ...(fields.length > 0 && { fields }), ...(checkboxes.length > 0 && { checkboxes }) };
}
