/** Walking a text sentence by sentence and word by word, for people who select without a mouse. */
import type { Span } from '../../../shared/text/sentences.ts';

const words = /[\p{L}\p{N}\p{M}]+(?:[-'’.,/][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]+/gu;
/** Furthest that one press looks for the next word. */
const reach = 400;

/** The sentence after (or before) the base; without a base, the first at or after `from` (or the last before it). */
export function nextSentence(spans: readonly Span[], base: Span | null, step: 1 | -1, from: number): Span | null {
  if (step === 1) {
    const edge = base ? base.end : from;
    return spans.find((span) => span.start >= edge) ?? spans.at(-1) ?? null;
  }
  const edge = base ? base.start : from;
  return spans.findLast((span) => span.end <= edge) ?? spans[0] ?? null;
}

/** The whole sentences that a place touches; the place itself where it touches none. */
export function wholeSentences(spans: readonly Span[], place: Span): Span {
  const touched = spans.filter((span) => span.start < place.end && span.end > place.start);
  const first = touched[0];
  const last = touched.at(-1);
  return first && last ? { start: first.start, end: last.end } : place;
}

/** The range with its end (or its beginning) a word further or less far; it always keeps one word. */
export function stretch(text: string, range: Span, edge: 'start' | 'end', step: 1 | -1): Span {
  const around = wordsIn(text, range.start - reach, range.end + reach);
  if (edge === 'end') {
    const word =
      step === 1
        ? around.find((each) => each.end > range.end)
        : around.findLast((each) => each.end < range.end && each.end > range.start);
    return word ? { start: range.start, end: word.end } : range;
  }
  const word =
    step === 1
      ? around.find((each) => each.start > range.start && each.start < range.end)
      : around.findLast((each) => each.start < range.start);
  return word ? { start: word.start, end: range.end } : range;
}

function wordsIn(text: string, from: number, to: number): Span[] {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  // Neither end may cut a word.
  while (start > 0 && !/\s/u.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !/\s/u.test(text.charAt(end))) end += 1;
  return [...text.slice(start, end).matchAll(words)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
