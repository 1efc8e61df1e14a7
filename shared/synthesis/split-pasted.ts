/** Cells as papers print them, with two or three figures in one: taken apart when they are pasted, and shown apart before they are taken. */
import { type ResultKind, resultCells } from '../model/studies.ts';
import { isAboutStudy } from './pasted-columns.ts';

interface PrintedForm {
  /** Of kinds with this cell. */
  cell: string;
  pattern: RegExp;
  /** Heads of the columns that come of it, by the head it had. */
  heads(head: string): string[];
}

const figure = String.raw`([-−]?\d+(?:[.,]\d+)?)`;
const interval = String.raw`(?:95\s*%\s*(?:KI|CI)\s*[:,]?\s*)?${figure}\s*(?:til|to|[-–—;]|,(?=\s))\s*${figure}`;
/** In the place of a standard deviation, which is reckoned from it; a lone interval says what it is. */
const otherSpread = String.raw`(?:SEM?)\s*[:=]?\s*\d+(?:[.,]\d+)?|(?:9\d\s*%\s*)?(?:KI|CI)\s*[:,]?\s*[-−]?\d+(?:[.,]\d+)?\s*(?:til|to|[-–—;]|,(?=\s))\s*[-−]?\d+(?:[.,]\d+)?`;
const bare = (head: string) => head.replace(/[([].*?[)\]]/g, ' ');

const printedForms: readonly PrintedForm[] = [
  {
    cell: 'lower',
    pattern: new RegExp(String.raw`^${figure}\s*(?:\(\s*${interval}\s*\)|\[\s*${interval}\s*\])$`, 'i'),
    heads: (head) => ['', ' min', ' max'].map((end) => bare(head) + end),
  },
  {
    cell: 'sd1',
    pattern: new RegExp(
      String.raw`^${figure}\s*(?:\(\s*(?:SD\s*)?${figure}\s*\)|(?:±|\+\/-)\s*${figure}|[([]\s*(${otherSpread})\s*[)\]])$`,
      'i',
    ),
    heads: (head) => [bare(head).replace(/±?\s*\bS[DE]\b/i, ''), `${bare(head).replace(/\bS[DE]\b/i, '')} SD`],
  },
  {
    cell: 'events1',
    pattern: /^(\d[\d\s]*?)\s*(?:\/|av|of)\s*(\d[\d\s]*?)(?:\s*\(\s*\d+(?:[.,]\d+)?\s*%\s*\))?$/i,
    heads: (head) => [`${head} events`, `${head.replace(/\b(?:events?|hendelser?|hend)\b/i, ' ')} n`],
  },
];

/** “14 (11.7 %)” beside a count: the share is known from the group. */
const countWithShare = /^(\d[\d\s]*?)\s*\(\s*\d+(?:[.,]\d+)?\s*%\s*\)$/;

const hasCounts = (kind: ResultKind) => resultCells[kind].some((cell) => cell.startsWith('events'));
const formOf = (kind: ResultKind) => printedForms.find(({ cell }) => resultCells[kind].some((each) => each === cell));

/** Whether a cell holds more than one figure in a form that is known for the kind. */
export const isPrinted = (words: string, kind: ResultKind): boolean =>
  formOf(kind)?.pattern.test(words) || (hasCounts(kind) && countWithShare.test(words));

/**
 * The lines with each such column as as many as it has figures, and the heading likewise. A column with a plain number among
 * them stands as it is, and so do words; neither is guessed at.
 */
export function splitPrinted(
  lines: readonly string[][],
  heading: readonly string[] | null,
  kind: ResultKind,
): { lines: string[][]; heading: string[] | null } {
  const form = formOf(kind);
  const count = lines.reduce((most, cells) => Math.max(most, cells.length), heading?.length ?? 0);
  const columns = Array.from({ length: count }, (_, at) => {
    const cells = lines.map((line) => line[at] ?? '');
    const head = heading?.[at] ?? '';
    if (at === 0 || isAboutStudy(head)) return { heads: [head], cells: cells.map((words) => [words]) };
    const found =
      form &&
      cells.map((words) =>
        form.pattern
          .exec(words)
          ?.slice(1)
          .filter((part) => part !== undefined),
      );
    const isSplit = found?.some(Boolean) && cells.every((words, row) => found[row] || !/^[-−]?[\d\s.,]+$/.test(words));
    if (form && found && isSplit) {
      const heads = form.heads(head);
      return {
        heads,
        cells: cells.map((words, row) => found[row] ?? heads.map((_, part) => (part === 0 ? words : ''))),
      };
    }
    const single = (words: string) => (hasCounts(kind) && countWithShare.exec(words)?.[1]) || words;
    return { heads: [head], cells: cells.map((words) => [single(words)]) };
  });
  return {
    lines: lines.map((_, row) => columns.flatMap(({ cells }) => cells[row]!)),
    heading: heading && columns.flatMap(({ heads }) => heads.map((head) => head.replace(/\s+/g, ' ').trim())),
  };
}
