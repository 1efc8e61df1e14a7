/** The PICO cells among the blocks of the form, told from the answers around them. */
import type { RecognisedPico } from '../../../../shared/contract/recognised.ts';
import type { PicoKey } from '../../../../shared/model/vocabulary.ts';
import type { Block } from '../paragraphs.ts';
import { collapse, type Line } from '../source.ts';
import type { AnswerSlot } from './assign.ts';
import { picoItems, picoLabelOf } from './pico.ts';

/** Takes the PICO cells out of the blocks. What follows the last cell may already be the next question's answer. */
export function takePico(
  blocks: readonly Block[],
  slots: readonly AnswerSlot[],
): { pico: RecognisedPico; answers: Block[] } {
  const cells: Record<PicoKey, Block[]> = { population: [], intervention: [], comparator: [], outcome: [] };
  const answers: Block[] = [];
  let open: PicoKey | null = null;
  let openPage = -1;
  const lastOfPage = new Map(blocks.map((block) => [block.pageIndex, block.end]));
  for (const block of splitAtLabels(blocks)) {
    const label: PicoKey | null = picoLabelOf(block.text);
    if (label !== null) {
      open = label;
      openPage = block.pageIndex;
      continue;
    }
    const isLeft =
      open !== null &&
      (block.pageIndex !== openPage ||
        (open === 'outcome' && startsNextAnswer(block, cells.outcome, slots, lastOfPage)));
    if (open === null || isLeft) {
      open = null;
      answers.push(block);
    } else cells[open].push(block);
  }
  const pico = {
    population: picoItems(cells.population),
    intervention: picoItems(cells.intervention),
    comparator: picoItems(cells.comparator),
    outcome: picoItems(cells.outcome),
  };
  return { pico, answers };
}

/** After the outcomes: a prompt of the page has no answer yet and the block reads like one, or is the page's last (`lastOfPage`: where that ends). */
function startsNextAnswer(
  block: Block,
  outcome: readonly Block[],
  slots: readonly AnswerSlot[],
  lastOfPage: ReadonlyMap<number, number>,
): boolean {
  if (outcome.length === 0) return false;
  const open = slots.filter(
    (slot) => slot.prompt.pageIndex === block.pageIndex && slot.anchor < block.start && slot.slot.shape === 'text',
  );
  if (open.length === 0) return slots.some((slot) => slot.anchor > outcome[0]!.start && slot.anchor < block.start);
  const passed = slots.some((slot) => slot.anchor > outcome[0]!.start && slot.anchor < block.start);
  if (passed) return true;
  const isLast = lastOfPage.get(block.pageIndex) === block.end;
  return isLast || open.some((slot) => slot.cues.some((cue) => cue.test(block.text)));
}

function splitAtLabels(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const lines = block.lines.flatMap(splitRow);
    if (!lines.some((line) => picoLabelOf(line.text) !== null)) return [block];
    const parts: Block[] = [];
    for (const line of withJoinedLabels(lines)) {
      const last = parts.at(-1);
      const isLabel = picoLabelOf(line.text) !== null;
      if (last === undefined || isLabel || picoLabelOf(last.text) !== null) {
        parts.push({ ...block, lines: [line], text: line.text, start: line.start, end: line.end, gap: 1 });
      } else {
        last.lines.push(line);
        last.text = collapse(`${last.text} ${line.text}`);
        last.end = line.end;
      }
    }
    return parts;
  });
}

/** A row on one line, of a table or after a colon: its label, and the rest as a line of its own. */
function splitRow(line: Line): Line[] {
  const cells = /^(.+?)(?: {2,}|\t+|:[ \t]+)(?=\S)/.exec(line.text);
  if (cells === null || picoLabelOf(cells[1]!) === null) return [line];
  const [whole, label] = [cells[0], cells[1]!];
  return [
    { ...line, text: label, end: line.start + label.length },
    { ...line, text: line.text.slice(whole.length), start: line.start + whole.length, opensPage: false },
  ];
}

/** A label broken after its first word, as one line. */
function withJoinedLabels(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const text = `${last?.text} ${line.text}`;
    if (last !== undefined && line.text.startsWith('(') && picoLabelOf(text) !== null) {
      joined[joined.length - 1] = { ...last, text, end: line.end };
    } else joined.push(line);
  }
  return joined;
}
