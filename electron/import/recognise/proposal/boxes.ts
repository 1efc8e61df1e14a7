/** Tick boxes and yes/no rows of the form: the label stands before its boxes, or after them in a list that boxes open. */
import type { RecognisedCheckbox, RecognisedQuestion } from '../../../../shared/contract/recognised.ts';
import { findBoxes } from '../checkbox-glyphs.ts';
import { bare, likeness } from '../likeness.ts';
import { collapse, type Source } from '../source.ts';
import type { Prompt } from './prompts.ts';
import { form } from './template.ts';

type YesNo = NonNullable<RecognisedQuestion['yesNo']>;

export interface FormBoxes {
  checkboxes: RecognisedCheckbox[];
  yesNo: Map<Prompt, YesNo>;
  /** Lines that hold boxes or their labels. */
  lineStarts: Set<number>;
}

/** Pairs of boxes on one line are Ja and Nei; a lone box ticks its label. */
export function findFormBoxes(source: Source, prompts: readonly Prompt[]): FormBoxes {
  const result: FormBoxes = { checkboxes: [], yesNo: new Map(), lineStarts: new Set() };
  const boxes = findBoxes(source.body);
  let previousEnd = 0;
  for (let index = 0; index < boxes.length; index++) {
    const box = boxes[index]!;
    const next = boxes[index + 1];
    const isPair = next !== undefined && /^[ \t]*(?:(?:ja|nei)[ \t]*)?$/i.test(source.body.slice(box.end, next.start));
    const prompt = prompts.findLast((each) => each.start <= box.start);
    const label =
      (isPair || prompt === undefined ? null : labelAfter(source, box, prompt, boxes)) ??
      labelBefore(source, box.start, previousEnd, prompt);
    for (const line of source.lines) {
      if (line.text !== '' && line.start < box.end && line.end > label.start) result.lineStarts.add(line.start);
    }
    previousEnd = isPair ? afterAnswer(source, next.end) : Math.max(box.end, label.end ?? 0);
    if (isPair) {
      index++;
      if (prompt === undefined) continue;
      const value = box.checked === next.checked ? null : box.checked ? 'yes' : 'no';
      const rows = result.yesNo.get(prompt) ?? [];
      rows.push({ label: label.text === '' ? prompt.text : label.text, value });
      result.yesNo.set(prompt, rows);
      continue;
    }
    if (label.text === '') continue;
    result.checkboxes.push({
      section: prompt === undefined ? null : String(prompt.number),
      group: prompt?.text ?? 'Viktig informasjon',
      label: label.text,
      checked: box.checked,
      ...source.place(label.start, Math.max(box.end, label.end ?? 0)),
    });
  }
  return result;
}

/** Past the word that a box of a pair may have after it: the next row's label begins there. */
function afterAnswer(source: Source, end: number): number {
  const word = /^[ \t]*(?:ja|nei)(?![\p{L}])/iu.exec(source.body.slice(end, end + 20));
  return end + (word?.[0].length ?? 0);
}

interface BoxLabel {
  text: string;
  start: number;
  /** Of a label that stands after its box. */
  end?: number;
}

/** The rest of the box's line, where the list right below the prompt begins with a box, and each box begins a line. */
function labelAfter(
  source: Source,
  box: { start: number; end: number },
  prompt: Prompt,
  boxes: readonly { start: number; end: number }[],
): BoxLabel | null {
  const first = boxes.find((each) => each.start >= prompt.end);
  if (first === undefined || source.body.slice(prompt.end, first.start).trim() !== '') return null;
  const line = source.lines.find((each) => each.start <= box.start && box.start < each.end);
  if (line?.start !== box.start) return null;
  const text = tidyLabel(source.body.slice(box.end, line.end));
  return text === '' || /[☐☒□]/.test(text) ? null : { text, start: box.start, end: line.end };
}

/** The printed label that ends at the box: from the last box, paragraph, prompt or sentence on. */
function labelBefore(source: Source, end: number, previousEnd: number, prompt: Prompt | undefined): BoxLabel {
  let start = Math.max(previousEnd, prompt?.end ?? 0, 0);
  if (prompt !== undefined && prompt.end >= end) start = Math.max(previousEnd, prompt.start);
  const between = source.body.slice(start, end);
  const paragraph = [...between.matchAll(/\n[ \t]*\n/g)].at(-1);
  if (paragraph !== undefined) start += paragraph.index + paragraph[0].length;
  const sentence = [...source.body.slice(start, end).matchAll(/[.?!]\s+(?=[\p{Lu}«])/gu)].at(-1);
  if (sentence !== undefined && !/\?\s*$/.test(source.body.slice(start, end)))
    start += sentence.index + sentence[0].length;
  const lead = /^\s*/.exec(source.body.slice(start, end))![0].length;
  start += lead;
  const text = tidyLabel(source.body.slice(start, end));
  if (prompt !== undefined && (bare(text) === bare(prompt.text) || /^ja\s*nei$/i.test(text)))
    return { text: '', start };
  const known = knownTail(source.body.slice(Math.max(previousEnd, end - 500), end));
  if (known !== null) return { text: known.text, start: end - known.length };
  const lines = source.body.slice(start, end).split('\n');
  const rows = prompt?.question.rows ?? [];
  if (lines.length > 1 && rows.length > 0) {
    // A row that follows other print without a blank line: the shortest tail that is a known row.
    for (let from = lines.length - 1; from >= 0; from--) {
      const tail = lines.slice(from).join('\n');
      if (rows.some((row) => likeness(row, tidyLabel(tail)) > 0.92))
        return { text: tidyLabel(tail), start: end - tail.length };
    }
  }
  return { text, start };
}

/** The printed consent line that the text ends in, whatever stands before it. */
function knownTail(text: string): { text: string; length: number } | null {
  const all = bare(text);
  const label = form.frontTexts.find((each) => /kryss av\)/.test(each) && all.endsWith(bare(each)));
  if (label === undefined) return null;
  let left = bare(label).length;
  let at = text.length;
  while (at > 0 && left > 0) if (/[\p{L}\p{N}]/u.test(text[--at]!)) left--;
  return { text: tidyLabel(text.slice(at)), length: text.length - at };
}

const tidyLabel = (text: string): string =>
  collapse(text)
    .replace(/^(?:Ja\s+Nei\s+)+/, '')
    .replace(/\s*Ja\s+Nei$/, '')
    .replace(/^[•–*-]\s*/, '')
    .replace(/[:*]+$/, '')
    .trim();
