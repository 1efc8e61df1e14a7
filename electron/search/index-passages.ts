/** Cuts a document into passages of at most 400 characters and prepares them for the full-text index. */
import type { RecognisedSection } from '../../shared/contract/recognised.ts';
import { fold, tokens } from '../../shared/text/fold.ts';
import { type Span, sentences } from '../../shared/text/sentences.ts';
import { stem } from '../../shared/text/stem.ts';
import type { Passage } from '../library/passages.ts';

/** A passage must fit in a snippet. */
const longestPassage = 400;
/** Neighbouring sentences are joined up to this length: a heading or a lone label is no passage of its own. */
const goodLength = 240;

interface Indexable {
  text: string;
  pages: readonly { pageIndex: number; start: number; end: number }[];
  sections: readonly RecognisedSection[];
}

/** Passages in reading order; none crosses a page. */
export function passagesOf({ text, pages, sections }: Indexable): Passage[] {
  const placed = sections.filter((s) => s.start !== undefined).sort((a, b) => a.start! - b.start!);
  return pages.flatMap((page) =>
    pack(sentences(text.slice(page.start, page.end))).map((span) => {
      const start = page.start + span.start;
      const end = page.start + span.end;
      const words = text.slice(start, end);
      return { pageIndex: page.pageIndex, section: sectionAt(placed, start), start, end, ...indexForms(words) };
    }),
  );
}

/** The folded words, and the same words stemmed. */
export function indexForms(words: string): { folded: string; stemmed: string } {
  return {
    folded: fold(words),
    stemmed: tokens(words)
      .map(({ word }) => stem(word))
      .join(' '),
  };
}

function pack(spans: readonly Span[]): Span[] {
  const packed: Span[] = [];
  for (const span of spans.flatMap(shorten)) {
    const last = packed.at(-1);
    if (last && span.end - last.start <= goodLength) last.end = span.end;
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

function sectionAt(sections: readonly RecognisedSection[], offset: number): string {
  let title = '';
  for (const section of sections) {
    if (section.start! > offset) break;
    title = [section.number, section.title].filter(Boolean).join(' ');
  }
  return title;
}
