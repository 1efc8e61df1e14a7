/** Numbered headings of a method alert, several of which may share a line. */
import template from '../../../../resources/templates/recognition/method-alert.json' with { type: 'json' };
import { labelPattern } from '../labels.ts';
import { collapse, type Source } from '../source.ts';

export interface AlertHeading {
  number: string;
  title: string;
  level: number;
  start: number;
  /** Where the heading's own content begins. */
  contentStart: number;
}

const known = template.sections.map((section) => ({
  ...section,
  whole: new RegExp(`${labelPattern(section.title)}(?![\\p{L}\\p{N}])`, 'iuy'),
  firstWord: new RegExp(`${labelPattern(section.title.split(' ').slice(0, 2).join(' '))}(?![\\p{L}\\p{N}])`, 'iuy'),
}));

/** Headings in text order: the template's by number and title, others by a line of their own that fits the order. */
export function findAlertHeadings(source: Source): AlertHeading[] {
  const { body } = source;
  const found: AlertHeading[] = [];
  for (const match of body.matchAll(/(?<=^|\s)(\d{1,2}(?:\.\d{1,2}){0,2})\.?[ \t]+(?=[\p{L}–-])/gmu)) {
    const number = match[1]!;
    const titleStart = match.index + match[0].length;
    if (titleStart <= (found.at(-1)?.contentStart ?? 0)) continue;
    const title = knownTitle(body, titleStart, number);
    if (title !== null && (number.includes('.') || startsLine(body, match.index))) {
      found.push(headingOf(number, title.title, match.index, title.end));
      continue;
    }
    if (title !== null || !startsLine(body, match.index)) continue;
    const own = lineFrom(body, titleStart);
    const fits = fitsOrder(number, own, found.at(-1)) || opensChapter(body, number, own, titleStart);
    if (fits && !/^\d/.test(own)) {
      found.push(headingOf(number, own, match.index, titleStart + own.length));
    }
  }
  return withLettered(body, found);
}

const lettered =
  /^[ \t]*(?:(?:DEL|Del|PART|Part)[ \t]+([A-H]|[IVX]{1,4}|\d)|([A-H]|[IVX]{1,4})\.[ \t]?(\d{1,2}))[.:]?[ \t]+(?:[–-][ \t]*)?(\p{Lu}[^\n]{2,69})$/gmu;

/** «DEL A. Status og oppsummering», «II.1 Om metoden»: where several titles of the templates are numbered so. */
function withLettered(body: string, numbered: readonly AlertHeading[]): AlertHeading[] {
  const told = [...body.matchAll(lettered)].flatMap((match) => {
    const [whole, part, chapter, section] = match;
    const title = match[4]!.trimEnd();
    const number = part ?? `${chapter}.${section}`;
    const start = match.index + whole.search(/\S/);
    if (/[.,;:]$/.test(title)) return [];
    const isKnown = knownTitle(body, match.index + whole.indexOf(title), number) !== null;
    return [{ isKnown, heading: headingOf(number, title, start, match.index + whole.trimEnd().length) }];
  });
  if (told.filter(({ isKnown }) => isKnown).length < fewestLettered) return [...numbered];
  const headings = told.map(({ heading }) => heading);
  const own = numbered.filter(
    ({ start }) => !headings.some((each) => each.start <= start && start < each.contentStart),
  );
  return [...own, ...headings].sort((a, b) => a.start - b.start);
}
const fewestLettered = 3;

/**
 * The number that a section of the known templates has in this document, by its title: later templates move sections.
 * The template's own number where the title is not found.
 */
export function printedNumber(headings: readonly AlertHeading[], templateNumber: string): string {
  const titles = template.sections
    .filter((section) => section.number === templateNumber)
    .map((section) => section.title.toLowerCase());
  const level = templateNumber.split('.').length;
  const own = headings.find(
    (heading) => heading.number === templateNumber && titles.includes(heading.title.toLowerCase()),
  );
  const moved = headings.find((heading) => heading.level === level && titles.includes(heading.title.toLowerCase()));
  return (own ?? moved)?.number ?? templateNumber;
}

const headingOf = (number: string, title: string, start: number, contentStart: number): AlertHeading => ({
  number,
  title: collapse(title),
  level: number.split('.').length,
  start,
  contentStart,
});

function knownTitle(body: string, at: number, number: string): { title: string; end: number } | null {
  const ordered = [...known].sort((a, b) => Number(b.number === number) - Number(a.number === number));
  for (const section of ordered) {
    if (section.number.includes('.') !== number.includes('.')) continue;
    section.whole.lastIndex = at;
    const whole = section.whole.exec(body);
    if (whole === null) continue;
    const rest = lineFrom(body, at + whole[0].length);
    const glued = rest !== '' && !/^\s*\d+\.\d/.test(rest) && section.number !== number;
    if (glued) continue;
    return { title: body.slice(at, at + whole[0].length), end: at + whole[0].length };
  }
  for (const section of known) {
    if (section.number !== number || !section.title.includes(' ')) continue;
    section.firstWord.lastIndex = at;
    const start = section.firstWord.exec(body);
    if (start !== null) return { title: section.title, end: at + start[0].length };
  }
  return null;
}

const startsLine = (body: string, at: number): boolean => /(?:^|\n)[ \t•]*$/.test(body.slice(Math.max(0, at - 12), at));
const lineFrom = (body: string, at: number): string => {
  const end = body.indexOf('\n', at);
  return body.slice(at, end < 0 ? body.length : end).trim();
};

/** A chapter of a template that is not known: right below its title stands its first section. */
function opensChapter(body: string, number: string, title: string, titleStart: number): boolean {
  const isTitle = title.length >= 3 && title.length <= 70 && /^\p{Lu}.*[^.,;:]$/u.test(title);
  if (number.includes('.') || !isTitle) return false;
  const next = /^\s*(\d{1,2})\.1\.?[ \t]/.exec(body.slice(titleStart + title.length, titleStart + title.length + 40));
  return next?.[1] === number;
}

function fitsOrder(number: string, title: string, last: AlertHeading | undefined): boolean {
  if (title.length < 3 || title.length > 70 || /[.,;:]$/.test(title) || !/^\p{Lu}/u.test(title)) return false;
  const parts = number.split('.').map(Number);
  const before = (last?.number ?? '0').split('.').map(Number);
  if (parts.length === 1) return false;
  return parts[0] === before[0] && parts[1]! > (before[1] ?? 0) && parts[1]! - (before[1] ?? 0) <= 3;
}
