/** A document's own identifiers, looked for where they identify it: on its first pages. */
import type { Recognised } from '../../../../shared/contract/recognised.ts';
import type { Source } from '../source.ts';

type Identifier = Recognised['identifiers'][number];

const patterns: [Identifier['type'], RegExp][] = [
  ['doi', /\b(10\.\d{4,9}\/[^\s"<>,;]+[^\s"<>,;.)\]])/],
  ['pmid', /\bPMID\s*:?\s*(\d{5,9})\b/i],
  ['isbn', /\bISBN(?:-1[03])?(?:\s*\([^)]*\))?\s*:?\s*([\d][\d -–]{8,18}[\dX])/i],
  ['issn', /\bISSN\s*:?\s*(\d{4}-\d{3}[\dX])\b/i],
  [
    'nice-id',
    /\b((?:NG|TA|IPG|MTG|DG|CG|HST|QS|PH)\d{1,4})\b(?=[\s\S]{0,400}\bNICE\b)|guidance\/((?:ng|ta|ipg|mtg|dg|cg|hst)\d{1,4})\b/,
  ],
  ['nye-metoder-id', /\b(ID\d{4}_\d{2,4})\b/],
];

/** The first of each type within the first 6,000 characters; registry numbers from the head only. */
export function findIdentifiers(source: Source): Identifier[] {
  const head = source.text.slice(0, 6000);
  const found: Identifier[] = [];
  for (const [type, pattern] of patterns) {
    const match = pattern.exec(head);
    const value = match?.[1] ?? match?.[2]?.toUpperCase();
    if (match === null || value === undefined) continue;
    const start = match.index + Math.max(0, match[0].indexOf(match[1] ?? match[2]!));
    found.push({ type, value: value.trim(), ...source.place(start, start + value.length) });
  }
  const registry =
    /(?:trial regist\w*|registered (?:at|with|in)|ClinicalTrials\.gov)[^\n]{0,80}?\b(NCT\d{8}|ISRCTN\d{8})/i.exec(head);
  if (registry !== null) {
    const start = registry.index + registry[0].length - registry[1]!.length;
    found.push({ type: 'registry-id', value: registry[1]!, ...source.place(start, start + registry[1]!.length) });
  }
  return found;
}
