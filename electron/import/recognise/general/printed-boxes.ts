/** Check boxes that are drawn in the text, each with the words beside it. */
import type { RecognisedCheckbox } from '../../../../shared/contract/recognised.ts';
import { findBoxes } from '../checkbox-glyphs.ts';
import { collapse, type Source } from '../source.ts';

type Section = { number: string | null; title: string; start?: number | undefined };

const longestLabel = 300;

const hasWords = (text: string): boolean => /\p{L}/u.test(text);

/** The words stand after the box up to the next one or the line's end; before it where the line ends in a box. */
export function printedBoxes(source: Source, sections: readonly Section[]): RecognisedCheckbox[] {
  const { body } = source;
  const boxes = findBoxes(body);
  return boxes.flatMap((box, index) => {
    const lineStart = body.lastIndexOf('\n', box.start - 1) + 1;
    const lineEnd = body.indexOf('\n', box.end) < 0 ? body.length : body.indexOf('\n', box.end);
    const after = { start: box.end, end: Math.min(lineEnd, boxes[index + 1]?.start ?? lineEnd) };
    const before = { start: Math.max(lineStart, boxes[index - 1]?.end ?? lineStart), end: box.start };
    const last = boxes.findLast(({ start }) => start < lineEnd)!;
    const own = hasWords(body.slice(last.end, lineEnd)) || !hasWords(body.slice(lineStart, box.start)) ? after : before;
    if (!hasWords(body.slice(own.start, own.end)) || own.end - own.start > longestLabel) return [];
    const section = sections.findLast(({ start }) => start !== undefined && start < box.start);
    const place = source.place(Math.min(box.start, own.start), Math.max(box.end, own.end));
    const label = collapse(body.slice(own.start, own.end));
    return [{ section: section?.number ?? null, group: section?.title ?? '', label, checked: box.checked, ...place }];
  });
}
