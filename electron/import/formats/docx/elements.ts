/** Reading values from WordprocessingML elements, whose attributes are known without their prefix. */
import type { XmlElement } from '../../references/source/xml-records.ts';

export const isElement = (part: XmlElement | string): part is XmlElement => typeof part !== 'string';

/** An attribute by its name without prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (const [key, value] of Object.entries(element.attributes)) {
    if (key === name || key.endsWith(`:${name}`)) return value;
  }
  return undefined;
}

export const settingOf = (element: XmlElement | undefined): string | undefined => attributeOf(element, 'val');

/** The number of an attribute; null where it is absent or none. */
export function numberOf(element: XmlElement | undefined, name = 'val'): number | null {
  const text = attributeOf(element, name);
  const number = Number(text);
  return text === undefined || text.trim() === '' || !Number.isSafeInteger(number) ? null : number;
}

/** On/off properties: present means on, unless their value says off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(settingOf(element) ?? 'true');
}
