/** Check boxes that are drawn in the text, each with the words beside it, or with the prompt that it answers. */
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
    const section = sections.findLast(({ start }) => start !== undefined && start < box.start);
    if (line.prompt !== null) {
      const { text, choices, boxes: count, first } = line.prompt;
      const label = choices.length === count ? choices[index - first]! : text;
      const group = label === text ? (section?.title ?? '') : text;
      // A box in brackets is one sign and spaces in the body.
      const drawn = source.text.slice(box.end, after.end).trimEnd();
      const place = source.place(line.prompt.start, box.end + drawn.length);
      return [{ section: section?.number ?? null, group, label, checked: box.checked, ...place }];
    }
    if (own.end - own.start > longestLabel || !hasWords(body.slice(own.start, own.end))) return [];
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
  /** Where no box has words of its own: what stands before them, or right above them. */
  prompt: Prompt | null;
}

interface Prompt {
  start: number;
  text: string;
  /** «Ja» and «Nei» that it ends in, one for each box. */
  choices: string[];
  boxes: number;
  /** Index of the line's first box. */
  first: number;
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
  const endsInWords = hasWords(body.slice(boxes[last]!.end, end));
  const between = body.slice(boxes[index]!.end, end).replace(/[☒☐]/gu, '');
  const prompt = last > index && !hasWords(between) ? promptOf(body, start, first) : null;
  const counted = prompt && { ...prompt, boxes: last - index + 1, first: index };
  return { start, end, firstLetter, endsInWords, prompt: counted };
}

const choiceWords = /^(.*?)[\s:([]*\b(ja|yes)[\s/|,]+(nei|no)[\s:)\]]*$/isu;

function promptOf(
  body: string,
  lineStart: number,
  firstBox: number,
): Pick<Prompt, 'start' | 'text' | 'choices'> | null {
  const isOnLine = hasWords(body.slice(lineStart, firstBox));
  const start = isOnLine ? lineStart : body.lastIndexOf('\n', lineStart - 2) + 1;
  const words = collapse(body.slice(start, isOnLine ? firstBox : lineStart));
  if (!hasWords(words) || words.length > longestLabel || /[☒☐]/u.test(words)) return null;
  const [, text = words, ...choices] = choiceWords.exec(words) ?? [];
  return { start, text: text === '' ? words : text, choices };
}
