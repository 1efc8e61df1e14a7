/** Check boxes that are drawn in the text, each with the words beside it. */
import type { RecognisedCheckbox } from '../../../../shared/contract/recognised.ts';
import { type Box, findBoxes } from '../checkbox-glyphs.ts';
import { collapse, type Source } from '../source.ts';

type Section = { number: string | null; title: string; start?: number | undefined };

const longestLabel = 300;

const hasWords = (text: string): boolean => /\p{L}/u.test(text);

/** The words stand after the box up to the next one or the line's end; before it where the line ends in a box. */
export function printedBoxes(source: Source, sections: readonly Section[]): RecognisedCheckbox[] {
  const { body } = source;
  const boxes = findBoxes(body);
  let line: BoxedLine | null = null;
  return boxes.flatMap((box, index) => {
    if (line === null || box.start >= line.end) line = lineFrom(body, boxes, index);
    const after = { start: box.end, end: Math.min(line.end, boxes[index + 1]?.start ?? line.end) };
    const before = { start: Math.max(line.start, boxes[index - 1]?.end ?? line.start), end: box.start };
    const own = line.endsInWords || box.start <= line.firstLetter ? after : before;
    if (own.end - own.start > longestLabel || !hasWords(body.slice(own.start, own.end))) return [];
    const section = sections.findLast(({ start }) => start !== undefined && start < box.start);
    const place = source.place(Math.min(box.start, own.start), Math.max(box.end, own.end));
    const label = collapse(body.slice(own.start, own.end));
    return [{ section: section?.number ?? null, group: section?.title ?? '', label, checked: box.checked, ...place }];
  });
}

interface BoxedLine {
  start: number;
  end: number;
  /** Where its first word begins; its end where it has none. */
  firstLetter: number;
  /** Whether words stand after its last box. */
  endsInWords: boolean;
}

/** Looked at once for all of its boxes: a file may hold a line of many thousands. */
function lineFrom(body: string, boxes: readonly Box[], index: number): BoxedLine {
  const first = boxes[index]!.start;
  const start = body.lastIndexOf('\n', first - 1) + 1;
  const found = body.indexOf('\n', first);
  const end = found < 0 ? body.length : found;
  let last = index;
  while (last + 1 < boxes.length && boxes[last + 1]!.start < end) last++;
  const letter = body.slice(start, end).search(/\p{L}/u);
  const firstLetter = letter < 0 ? end : start + letter;
  return { start, end, firstLetter, endsInWords: hasWords(body.slice(boxes[last]!.end, end)) };
}
