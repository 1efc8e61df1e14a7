/** Cuts a document into passages of at most 400 characters and prepares them for the full-text index. */
import type { RecognisedSection } from '../../shared/contract/recognised.ts';
import { fold, tokens } from '../../shared/text/fold.ts';
import { headingBreaks, type Span, sentences } from '../../shared/text/sentences.ts';
import { stem } from '../../shared/text/stem.ts';
import type { Passage } from '../library/passages.ts';

/** A passage must fit in a snippet. */
const longestPassage = 400;
/** Neighbouring sentences are joined up to this length: a heading or a lone label is no passage of its own. */
const goodLength = 240;
/** What is shorter, a heading above another one, is joined to what follows all the same. */
const shortestPassage = 40;

interface Indexable {
  text: string;
  pages: readonly { pageIndex: number; start: number; end: number }[];
  sections: readonly RecognisedSection[];
}

/** Passages in reading order; one that crosses a page stands on the page it begins on. */
export function passagesOf({ text, pages, sections }: Indexable): Passage[] {
  const placed = sections.filter((s) => s.start !== undefined).sort((a, b) => a.start! - b.start!);
  const page = lastStartingBy(pages, (each) => each.start);
  const section = lastStartingBy(placed, (each) => each.start!);
  const headings = new Set(placed.map((each) => each.start!));
  return pack(sentences(text, headingBreaks(placed)), headings).map(({ start, end }) => ({
    pageIndex: page(start)?.pageIndex ?? 0,
    section: headingOf(section(start)),
    start,
    end,
    ...indexForms(text.slice(start, end)),
  }));
}

/** Finds the last item that starts at or before an offset, for offsets that only grow. */
function lastStartingBy<T>(items: readonly T[], startOf: (item: T) => number): (offset: number) => T | undefined {
  let next = 0;
  return (offset) => {
    while (next < items.length && startOf(items[next]!) <= offset) next++;
    return items[next - 1];
  };
}

const headingOf = (section: RecognisedSection | undefined) =>
  [section?.number, section?.title].filter(Boolean).join(' ');

/** The folded words, and the same words stemmed. */
export function indexForms(words: string): { folded: string; stemmed: string } {
  return {
    folded: fold(words),
    stemmed: tokens(words)
      .map(({ word }) => stem(word))
      .join(' '),
  };
}

/** A passage never goes on past the heading of another section. */
function pack(spans: readonly Span[], headings: ReadonlySet<number>): Span[] {
  const packed: Span[] = [];
  for (const span of spans.flatMap(shorten)) {
    const last = packed.at(-1);
    const isApart = headings.has(span.start) && last && last.end - last.start >= shortestPassage;
    if (last && !isApart && span.end - last.start <= goodLength) last.end = span.end;
    else packed.push({ ...span });
  }
  return packed;
}

function shorten(span: Span): Span[] {
  const pieces: Span[] = [];
  for (let start = span.start; start < span.end; start += longestPassage) {
    pieces.push({ start, end: Math.min(span.end, start + longestPassage) });
  }
  return pieces;
}
