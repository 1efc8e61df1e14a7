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
 * Columns are drawn one after the other; table rows jump back to the left with every row. Where a producer drew line
 * by line across the page, long full lines on both sides still make columns.
 */
export function isColumnRun(bands: readonly Block[][]): boolean {
  const columns = columnsOf(bands.flat());
  if (columns.length < 2) return false;
  const changes = columnChanges(columns);
  // On a grid of lines paragraphs of two columns share baselines as cells do.
  const isProse = changes < columns.length && columns.every(holdsParagraphs);
  if (looksLikeRows(bands) && !isProse) return false;
  const shapes = columns.map(shapeOf);
  if (changes < columns.length) return shapes.every((shape) => shape.lines >= 4 && shape.charsPerLine >= 12);
  const fewest = Math.min(...shapes.map((shape) => shape.lines));
  const drawnAcross = changes >= fewest * 0.8;
  return drawnAcross && fewest >= 8 && shapes.every((shape) => shape.charsPerLine >= 30 && shape.fill >= 0.75);
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
  const cells = aligned.filter((band) => band.some((block) => shapeOf([block]).charsPerLine < 30));
  return cells.length >= 2 && cells.length >= shared.length * 0.5;
}

/** Whether a third of a column's blocks run over several long lines. */
function holdsParagraphs(column: readonly Block[]): boolean {
  const paragraphs = column.filter((block) => block.lines.length > 1 && shapeOf([block]).charsPerLine >= 25);
  return paragraphs.length * 3 >= column.length;
}

function shapeOf(column: readonly Block[]): { lines: number; charsPerLine: number; fill: number } {
  const lines = column.flatMap((block) => block.lines);
  const left = Math.min(...column.map((block) => block.left));
  const right = Math.max(...column.map((block) => block.right));
  const chars = lines.reduce((sum, line) => sum + line.pieces.reduce((n, piece) => n + piece.text.length, 0), 0);
  const widths = lines.map((line) => line.right - line.left).sort((a, b) => a - b);
  return {
    lines: lines.length,
    charsPerLine: chars / Math.max(1, lines.length),
    fill: (widths[Math.floor(widths.length / 2)] ?? 0) / Math.max(1, right - left),
  };
}
