/** A place as people write it, as CSL wants it: «s. 12» is page 12, «kap. 3» chapter 3; what is neither is printed as it stands. */

export interface Locator {
  locator?: string;
  label?: string;
  suffix?: string;
}

const labels: [label: string, form: RegExp][] = [
  ['page', /^(?:s|side|p|pp|page|pages|sider)\.?\s+(?=[\dA-Z])/i],
  ['chapter', /^(?:kap|kapittel|ch|chap|chapter)\.?\s+(?=[\dA-Z])/i],
  ['section', /^(?:avsn|avsnitt|sec|section|pkt|punkt|§)\.?\s*(?=[\dA-Z])/i],
  ['figure', /^(?:fig|figur|figure)\.?\s+(?=[\dA-Z])/i],
];

export function locatorOf(written: string): Locator {
  if (written === '') return {};
  if (/^\d/.test(written)) return { locator: written, label: 'page' };
  for (const [label, form] of labels) if (form.test(written)) return { locator: written.replace(form, ''), label };
  return { suffix: `, ${written}` };
}
