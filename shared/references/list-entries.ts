/** The entries of a pasted list, each on one line with the number that stood before it. */

export interface ListEntry {
  number: number | null;
  text: string;
}

const numbered = /^\s*(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})[.)])\s*(?=\S)/;
/** Shorter lines are headings and page numbers. */
const leastLength = 20;

/**
 * By numbers where there are at least two in a row, else by blank lines, else by lines. A number that does not follow
 * the one before (`2022.` at the start of a broken line) begins no entry.
 */
export function listEntries(text: string): ListEntry[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const byNumber = numberedEntries(lines);
  if (byNumber.length > 1 || (byNumber.length === 1 && lines.filter((line) => line.trim() !== '').length < 4))
    return byNumber;
  const isSpaced = /\n\s*\n/.test(text.trim());
  const parts = isSpaced ? text.replace(/\r\n?/g, '\n').split(/\n\s*\n/) : lines;
  return parts
    .map((part) => ({ number: null, text: joined(part.split('\n')) }))
    .filter(({ text: each }) => each.length >= leastLength);
}

function numberedEntries(lines: readonly string[]): ListEntry[] {
  const entries: { number: number; lines: string[] }[] = [];
  for (const line of lines) {
    const found = numbered.exec(line);
    const number = Number(found?.[1] ?? found?.[2] ?? found?.[3]);
    const last = entries.at(-1);
    const isNext = found !== null && (last ? number > last.number && number <= last.number + 5 : number < 1000);
    if (isNext) entries.push({ number, lines: [line.slice(found[0].length)] });
    else last?.lines.push(line);
  }
  return entries
    .map(({ number, lines: own }) => ({ number, text: joined(own) }))
    .filter(({ text }) => text.length >= leastLength);
}

/** Words and addresses that a line end broke are joined again. */
const joined = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .replace(/(https?:\/\/\S{0,300}[/.-]|10\.\d{4,9}\/\S{0,200})\n(?=[a-z0-9])/gi, '$1')
    .replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
