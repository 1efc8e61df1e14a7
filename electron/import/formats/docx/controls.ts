/** Content controls and legacy form fields: what a form's field says. */
import { childrenOf, elementAt, type XmlElement } from '../../references/source/xml-records.ts';
import { isOn, numberOf, settingOf } from './elements.ts';

export const box = (isChecked: boolean): string => (isChecked ? '☒' : '☐');

/** A control's state as text; null where its content says it; `placeholder` where nobody filled it in. */
export function controlState(control: XmlElement): { box: string } | 'placeholder' | null {
  const properties = elementAt(control, 'sdtPr');
  const checkbox = elementAt(properties, 'checkbox');
  if (checkbox) return { box: box(isOn(elementAt(checkbox, 'checked'))) };
  return isOn(elementAt(properties, 'showingPlcHdr')) ? 'placeholder' : null;
}

export const contentOf = (control: XmlElement): XmlElement['content'] =>
  elementAt(control, 'sdtContent')?.content ?? [];

/** What a legacy check box or drop-down prints; null for text fields, whose result follows. */
export function legacyFieldText(begin: XmlElement): string | null {
  const data = elementAt(begin, 'ffData');
  const checkbox = elementAt(data, 'checkBox');
  if (checkbox) return box(isOn(elementAt(checkbox, 'checked') ?? elementAt(checkbox, 'default') ?? off));
  const list = elementAt(data, 'ddList');
  if (!list) return null;
  const chosen = numberOf(elementAt(list, 'result')) ?? numberOf(elementAt(list, 'default')) ?? 0;
  return settingOf(childrenOf(list, 'listEntry')[chosen]) ?? '';
}

const off: XmlElement = { name: 'default', attributes: { val: '0' }, content: [] };
