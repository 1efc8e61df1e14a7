/**
 * The text every offset counts in: å repaired, NFC, cut words healed, plain spaces, lines and paragraphs kept.
 * Pages are joined by one line break. Offsets are UTF-16 code units.
 */
import { addressEdits, hyphenEdits } from './hyphens.ts';
import { applyEdits, type Edit, firstAtOrAfter, type MappedText, mappedFromRaw } from './mapped-text.ts';
import { compositionEdits, gapEdits, glyphEdits, ringEdits, spaceEdits } from './repair.ts';

export interface NormalisedText {
  text: string;
  /** [start, end) of each raw page in `text`; the break between two pages belongs to neither. */
  pages: { start: number; end: number }[];
  /** Where a raw position stands in `text`. A position inside something dropped goes to the next kept character. */
  toNormalised(pageIndex: number, rawOffset: number): number;
  /** The raw position a character of `text` stands for; the inverse of `toNormalised` on kept characters. */
  toRaw(offset: number): { pageIndex: number; offset: number };
}

const steps: ((text: string) => Edit[])[] = [
  spaceEdits,
  gapEdits,
  ringEdits,
  compositionEdits,
  glyphEdits,
  hyphenEdits,
  addressEdits,
  // What was dropped in between may have parted a letter from its mark.
  compositionEdits,
];

/** Repairs extracted pages. Takes time in proportion to the text; an empty list gives an empty text. */
export function normalise(rawPages: readonly string[]): NormalisedText {
  const starts: number[] = [];
  let length = 0;
  for (const page of rawPages) {
    starts.push(length);
    length += page.length + 1;
  }
  let mapped: MappedText = mappedFromRaw(rawPages.join('\n'));
  for (const step of steps) mapped = applyEdits(mapped, step(mapped.text));
  const { text, source } = mapped;

  const toNormalised = (pageIndex: number, rawOffset: number): number => {
    const page = rawPages[pageIndex];
    if (page === undefined) return pageIndex < 0 ? 0 : text.length;
    return firstAtOrAfter(source, starts[pageIndex]! + Math.max(0, Math.min(rawOffset, page.length)));
  };
  const toRaw = (offset: number): { pageIndex: number; offset: number } => {
    const raw = source[Math.max(0, Math.min(offset, text.length))]!;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= raw) low = middle;
      else high = middle - 1;
    }
    return { pageIndex: low, offset: Math.min(raw - (starts[low] ?? 0), rawPages[low]?.length ?? 0) };
  };
  const pages = rawPages.map((page, index) => ({
    start: toNormalised(index, 0),
    end: toNormalised(index, page.length),
  }));
  return { text, pages, toNormalised, toRaw };
}
