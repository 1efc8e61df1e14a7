/** A selection as a careful reader means it: whole words, no blanks at the ends. */
import type { TextRange } from './rects.ts';

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
/** Furthest that an end moves to reach the edge of a word. */
const reach = 3;

/**
 * Trims blanks, then moves each end to the edge of the word it stands in where that is near: outwards if the edge is at
 * most three characters away. Null where only blanks are left.
 */
export function snapToWords(text: string, range: TextRange): TextRange | null {
  let start = Math.max(0, Math.min(range.start, text.length));
  let end = Math.max(start, Math.min(range.end, text.length));
  const isWord = (at: number) => at >= 0 && at < text.length && wordCharacter.test(text.charAt(at));
  for (let step = 0; step < reach && isWord(start) && isWord(start - 1); step += 1) start -= 1;
  if (isWord(start) && isWord(start - 1)) start = Math.max(0, Math.min(range.start, text.length));
  for (let step = 0; step < reach && isWord(end) && isWord(end - 1); step += 1) end += 1;
  if (isWord(end) && isWord(end - 1)) end = Math.max(start, Math.min(range.end, text.length));
  return trimBlanks(text, { start, end });
}

/** The range without blanks at its ends; null where only blanks are in it. */
export function trimBlanks(text: string, range: TextRange): TextRange | null {
  let { start, end } = range;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { start, end } : null;
}
