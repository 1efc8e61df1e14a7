/** Tables with merged cells. */
import type { FlowBlock, FlowRow, FlowTable } from '../flow/flow.ts';
import { attributeOf, childrenOf, type HtmlElement } from './parse-html.ts';
import { isVisible } from './visible.ts';

const widestSpan = 100;
const tallestSpan = 1000;
/** Columns further right are not kept free for cells from above. */
const mostColumns = 1000;

type ReadBlocks = (element: HtmlElement) => FlowBlock[];

/** The table, and what its caption says before it. */
export function readTable(table: HtmlElement, readBlocks: ReadBlocks): FlowBlock[] {
  const caption = childrenOf(table).find((each) => each.tagName === 'caption');
  const rows: FlowRow[] = [];
  /** By column: how many more rows a cell from above covers. */
  const covered: number[] = [];
  for (const { row, isHead } of rowsOf(table)) {
    const cells: FlowRow['cells'] = [];
    const own = childrenOf(row).filter((each) => (each.tagName === 'td' || each.tagName === 'th') && isVisible(each));
    let column = 0;
    const next: number[] = covered.map((rowsLeft) => Math.max(0, rowsLeft - 1));
    for (const cell of own) {
      while (column < mostColumns && (covered[column] ?? 0) > 0) column++;
      const columnSpan = span(attributeOf(cell, 'colspan'), widestSpan);
      const rowSpan = span(attributeOf(cell, 'rowspan'), tallestSpan);
      const end = Math.min(mostColumns, column + columnSpan);
      for (let at = column; at < end; at++) next[at] = rowSpan - 1;
      cells.push({ blocks: readBlocks(cell), column, columnSpan, rowSpan });
      column += columnSpan;
    }
    covered.splice(0, covered.length, ...next);
    const isHeader = isHead || (own.length > 0 && own.every((cell) => cell.tagName === 'th'));
    rows.push({ isHeader, cells });
  }
  const read: FlowTable = { kind: 'table', rows };
  const titles = caption && isVisible(caption) ? readBlocks(caption) : [];
  return [...titles.map((block) => (block.kind === 'paragraph' ? { ...block, isCaption: true } : block)), read];
}

function rowsOf(table: HtmlElement): { row: HtmlElement; isHead: boolean }[] {
  return childrenOf(table).flatMap((part) => {
    if (!isVisible(part)) return [];
    if (part.tagName === 'tr') return [{ row: part, isHead: false }];
    if (!['thead', 'tbody', 'tfoot'].includes(part.tagName)) return [];
    return childrenOf(part)
      .filter((row) => row.tagName === 'tr' && isVisible(row))
      .map((row) => ({ row, isHead: part.tagName === 'thead' }));
  });
}

function span(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.min(most, Math.max(1, number));
}
