/** Numbered paragraphs (1.1, 2.3 …) and the bulleted duties beneath them. */
import type { RecognisedField } from '../../../../shared/contract/recognised.ts';
import { collapse, type Line, type Source } from '../source.ts';
import type { GuidanceHeading } from './headings.ts';

export interface NumberedParagraph {
  number: string;
  text: string;
  page: number;
  start: number;
  end: number;
}

const bullet = /^[-–•*o]\s+/;

/** Paragraph texts without link marks and without their bullets; bullets become fields of the paragraph's number. */
export function findNumberedParagraphs(
  source: Source,
  headings: readonly GuidanceHeading[],
): { paragraphs: NumberedParagraph[]; duties: RecognisedField[] } {
  const paragraphs: NumberedParagraph[] = [];
  const duties: RecognisedField[] = [];
  const headingStarts = new Set(headings.map((heading) => heading.start));
  const firstSection = headings.find((heading) => heading.number !== null)?.start ?? 0;
  let open: { paragraph: NumberedParagraph; duty: RecognisedField | null } | null = null;
  let gap = 0;
  for (const line of source.lines) {
    if (line.text === '') {
      gap++;
      continue;
    }
    const wasGap = gap;
    gap = 0;
    if (line.start < firstSection) continue;
    if (headingStarts.has(line.start) || /^ISBN\b/.test(line.text)) {
      open = null;
      continue;
    }
    const numbered = /^(?:[-–•]\s+)?(\d{1,2}\.\d{1,2})(?:\s+(.*))?$/.exec(line.text);
    if (numbered !== null && follows(numbered[1]!, paragraphs.at(-1)?.number, numbered[2] ?? '')) {
      const paragraph = { number: numbered[1]!, text: numbered[2] ?? '', ...source.place(line.start, line.end) };
      paragraphs.push(paragraph);
      open = { paragraph, duty: null };
      continue;
    }
    if (open === null) continue;
    if (bullet.test(line.text)) {
      const duty = dutyOf(source, open.paragraph.number, line);
      duties.push(duty);
      open.duty = duty;
      continue;
    }
    const target: { text: string } = open.duty ?? open.paragraph;
    if (wasGap > 0 && target.text !== '' && !continues(target.text, line.text)) {
      if (open.duty !== null || /:$/.test(target.text)) {
        open = null;
        continue;
      }
    }
    target.text += ` ${line.text}`;
    (open.duty ?? open.paragraph).end = line.end;
  }
  for (const item of [...paragraphs, ...duties])
    item.text = collapse(item.text.replace(/\[([^\]\n]+)\]\([^)]*\)/g, '$1'));
  return { paragraphs, duties };
}

const dutyOf = (source: Source, number: string, line: Line): RecognisedField => ({
  section: number,
  label: 'Duty',
  text: line.text.replace(bullet, ''),
  ...source.place(line.start, line.end),
});

/** A sentence that a blank line or a page cut goes on: no full stop before, a small letter after. */
const continues = (before: string, after: string): boolean =>
  !/[.:!?]["'’”)]?$/.test(before) && /^[\p{Ll}\d("'‘]/u.test(after);

function follows(number: string, last: string | undefined, text: string): boolean {
  if (text !== '' && !/^[\p{Lu}\d"'‘“[(]/u.test(text)) return false;
  const [section, item] = number.split('.').map(Number) as [number, number];
  if (last === undefined) return item === 1 && section <= 2;
  const [lastSection, lastItem] = last.split('.').map(Number) as [number, number];
  return section === lastSection
    ? item > lastItem && item <= lastItem + 2
    : section > lastSection && section <= lastSection + 2 && item === 1;
}
