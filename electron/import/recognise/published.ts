/** When a document says that it was published. */
import { findDate } from './marks.ts';
import { collapse, type Source } from './source.ts';

/** «2031;11(3):201–218»: year, volume and pages of the article itself, which stand before its first section. */
const journalYear = /(?<!\d)((?:19|20)\d{2});\d{1,4}(?:\s?\([^()\n]{1,12}\))?:\s?e?\d/;
const titlePage = 600;
/** Characters in which an imprint stands. */
const headLength = 8000;
/** Lines of a cover, blank ones among them. */
const coverLines = 30;
const dateLine = /^(?:\d{1,2}\.?\s+)?\p{L}{3,9}\.?\s+(?:19|20)\d{2}$/u;

/** The first date that a word for publishing stands before, with or without its publisher's name; else a journal's year. */
export function publishedOn({ text }: Source, firstSection: number | undefined): string | null {
  const head = text.slice(0, headLength);
  const words =
    /(?:published|publisert|publication date|utgitt|utgjeve|utgjeven|utgitt dato|issued|first published|publicerad)\s*(?:online)?\s*:?\s*(?=([\s\S]{4,44}))/gi;
  for (const match of head.matchAll(words)) {
    const date = findDate(match[1]!.trim().split('\n')[0]!) ?? findDate(collapse(match[1]!));
    if (date !== null) return date;
  }
  const by =
    /(?:published by|utgitt av|utgjeven? av)\s[^.;\n]{3,100}?,\s+(?=(\d{1,2}\.? \p{L}+ \d{4}|\p{L}+ \d{4}))/giu;
  for (const match of head.matchAll(by)) {
    const date = findDate(match[1]!);
    if (date !== null) return date;
  }
  return journalYear.exec(head.slice(0, Math.min(firstSection ?? titlePage, titlePage)))?.[1] ?? null;
}

/** The day or month that stands alone on a line of the cover, above the first heading. */
export function coverDate({ lines }: Source, firstSection: number): string | null {
  const cover = lines.slice(0, coverLines).filter(({ start, text }) => start < firstSection && dateLine.test(text));
  return cover.map(({ text }) => findDate(text)).find((date) => date !== null) ?? null;
}
