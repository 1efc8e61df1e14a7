/** Tells columns of running text from the cells of a table, by their gutters and by the order they were drawn in. */
import type { Block } from './blocks.ts';

/** Blocks grouped by the empty gutters between them, from left to right. One group where no gutter runs through. */
export function columnsOf(blocks: readonly Block[]): Block[][] {
  const columns: Block[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const block of [...blocks].sort((a, b) => a.left - b.left)) {
    if (block.left > right || columns.length === 0) columns.push([]);
    columns.at(-1)?.push(block);
    right = Math.max(right, block.right);
  }
  return columns;
}

/**
 * Whether `columns`, those of the bands, hold running text. Columns are drawn one after the other; table rows jump back
 * to the left with every row. Where a producer drew line by line across the page, long full lines on both sides still
 * make columns.
 */
export function isColumnRun(bands: readonly Block[][], columns: readonly Block[][]): boolean {
  if (columns.length < 2) return false;
  // Asked for every band of every table: what is quick to tell comes first.
  const fewest = Math.min(...columns.map(lineCount));
  if (fewest < 4) return false;
  const changes = columnChanges(columns);
  if (changes < columns.length) {
    if (!columns.every((column) => charsPerLine(column) >= 12)) return false;
    // On a grid of lines paragraphs of two columns share baselines as cells do.
    return !looksLikeRows(bands) || columns.every(holdsParagraphs);
  }
  if (changes < fewest * 0.8 || fewest < 8) return false;
  return columns.every((column) => charsPerLine(column) >= 30 && fillOf(column) >= 0.75) && !looksLikeRows(bands);
}

/** How often the drawing order changes from one column to another. */
function columnChanges(columns: readonly Block[][]): number {
  const drawn = columns.flatMap((column, index) => column.map((block) => ({ order: block.order, index })));
  drawn.sort((a, b) => a.order - b.order);
  return drawn.filter((entry, at) => at > 0 && entry.index !== drawn[at - 1]?.index).length;
}

/** Whether most bands that hold more than one block are short cells starting on one baseline. */
function looksLikeRows(bands: readonly Block[][]): boolean {
  const shared = bands.filter((band) => band.length > 1);
  const aligned = shared.filter((band) => {
    const first = band[0]?.lines[0];
    return band.every((block) => {
      const line = block.lines[0];
      return first && line && Math.abs(line.baseline - first.baseline) < line.size * 0.4;
    });
  });
  const cells = aligned.filter((band) => band.some((block) => charsPerLine([block]) < 30));
  return cells.length >= 2 && cells.length >= shared.length * 0.5;
}

/** Whether a third of a column's blocks run over several long lines. */
function holdsParagraphs(column: readonly Block[]): boolean {
  const paragraphs = column.filter((block) => block.lines.length > 1 && charsPerLine([block]) >= 25);
  return paragraphs.length * 3 >= column.length;
}

const lineCount = (column: readonly Block[]): number => column.reduce((sum, block) => sum + block.lines.length, 0);

const charsPerLine = (column: readonly Block[]): number =>
  column.reduce((sum, block) => sum + block.chars, 0) / Math.max(1, lineCount(column));

/** How far the lines of a column reach across it: the middle one's part of its width. */
function fillOf(column: readonly Block[]): number {
  const left = Math.min(...column.map((block) => block.left));
  const right = Math.max(...column.map((block) => block.right));
  const widths = column.flatMap((block) => block.lines.map((line) => line.right - line.left)).sort((a, b) => a - b);
  return (widths[Math.floor(widths.length / 2)] ?? 0) / Math.max(1, right - left);
}
