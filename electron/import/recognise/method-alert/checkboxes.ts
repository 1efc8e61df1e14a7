/** Checkboxes of a method alert: the box stands before its label. */
import template from '../../../../resources/templates/recognition/method-alert.json' with { type: 'json' };
import type { RecognisedCheckbox } from '../../../../shared/contract/recognised.ts';
import { findBoxes } from '../checkbox-glyphs.ts';
import { labelPattern } from '../labels.ts';
import { collapse, type Source } from '../source.ts';
import { type AlertHeading, printedNumber } from './headings.ts';

const known = template.checkboxes
  .map((box) => ({ ...box, pattern: new RegExp(`\\s*${labelPattern(box.label)}(?![\\p{L}])`, 'iuy') }))
  .sort((a, b) => b.label.length - a.label.length);

/** All boxes with their labels; `section` and `code` from the template, else from where the box stands. */
export function findAlertCheckboxes(source: Source, headings: readonly AlertHeading[]): RecognisedCheckbox[] {
  const { body } = source;
  const boxes = findBoxes(body);
  const found: RecognisedCheckbox[] = [];
  boxes.forEach((box, index) => {
    const codeBefore = /(?:^|\s)([1-9]|[A-H])\s*[:.)]\s*$/.exec(body.slice(Math.max(0, box.start - 6), box.start))?.[1];
    const limit = boxes[index + 1]?.start ?? body.length;
    // A bracketed box was drawn as one sign and spaces, and its number may stand behind it.
    const lead = /^[^\S\n]*(?:([1-9A-H]) ?[:.)][^\S\n]+)?/.exec(body.slice(box.end, Math.min(limit, box.end + 12)))!;
    const printedCode = codeBefore ?? lead[1];
    const label = labelAt(body, box.end + lead[0].length, limit, printedCode);
    const section =
      (label.section === undefined ? undefined : printedNumber(headings, label.section)) ??
      [...headings].reverse().find((heading) => heading.start < box.start)?.number ??
      null;
    const code = printedCode === undefined ? label.code : /[A-H]/.test(printedCode) ? `3${printedCode}` : printedCode;
    const title = headings.find((heading) => heading.number === section)?.title ?? '';
    const item: RecognisedCheckbox = {
      section,
      group: label.isDomain ? '1' : code !== undefined && code.length > 1 ? '3' : title,
      label: label.text,
      checked: box.checked,
      ...(code === undefined ? {} : { code }),
      ...source.place(box.start, label.end),
    };
    if (item.label !== '') found.push(item);
  });
  return found;
}

interface FoundLabel {
  text: string;
  end: number;
  section?: string;
  code?: string;
  isDomain: boolean;
}

function labelAt(body: string, from: number, limit: number, printedCode: string | undefined): FoundLabel {
  for (const box of known) {
    box.pattern.lastIndex = from;
    const match = box.pattern.exec(body);
    if (match === null || from + match[0].length > limit) continue;
    const isSublist = box.code?.length === 2;
    if (isSublist && printedCode === undefined && known.some((other) => other.domain && other.label === box.label))
      continue;
    return knownLabel(box, box.label, from + match[0].length, printedCode);
  }
  const lineEnd = body.indexOf('\n', from);
  const end = Math.min(limit, lineEnd < 0 ? body.length : lineEnd);
  const printed = collapse(body.slice(from, end).split(/\s{3,}|\s[1-9A-H]:\s*$/)[0]!).replace(/\s*:$/, '');
  // The rest of a long label may stand below other boxes.
  const cut = known.find(
    (box) =>
      printed.length >= 12 &&
      box.label.toLowerCase().startsWith(printed.toLowerCase()) &&
      printed.length < box.label.length,
  );
  if (cut !== undefined) return knownLabel(cut, cut.label, end, printedCode);
  const label = printed.split(/:\s/)[0]!;
  return { text: label, end, isDomain: false };
}

function knownLabel(
  box: { section: string; code?: string; domain?: boolean },
  text: string,
  end: number,
  printedCode: string | undefined,
): FoundLabel {
  const isDomain = box.domain === true && (printedCode === undefined || !/[A-H]/.test(printedCode));
  const code = box.code !== undefined && !(box.code.length > 1 && printedCode === undefined) ? box.code : undefined;
  return { text, end, section: box.section, ...(code === undefined ? {} : { code }), isDomain };
}
