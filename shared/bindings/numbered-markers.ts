/** Citations by number in the text of a document: `[1, 2]` and `[12-17]`; where it has none of these, `(1)`, `(3;4)`, `(6-8)`. */

export interface NumberedMarker {
  numbers: number[];
  start: number;
  end: number;
}

const square = /\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]/g;
const round = /(?<![\d.)])\s?(\((\d{1,3}(?:(?:\s*[;–-]\s*|,\s+)\d{1,3})*)\))/g;
/** Between two numbers that a text cites there are seldom more that it does not. */
const widestGap = 4;
/** A wider span is no range of sources. */
const widestRange = 60;

/** In reading order. Years, sums and lone high numbers in parentheses are no citations. */
export function numberedMarkers(text: string): NumberedMarker[] {
  const brackets = [...text.matchAll(square)].flatMap((match) => markerAt(match[1]!, match.index, match[0].length));
  return brackets.length > 0 ? brackets : parentheses(text);
}

function parentheses(text: string): NumberedMarker[] {
  const printed = [...text.matchAll(round)].map((match) => {
    const start = match.index + match[0].indexOf('(');
    return { inner: match[2]!, before: match.index, start, length: match[1]!.length };
  });
  const isPoint = printed.filter(({ before, start, length }) => opensPoint(text, before, start + length));
  if (isPoint.length * 2 >= printed.length) return [];
  const found = printed.flatMap(({ inner, start, length }) => markerAt(inner, start, length));
  const kept = runFromOne(found.flatMap(({ numbers }) => numbers));
  return kept.size < 2
    ? []
    : found.flatMap((marker) => {
        const numbers = marker.numbers.filter((number) => kept.has(number));
        return numbers.length > 0 ? [{ ...marker, numbers }] : [];
      });
}

/** Numbers from 1 on without wide gaps: lists of sources are cited from the beginning. */
function runFromOne(numbers: readonly number[]): Set<number> {
  const kept = new Set<number>();
  let last = 0;
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    if ((last === 0 && number !== 1) || number - last > widestGap) break;
    kept.add(number);
    last = number;
  }
  return kept;
}

/** Whether a number in parentheses opens a point: words follow, and a mark or a word that joins points stands before. */
function opensPoint(text: string, start: number, end: number): boolean {
  if (!/^\s+\p{L}/u.test(text.slice(end, end + 4))) return false;
  return /(?:^|[\n,:;]|(?<!\p{L})(?:and|or|but|og|eller|men))\s*$/iu.test(
    text.slice(Math.max(0, start - 8), start + 1),
  );
}

function markerAt(inner: string, start: number, length: number): NumberedMarker[] {
  const numbers = inner.split(/[,;]/).flatMap(numbersIn);
  return numbers.length > 0 ? [{ numbers, start, end: start + length }] : [];
}

/** `6-8` as 6, 7, 8; nothing of what is no range. */
function numbersIn(part: string): number[] {
  const [first = 0, last = first] = part.split(/[–-]/).map((piece) => Number(piece.trim()));
  if (first === 0 || last < first || last - first >= widestRange) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
