/** Text under repair that remembers where each of its characters came from. */

/** `source[i]` is the raw offset that `text[i]` stands for; it has one entry more than the text (its end). Never falls. */
export interface MappedText {
  text: string;
  source: Int32Array;
}

/** Replaces [start, end) of the text. Edits come in order and do not overlap. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A fresh text: each character stands for itself. */
export function mappedFromRaw(raw: string): MappedText {
  const source = new Int32Array(raw.length + 1);
  for (let index = 0; index <= raw.length; index++) source[index] = index;
  return { text: raw, source };
}

/**
 * Carries out edits and keeps the map. A replacement's characters stand for the characters they replace, one by one;
 * what is longer than its original stands for the original's last character. Linear in the text.
 */
export function applyEdits(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  const { text, source } = mapped;
  let length = text.length;
  for (const edit of edits) length += edit.text.length - (edit.end - edit.start);
  const next = new Int32Array(length + 1);
  const pieces: string[] = [];
  let read = 0;
  let write = 0;
  for (const edit of edits) {
    pieces.push(text.slice(read, edit.start), edit.text);
    next.set(source.subarray(read, edit.start), write);
    write += edit.start - read;
    const last = Math.max(edit.start, edit.end - 1);
    for (let index = 0; index < edit.text.length; index++) next[write++] = source[Math.min(edit.start + index, last)]!;
    read = edit.end;
  }
  pieces.push(text.slice(read));
  next.set(source.subarray(read), write);
  return { text: pieces.join(''), source: next };
}

/** First index in [0, source.length) whose entry is at least `value`; the last index if there is none. */
export function firstAtOrAfter(source: Int32Array, value: number): number {
  let low = 0;
  let high = source.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (source[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
