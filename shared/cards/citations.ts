/** Numbered citations in running text, in both generations' styles: (1), (3;4), (6-8), [1, 2], [12-17]. */

export interface Citation {
  numbers: number[];
  start: number;
  end: number;
}

const item = String.raw`\d{1,3}(?:\s*[-–]\s*\d{1,3})?`;
const marker = new RegExp(
  String.raw`\(\s*(${item}(?:\s*[,;]\s*${item})*)\s*\)|\[\s*(${item}(?:\s*[,;]\s*${item})*)\s*\]`,
  'g',
);
/** A wider span is a range of something else, e.g. «(155-200)». */
const maxRange = 30;

/** Years, «(n=84)», «(2016/2019)» and enumerations «1)» are not citations; neither are descending or very wide ranges. */
export function findCitations(text: string): Citation[] {
  const found: Citation[] = [];
  for (const match of text.matchAll(marker)) {
    const numbers = (match[1] ?? match[2] ?? '').split(/[,;]/).flatMap(expand);
    if (numbers.length > 0 && numbers.every((number) => number > 0)) {
      found.push({ numbers, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

/** The text with each citation replaced by one blank. */
export function withoutCitations(text: string): string {
  let rest = '';
  let from = 0;
  for (const citation of findCitations(text)) {
    rest += `${text.slice(from, citation.start)} `;
    from = citation.end;
  }
  return rest + text.slice(from);
}

function expand(part: string): number[] {
  const [first = 0, last = first] = part.split(/[-–]/).map(Number);
  if (last < first || last - first > maxRange) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
