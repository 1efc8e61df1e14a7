/** Cuts text into sentences and short blocks, as places [start, end) with no white space at either end. */

export interface Span {
  start: number;
  end: number;
}

/** A full stop ends a sentence when a space and a capital, digit or quote follow, and no known abbreviation stands before. */
const sentenceEnd = /[.!?]["'»”)\]]*\s+(?=["'«“([]?[\p{Lu}\d])/gu;
const abbreviation =
  /(?:\b(?:bl\.a|f\.eks|m\.fl|mfl|ca|nr|jf|dvs|evt|inkl|pga|e\.g|i\.e|et al|Dr|Fig|Tab|vs|no|avd|kap|mill|St|pkt)|\b\p{Lu})\.["')\]]*\s+$/u;
const blockEnd = /\n[^\S\n]*\n|\n(?=\s*(?:[•▪◦‣☐☒☑]|[-–] |\d+[.)] |o ))|\f/gu;

/**
 * Sentences in reading order. Blank lines, bullets and check boxes end one too, and so does each of `breaks`: offsets in
 * rising order where a heading begins or ends.
 */
export function sentences(text: string, breaks: readonly number[] = []): Span[] {
  const spans: Span[] = [];
  for (const part of between(breaks, text.length)) {
    for (const block of cut(text, part, blockEnd, (before, after) => !goesOn(before, after))) {
      spans.push(...cut(text, block, sentenceEnd, (before) => !abbreviation.test(before)));
    }
  }
  return spans;
}

function between(breaks: readonly number[], length: number): Span[] {
  const edges = [0, ...breaks.filter((offset) => offset > 0 && offset < length), length];
  return edges.slice(1).map((end, i) => ({ start: edges[i]!, end }));
}

/** Where the headings of a document begin and end, for `sentences`. */
export function headingBreaks(sections: readonly { start?: number | undefined; end?: number | undefined }[]): number[] {
  const edges = sections.flatMap(({ start, end }) => [start, end]).filter((offset) => offset !== undefined);
  return [...new Set(edges)].sort((a, b) => a - b);
}

/** A page break or a lost line may set a blank line inside a sentence: no full stop before it, a small letter after. */
function goesOn(before: string, after: string): boolean {
  return /[\p{L},]\s*$/u.test(before) && /^\s*\p{Ll}{2}/u.test(after);
}

function cut(text: string, within: Span, mark: RegExp, isEnd: (before: string, after: string) => boolean): Span[] {
  const piece = text.slice(within.start, within.end);
  const spans: Span[] = [];
  let start = 0;
  for (const match of piece.matchAll(mark)) {
    const end = match.index + match[0].length;
    if (!isEnd(piece.slice(Math.max(start, end - 24), end), piece.slice(end, end + 24))) continue;
    push(spans, text, within.start + start, within.start + end);
    start = end;
  }
  push(spans, text, within.start + start, within.end);
  return spans;
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (end > start) spans.push({ start, end });
}
