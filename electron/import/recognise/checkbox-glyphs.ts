/** Checkbox characters and whether they are ticked. */

export interface Box {
  start: number;
  end: number;
  checked: boolean;
}

/** A tick may be drawn into its box, which then stands before it, or instead of it. */
const tickAfterBox = /[☐□◻▢❏❑⬜]\s?[✓✔✗✘](?!\p{L})/gu;
const tickInBox = /[☐□◻▢❏❑⬜][✓✔✗✘]/u;
const tickAlone = /(?<![☐□◻▢❏❑⬜]\s?)[✓✔✗✘](?!\p{L})/u;
const drawn = /[☐□◻▢❏❑⬜]|[☒☑⊠🗹🗷✅]|\[ ?[xX] ?\]|\[ {1,2}\]/gu;
const isEmpty = (mark: string): boolean => /^(?:[☐□◻▢❏❑⬜]|[[(] *[\])])$/u.test(mark);

/** Signs that mean much else, and are boxes only where the document draws its empty boxes the same way. */
interface Pair {
  empty: RegExp;
  ticked: RegExp;
  fewest: number;
}
const round: Pair = {
  empty: /(?<![\p{L}\p{N}])\( {1,2}\)/gu,
  ticked: /(?<![\p{L}\p{N}])\( ?[xX] ?\)(?!\p{L})/gu,
  fewest: 2,
};
const square: Pair = { empty: /\[\](?!\()/g, ticked: /\[ ?[xX] ?\]/g, fewest: 2 };
const pairs: readonly Pair[] = [
  { empty: /[☐□◻▢❏❑⬜]/gu, ticked: /[✓✔✗✘](?!\p{L})/gu, fewest: 2 },
  { empty: /[□◻▢⬜]/gu, ticked: /[■◼▣⬛]/gu, fewest: 2 },
  round,
  square,
];

/** Round brackets at the beginning of lines, empty and ticked: a choice, also where the document draws other boxes elsewhere. */
const roundEmpty = /^[ \t\u00a0]*(?:[1-9A-H] ?[:.)] ?)?\( {1,2}\) ?(?=[^\s(])/mu;
const squareEmpty = /^[ \t\u00a0]*\[\] ?(?=\p{L})/mu;
const roundTicked = /^[ \t\u00a0]*(?:[1-9A-H] ?[:.)] ?)?\( ?[xX] ?\) ?(?=[^\s(])/mu;

/** Boxes in text order. A tick drawn right after an empty box ticks it. */
export function findBoxes(text: string): Box[] {
  const isApart = tickAlone.test(text) && !tickInBox.test(text);
  const boxes = isApart ? boxesOf(text, drawn) : joined(boxesOf(text, tickAfterBox), boxesOf(text, drawn));
  const isRound = roundEmpty.test(text) && roundTicked.test(text);
  // One empty pair of square brackets at a line's beginning is a box among boxes.
  const isSquare = squareEmpty.test(text) && boxes.some(({ start }) => text[start] === '[');
  const isTold = boxes.some((box) => box.checked && text[box.start] !== '[');
  const others = (isTold ? (isRound ? [round] : []) : pairs).flatMap((pair) => {
    const empties = boxesOf(text, pair.empty);
    const isDrawn = (pair === round && isRound) || (pair === square && isSquare);
    const isChoice = empties.length >= pair.fewest || isDrawn;
    return isChoice ? [...empties, ...boxesOf(text, pair.ticked)] : [];
  });
  return joined(boxes, others);
}

/** The first ones and those of the others that begin elsewhere, in text order. */
function joined(first: readonly Box[], others: readonly Box[]): Box[] {
  const known = new Set(first.map((box) => box.start));
  const added = others.filter(({ start }) => !known.has(start) && known.add(start));
  return [...first, ...added].sort((a, b) => a.start - b.start);
}

const boxesOf = (text: string, pattern: RegExp): Box[] =>
  [...text.matchAll(pattern)].map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
    checked: !isEmpty(mark),
  }));

/** The text with every box drawn as ☒ or ☐ at its first place, as long as before. */
export function withPlainBoxes(text: string): string {
  const pieces: string[] = [];
  let read = 0;
  for (const { start, end, checked } of findBoxes(text)) {
    const rest = text.slice(start + 1, end).replace(/[^\n]/g, ' ');
    pieces.push(text.slice(read, start), checked ? '☒' : '☐', rest);
    read = end;
  }
  return pieces.join('') + text.slice(read);
}
