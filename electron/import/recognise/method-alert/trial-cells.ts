/** Parts the text before a registry number into population, intervention, comparator and outcome. */
import { collapse } from '../source.ts';

export interface TrialCells {
  population: string;
  intervention: string;
  comparator: string;
  outcome: string;
  /** True where a block held more than one cell and capitals had to decide. */
  isGuess: boolean;
}

/** Blank lines and runs of two or more spaces part cells; too few parts are split before capitals. */
export function splitCells(text: string): TrialCells {
  let blocks = blocksOf(text);
  blocks = mergePopulation(blocks);
  let isGuess = false;
  while (blocks.length > 0 && blocks.length < 4) {
    const parts = splitLongest(blocks, 4 - blocks.length + 1);
    if (parts === null) break;
    blocks = parts;
    isGuess = true;
  }
  const [population = '', intervention = '', comparator = '', ...rest] = blocks.map(collapse);
  return { population, intervention, comparator, outcome: collapse(rest.join(' ')), isGuess };
}

function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  for (const block of text.split(/\n[ \t]*\n/)) {
    let current = '';
    for (const line of block.split('\n')) {
      const parts = line.trim().split(/ {2,}|\t+/);
      parts.forEach((part, index) => {
        if (index === 0) current = current === '' ? part : `${current}\n${part}`;
        else {
          blocks.push(current);
          current = part;
        }
      });
    }
    blocks.push(current);
  }
  return blocks.filter((block) => block.trim() !== '');
}

/** The population ends with its number of participants; what stands before that belongs to it. */
function mergePopulation(blocks: readonly string[]): string[] {
  const last = blocks.findIndex((block) => /\bn\s*=\s*(?:ca\.?\s*)?\d/i.test(block));
  const first = last > 0 && last <= blocks.length - 3 ? last : 0;
  if (last < 0 || blocks.length === 0) return [...blocks];
  const merged = [blocks.slice(0, first + 1).join('\n'), ...blocks.slice(first + 1)];
  const head = /^([\s\S]*?\(?\bn\s*=\s*(?:ca\.?\s*)?\d[\d ]*\)?)[ \t]*\n?([\s\S]*)$/i.exec(merged[0]!);
  if (head !== null && head[2]!.trim() !== '' && merged.length < 4 && !/^[),]/.test(head[2]!.trim())) {
    return [head[1]!, head[2]!, ...merged.slice(1)];
  }
  return merged;
}

/** Splits the block whose first line has most words that open with a capital, into up to `wanted` parts. */
function splitLongest(blocks: readonly string[], wanted: number): string[] | null {
  let best = -1;
  let bestStarts: number[] = [];
  blocks.forEach((block, index) => {
    if (index === 0 && blocks.length > 1) return;
    const starts = cellStarts(block);
    if (starts.length > bestStarts.length) {
      best = index;
      bestStarts = starts;
    }
  });
  if (best < 0 || bestStarts.length === 0) return null;
  const cuts = chooseCuts(blocks[best]!, bestStarts, wanted - 1);
  const block = blocks[best]!;
  const parts = [0, ...cuts].map((start, index) => block.slice(start, [0, ...cuts][index + 1] ?? block.length));
  return [...blocks.slice(0, best), ...parts, ...blocks.slice(best + 1)];
}

const comparatorWord =
  /^(?:placebo|sham|vanlig|standard|ingen|konservativ|kontroll|usual|best|no |aktiv|observasjon|venteliste|narre|sukkerpille)/i;

/** More capitals than cells: the comparator is known by its word, the outcome opens at the next capital. */
function chooseCuts(block: string, starts: readonly number[], count: number): number[] {
  const comparator = starts.findIndex((start) => comparatorWord.test(block.slice(start)));
  if (starts.length <= count || comparator < 0) return starts.slice(0, count);
  return starts.slice(comparator, comparator + count);
}

/** Places where a new cell may open: a capital after a space that does not follow a joining word. */
function cellStarts(block: string): number[] {
  const starts: number[] = [];
  for (const match of block.matchAll(/(?<=\S)(\s+)(?=\p{Lu}[\p{L}\p{N}-]*)/gu)) {
    const before = block.slice(0, match.index).trim();
    const after = block.slice(match.index + match[0].length);
    if (
      /(?:^|\s)(?:med|og|eller|\+|vs\.?|mot|av|i|til|with|and|or|of|for|the|\/|&)$/i.test(before) ||
      /[,(/+-]$/.test(before)
    )
      continue;
    if (/^\p{Lu}(?![\p{L}\p{N}-])/u.test(after)) continue;
    const previous = /\S+$/.exec(before)?.[0] ?? '';
    const isPhrase =
      /^\p{Lu}\p{Ll}+$/u.test(previous) &&
      /^\p{Lu}\p{Ll}+(?:\s+(?:\p{Lu}|\())/u.test(after) &&
      /^\S+\s+\(\p{Lu}+\)/u.test(after);
    if (!isPhrase) starts.push(match.index + match[0].length);
  }
  return starts;
}
