/** Numbers of sections: gaps within a level, and headings whose number is of another section than they stand in. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import type { Source } from '../source.ts';

interface Heading {
  number: string | null;
  title: string;
  level: number;
  start?: number | undefined;
  end?: number | undefined;
}
type Numbered = Heading & { number: string };

/** Only an excerpt has more gaps, or wider ones. */
const mostGaps = 2;
const mostMissing = 2;

const lastOf = (heading: Numbered): number => Number(heading.number.split('.').at(-1));

/** For headings that were found, not known beforehand: a gap counts where no line opens with the missing number. */
export function sectionWarnings(source: Source, sections: readonly Heading[]): ImportWarning[] {
  const numbered = sections.filter((each): each is Numbered => /^\d+(?:\.\d+)*$/.test(each.number ?? ''));
  const isSure = (heading: Numbered, before: Numbered | undefined): boolean => {
    if (before === undefined || lastOf(heading) - lastOf(before) > mostMissing + 1) return false;
    const missing = [...before.number.split('.').slice(0, -1), lastOf(before) + 1].join('\\.');
    const siblings = numbered.filter((other) => other.level === heading.level && sameParent(other, heading));
    return (
      siblings.length >= 3 && !new RegExp(`^[^\\S\\n]*(?:#+\\s*)?${missing}(?![\\d]|\\.\\d)`, 'm').test(source.body)
    );
  };
  const warnings = numberWarnings(source, numbered, isSure);
  const gaps = warnings.filter(({ code }) => code === 'section-number-gap');
  return gaps.length > mostGaps ? warnings.filter((each) => !gaps.includes(each)) : warnings;
}

/** `isSure` tells whether a gap may be told of, from the heading and the one before it at its level. */
export function numberWarnings(
  source: Source,
  headings: readonly Numbered[],
  isSure: (heading: Numbered, before: Numbered | undefined) => boolean,
): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  headings.forEach((heading, index) => {
    const { start = 0, end = start } = heading;
    const place = source.place(start, end);
    const quote = `${heading.number} ${heading.title}`;
    const parts = heading.number.split('.').map(Number);
    const section = headings.slice(0, index).findLast((each) => each.level === 1);
    if (heading.level > 1 && section !== undefined && section.number !== heading.number.split('.')[0]) {
      const told = { number: heading.number, section: section.number! };
      warnings.push(importWarning('section-number-misplaced', told, { quote, ...place }));
      return;
    }
    const before = headings
      .slice(0, index)
      .findLast((each) => each.level === heading.level && sameParent(each, heading));
    const expected = before === undefined ? 1 : lastOf(before) + 1;
    if (parts.at(-1)! > expected && isSure(heading, before)) {
      const told = { number: heading.number, ...(before && { before: before.number }) };
      warnings.push(importWarning('section-number-gap', told, { quote, ...place }));
    }
  });
  return warnings;
}

const sameParent = (a: Numbered, b: Numbered): boolean =>
  a.number.split('.').slice(0, -1).join('.') === b.number.split('.').slice(0, -1).join('.');
