/** Whether a first page bears a DOI or a title as its own, or as that of another text that it lists, cites or points at. */
import { isListTitle } from '../bindings/listed-sources.ts';
import { type Token, tokens } from '../text/fold.ts';

/** `[3]`, `(3)` or `3.` before an entry, and the dot of a list. */
const entryStart = /^\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)]|[•·▪*–-])\s/;
const year = /\b(?:19|20)\d\d\b/;
const pointer =
  /\b(?:see (?:also|e\.?g)|cf\.|related (?:articles?|content|papers?|publications?)|further reading|read (?:also|more)|se (?:også|f\.?\s?eks)|sjå også|les også|jf\.|relaterte \w{1,20})(?!\p{L})/iu;
/** With a colon: without one they begin titles («Response to exercise»). */
const answered =
  /^\W*(?:comment|commentary|editorial|response|reply|correction|corrigendum|erratum|addendum|supplement|kommentar|svar|rettelse|tillegg) (?:on|to|for|in|til):/imu;
/** Pages often have no empty line, and what was pointed at earlier is another text. */
const longestLead = 200;
/** Between a DOI that goes on and the next word there is no space; publishers add these to their addresses. */
const goesOn = /^(?!\/(?:full|abstract|pdf|epdf|meta)\b)[-._/()]*[\p{L}\p{N}]/iu;
const anyDoi = /\b10\.\d{4,9}\/\S/g;
const doiLine = /^\W*(?:doi\b|(?:https?:\/\/)?(?:dx\.)?doi\.org\/|10\.\d{4,9}\/)/i;
/** What may stand before a title on its line: the kind of article, without the dots of names. */
const isLabel = (words: string) => words.length <= 30 && !words.includes('.');

/** `page`: the words of the first page, with its line breaks. */
export function namesItself(page: string, words: string, kind: 'doi' | 'title'): boolean {
  const all = tokens(page);
  const asked = tokens(words).map(({ word }) => word);
  const list = startOfList(page);
  const places = occurrences(all, asked).filter(({ start }) => start < list && !isPointedAt(page, start));
  if (kind === 'title')
    return places.some(({ start }) => isLabel(page.slice(page.lastIndexOf('\n', start - 1) + 1, start)));
  const first = [...page.matchAll(anyDoi)].find(({ index }) => !isPointedAt(page, index))?.index;
  // After the first one a page has its own again at its foot, on a line of its own.
  return places.some(
    ({ start, end }) => !goesOn.test(page.slice(end)) && (start === first || doiLine.test(lineOf(page, start))),
  );
}

function occurrences(all: readonly Token[], asked: readonly string[]): { start: number; end: number }[] {
  return all.flatMap(({ start }, at) =>
    asked.every((word, place) => all[at + place]?.word === word)
      ? [{ start, end: all[at + asked.length - 1]!.end }]
      : [],
  );
}

function startOfList(page: string): number {
  let at = 0;
  for (const line of page.split('\n')) {
    if (isListTitle(line.replace(/^[\s\d.]+|[\s:]+$/g, ''))) return at;
    at += line.length + 1;
  }
  return page.length;
}

/** By the words before it in its paragraph, or by the line that leads to the paragraph. */
function isPointedAt(page: string, start: number): boolean {
  const lead = page.slice(Math.max(0, start - longestLead), start);
  const paragraphs = lead.split(/\n[ \t]*\n/);
  const own = paragraphs.at(-1)!;
  const above = paragraphs.at(-2)?.trimEnd().split('\n').at(-1);
  return (
    isEntry(own) ||
    [own, above?.endsWith(':') ? above : ''].some((words) => pointer.test(words) || answered.test(words)) ||
    // In brackets after the names of those who wrote it.
    /\([^()]*\p{L}{2}[^()]*\d{4}[^()]*$/u.test(own)
  );
}

/** A number begins its line, or one of the lines above it with a year on the way: headings have numbers too. */
function isEntry(lead: string): boolean {
  const lines = lead.split('\n').slice(-4);
  const at = lines.findLastIndex((line) => entryStart.test(line));
  return at >= 0 && (at === lines.length - 1 || year.test(lines.slice(at).join(' ')));
}

const lineOf = (page: string, at: number) => {
  const from = page.lastIndexOf('\n', at - 1) + 1;
  const to = page.indexOf('\n', at);
  return page.slice(from, to < 0 ? page.length : to);
};
