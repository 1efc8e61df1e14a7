/** The title of a document without a template: what the file marks, else the first line that reads like one. */
import { isOrganisation } from '../organisation.ts';
import { collapse, type Line, longestTitle, markedTitle, type Source } from '../source.ts';

const notTitle =
  /^(?:https?:|www\.|doi\b|vol(?:ume)?\b|page \d|journal\b|©|copyright|open access|(?:research article|original (?:article|research)|review(?: article)?)(?=\s*(?:$|[:|–-]))|published|received|accepted|isbn|issn|\d+$|abstract$|contents$|innhold$|downloaded from)/i;

/** A kind of document alone on its line stands above the title; it may also be a title's last words. */
const kindAlone = /^(?:metodevurdering|health technology assessment)$/i;

/** Characters that may stand before a title: a date, a kind of document, a name. */
const longestLead = 200;

/** The heading that is the document's title: marked so, or the only one of its first level, at the beginning. */
function titleHeading(source: Source): string | null {
  const marked = markedTitle(source.input);
  if (marked !== null) return marked;
  const headings = source.input.headings ?? [];
  const first = headings.filter((heading) => heading.level === 1);
  const isOnly = first.length === 1 && first[0]!.number === null && headings[0] === first[0];
  const only = isOnly && source.body.slice(0, first[0]!.start).trim().length < longestLead ? first[0] : undefined;
  return only?.title.slice(0, longestTitle).toWellFormed() ?? null;
}

/** The title the file names, if its words stand on the first page; else, or where it is a short form, the printed one. */
export function titleOf(source: Source): string {
  const heading = titleHeading(source);
  if (heading !== null) return heading;
  const given = givenTitle(source);
  return given === null ? printedTitle(source) : (fullerTitle(source, given) ?? given);
}

/** Lines that may hold the title, blank ones among them. */
const headLines = 14;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Longer paragraphs are running text. */
const longestPrinted = 220;

/** Whether one tells the other's words and more. */
function isWithin(given: string, printed: string): boolean {
  const [few, many] = [wordsOf(given), new Set(wordsOf(printed))];
  return many.size > new Set(few).size && printed.length <= longestPrinted && few.every((word) => many.has(word));
}

/** A paragraph of the head that tells the given title's words and more: what stands before it is a running head. */
function fullerTitle(source: Source, given: string): string | null {
  const lines = source.lines.slice(0, headLines);
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || (lines[index - 1]?.text ?? '') !== '') continue;
    const end = lines.findIndex(({ text }, at) => at > index && text === '');
    const paragraph = lines.slice(index, end < 0 ? lines.length : end).map(({ text }) => text.replace(/^#+\s*/, ''));
    const title = collapse(paragraph.join(' '));
    if (end >= 0 && !/[.:;]$/.test(title) && isWithin(given, title)) return title.toWellFormed();
  }
  return null;
}

function givenTitle(source: Source): string | null {
  const head = source.body.slice(0, 3000);
  const given = collapse((source.input.metadataTitle ?? '').replace(/_/g, ' '));
  const words = wordsOf(given);
  const stand = words.filter((word) => head.toLowerCase().includes(word)).length;
  return words.length >= 2 && stand >= words.length * 0.8 ? given : null;
}

/** The first line that reads like a title, with those it runs on into. A letterhead before it is none. */
function printedTitle(source: Source): string {
  const given = collapse((source.input.metadataTitle ?? '').replace(/_/g, ' '));
  const lines = source.lines.filter((line) => line.start < 3000);
  const isTitle = ({ text }: Line): boolean =>
    text.replace(/^#+\s*/, '').length >= 12 && /\p{L}{3}/u.test(text) && !notTitle.test(text) && !kindAlone.test(text);
  const letterhead = lines.findIndex((line) => line.text !== '');
  const hasLetterhead = letterhead >= 0 && isOrganisation(lines[letterhead]!.text);
  const below = hasLetterhead ? lines.findIndex((line, index) => index > letterhead && isTitle(line)) : -1;
  const first = below >= 0 ? below : lines.findIndex(isTitle);
  const short = lines.find((line) => /\p{L}{3}/u.test(line.text) && !notTitle.test(line.text));
  const isHead =
    short !== undefined &&
    /^\p{Lu}[\p{L} ]{3,}$/u.test(short.text) &&
    (source.lines[source.lines.indexOf(short) + 1]?.text ?? '') === '';
  if (isHead && short.text.length < 12) return short.text;
  if (first < 0) return short?.text.replace(/^#+\s*/, '') ?? (given === '' ? source.input.fileName : given);
  let title = lines[first]!.text.replace(/^#+\s*/, '');
  for (const line of lines.slice(first + 1, first + 4)) {
    const isLastWord = /^\p{Ll}\p{L}*$/u.test(line.text);
    if (line.text === '' || (notTitle.test(line.text) && !isLastWord) || /[.]$/.test(title) || title.length > 160)
      break;
    const continues =
      /^\p{Ll}/u.test(line.text) ||
      /(?:\s(?:of|for|and|in|the|a|with|to|og|av|for|ved|i|hos|med|versus|vs)|[,:–-])$/i.test(title);
    if (!continues) break;
    title = `${title} ${line.text}`;
  }
  return collapse(title.slice(0, longestTitle).toWellFormed());
}
