/** Which answer block belongs to which question, when the extractor printed prompts first and answers after. */
import type { Block } from '../paragraphs.ts';
import type { Prompt } from './prompts.ts';
import type { Slot } from './template.ts';

export interface AnswerSlot {
  prompt: Prompt;
  slot: Slot;
  /** Where the slot's own print stands: its label, else its prompt. */
  anchor: number;
  anchorEnd: number;
  cues: RegExp[];
}

export interface Assignment {
  slot: AnswerSlot | null;
  confidence: number;
}

/**
 * Best order-keeping assignment of blocks to slots (dynamic programming over both). A block may go to a slot of its own
 * page or to one still open from an earlier page. Cues in the text outweigh position.
 */
export function assignBlocks(blocks: readonly Block[], slots: readonly AnswerSlot[]): Assignment[] {
  if (slots.length === 0) return blocks.map(() => ({ slot: null, confidence: 0 }));
  const width = slots.length;
  const ordered = orderedPages(blocks, slots);
  const best: Float64Array[] = [];
  const from: Int32Array[] = [];
  blocks.forEach((block, i) => {
    const row = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
    const back = new Int32Array(width).fill(-1);
    let reach = Number.NEGATIVE_INFINITY;
    let reachAt = -1;
    for (let j = 0; j < width; j++) {
      const fit = fitOf(block, slots, j, ordered);
      const before = best[i - 1];
      if (before === undefined) {
        row[j] = fit + openScore(block, slots[j]!);
      } else {
        const stay = before[j]! + fit + stayScore(block, slots[j]!);
        const move = reach + fit + openScore(block, slots[j]!);
        row[j] = Math.max(stay, move);
        back[j] = stay >= move ? j : reachAt;
        if (before[j]! > reach) {
          reach = before[j]!;
          reachAt = j;
        }
      }
    }
    best.push(row);
    from.push(back);
  });
  const chosen = new Array<number>(blocks.length);
  let at = best.length === 0 ? -1 : indexOfMax(best.at(-1)!);
  for (let i = blocks.length - 1; i >= 0; i--) {
    chosen[i] = at;
    at = from[i]![at]!;
  }
  return blocks.map((block, i) => {
    const slot = slots[chosen[i]!];
    if (slot === undefined || best[i]![chosen[i]!]! === Number.NEGATIVE_INFINITY) return { slot: null, confidence: 0 };
    return { slot, confidence: confidenceOf(block, slot, slots) };
  });
}

const cueHits = (block: Block, slot: AnswerSlot): number => slot.cues.filter((cue) => cue.test(block.text)).length;

/** Pages where answers stand between the prompts, as in a form that was not scrambled. */
function orderedPages(blocks: readonly Block[], slots: readonly AnswerSlot[]): Set<number> {
  const pages = new Set<number>();
  for (const block of blocks) {
    const here = slots.filter((slot) => slot.prompt.pageIndex === block.pageIndex);
    if (here.some((slot) => slot.anchorEnd <= block.start) && here.some((slot) => slot.anchor >= block.end)) {
      pages.add(block.pageIndex);
    }
  }
  return pages;
}

function fitOf(block: Block, slots: readonly AnswerSlot[], index: number, ordered: ReadonlySet<number>): number {
  const slot = slots[index]!;
  if (slot.prompt.pageIndex > block.pageIndex) return -40;
  if (slot.prompt.pageIndex < block.pageIndex) {
    const laterPage = slots[index + 1]?.prompt.pageIndex;
    const isCarried = laterPage === undefined || laterPage > slot.prompt.pageIndex;
    if (!isCarried) return -12;
  }
  const hits = cueHits(block, slot);
  let fit = Math.min(2, hits) * 1.6;
  if (hits === 0 && slot.slot.needsCue === true) fit -= 1.5;
  if (slot.slot.shape === 'free' && block.text.length > 120) fit += 0.6;
  if (slot.prompt.pageIndex === block.pageIndex) fit += 0.6;
  if (block.start < slot.anchor) fit -= 3;
  const following = slots.find((other) => other.anchor > slot.anchor);
  if (
    ordered.has(block.pageIndex) &&
    block.start > slot.anchorEnd &&
    (following === undefined || block.start < following.anchor)
  )
    fit += 2.5;
  if (slot.slot.shape === 'title') fit += block.text.length <= 160 ? 1 : -4;
  return fit;
}

/** Filling a slot is worth something: a form's boxes are filled in order, one after another. */
function openScore(block: Block, slot: AnswerSlot): number {
  const continues = /^[\p{Ll}(+-]/u.test(block.text);
  const worth = slot.slot.shape === 'comment' ? 0.6 : 1.5;
  return worth + (block.gap >= 2 ? 0.7 : 0) - (continues ? 4 : 0) + (slot.slot.shape === 'title' ? 2 : 0);
}

const stayScore = (block: Block, slot: AnswerSlot): number =>
  (slot.slot.shape === 'title' ? -5 : 0.3) - (block.gap >= 2 ? 0.4 : 0);

function confidenceOf(block: Block, slot: AnswerSlot, slots: readonly AnswerSlot[]): number {
  const openHere = slots.filter((other) => other.prompt.pageIndex === block.pageIndex).length;
  const rivals = slots.filter((other) => other !== slot && cueHits(block, other) > cueHits(block, slot)).length;
  const base = openHere <= 1 ? 0.9 : 0.6;
  return Math.max(0.2, Math.min(0.98, base + 0.15 * Math.min(2, cueHits(block, slot)) - 0.1 * Math.min(3, rivals)));
}

function indexOfMax(values: Float64Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! > values[best]!) best = index;
  return best;
}
