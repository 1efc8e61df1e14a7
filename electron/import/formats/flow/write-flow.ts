/** Writes a flow as pages of raw text, and notes where headings, cells and running heads stand in it. */
import type { Flow, FlowBlock, FlowCell, FlowHeading, FlowParagraph, FlowRow } from './flow.ts';

/** [start, end) in the raw text of a page. */
export interface RawPlace {
  pageIndex: number;
  start: number;
  end: number;
}
export interface RawCell extends RawPlace {
  column: number;
  columnSpan: number;
  rowSpan: number;
}
export interface RawTable {
  rows: { isHeader: boolean; cells: RawCell[] }[];
}
export interface WrittenFlow {
  rawPages: string[];
  headings: (FlowHeading & RawPlace)[];
  tables: RawTable[];
  captions: RawPlace[];
  /** Running heads and feet, which stand on the first page, and the last page of what stands around the text. */
  furniture: RawPlace[];
}

/** A longer row is read more easily with its cells below each other. */
const longestRow = 400;

const beside = '  ';
type Gap = typeof beside | '\n' | '\n\n';

/**
 * Paragraphs are parted by an empty line, those of a cell by a line end. Cells of a row stand two spaces apart where each
 * is one line, else below each other. Pages break between paragraphs and rows only, so that no sentence is cut.
 */
export function writeFlow(flow: Flow): WrittenFlow {
  const written: WrittenFlow = { rawPages: [], headings: [], tables: [], captions: [], furniture: [] };
  const notes: string[] = [];
  let text = '';
  /** The least gap before what is written next. */
  let floor: Gap = '\n';
  /** Where the cell being written begins. */
  let firstStart: number | null = null;

  function write(content: string, gap: Gap): RawPlace | null {
    if (content.trim() === '') return null;
    if (text !== '') text += gap === beside || gap.length > floor.length ? gap : floor;
    floor = '\n';
    const start = text.length;
    firstStart ??= start;
    text += content;
    return { pageIndex: written.rawPages.length, start, end: text.length };
  }

  function breakPage(): void {
    for (const note of notes.splice(0)) write(note, '\n\n');
    if (text === '') return;
    written.rawPages.push(text);
    text = '';
  }

  function writeParagraph(paragraph: FlowParagraph, gap: Gap): void {
    const place = write(paragraph.text, gap);
    if (place && paragraph.heading) written.headings.push({ ...paragraph.heading, ...place });
    if (place && paragraph.isCaption) written.captions.push(place);
  }

  function writeBlocks(blocks: readonly FlowBlock[], gap: Gap): void {
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'paragraph') writeParagraph(block, isNextItem(blocks[index - 1], block) ? '\n' : gap);
      else if (block.kind === 'note') notes.push(block.text);
      else if (block.kind === 'table') writeTable(block.rows, gap !== '\n\n');
      else if (gap === '\n\n') breakPage();
    }
  }

  function writeTable(rows: readonly FlowRow[], isInCell: boolean): void {
    const table: RawTable = { rows: [] };
    written.tables.push(table);
    let wasLine = false;
    for (const row of rows) {
      const breaks = isInCell ? 'nowhere' : breakOf(row);
      if (breaks === 'before') breakPage();
      const isLine = isLineRow(row);
      floor = wasLine && isLine ? '\n' : '\n\n';
      wasLine = isLine;
      table.rows.push({
        isHeader: row.isHeader,
        cells: writeCells(row.cells, isLine),
      });
      if (breaks === 'after') breakPage();
    }
    floor = '\n\n';
  }

  function writeCells(cells: readonly FlowCell[], isLine: boolean): RawCell[] {
    let isFirst = true;
    return cells.map(({ blocks, column, columnSpan, rowSpan }) => {
      const outer = firstStart;
      firstStart = null;
      if (!isLine && !isFirst) floor = '\n\n';
      writeBlocks(blocks, isLine && !isFirst ? beside : '\n');
      const start: number = firstStart ?? text.length;
      if (firstStart !== null) isFirst = false;
      firstStart = outer ?? firstStart;
      return { pageIndex: written.rawPages.length, start, end: text.length, column, columnSpan, rowSpan };
    });
  }

  const writeFurniture = (line: string): void => {
    const place = write(line, '\n');
    if (place) written.furniture.push(place);
  };

  for (const line of flow.heads) writeFurniture(line);
  floor = '\n\n';
  writeBlocks(flow.blocks, '\n\n');
  breakPage();
  const marked = { headings: written.headings.length, tables: written.tables.length };
  writeBlocks(
    flow.surroundings.filter((block) => block.kind !== 'page-break'),
    '\n\n',
  );
  if (text !== '') written.furniture.push({ pageIndex: written.rawPages.length, start: 0, end: text.length });
  breakPage();
  written.headings.length = marked.headings;
  written.tables.length = marked.tables;
  if (flow.feet.length > 0 && written.rawPages.length > 0) {
    const [first = '', ...others] = written.rawPages.splice(0);
    text = first;
    floor = '\n\n';
    for (const line of flow.feet) writeFurniture(line);
    written.rawPages.push(text, ...others);
  }
  return written;
}

const isNextItem = (before: FlowBlock | undefined, block: FlowParagraph): boolean =>
  block.isItem === true && before?.kind === 'paragraph' && before.isItem === true;

/** Whether every cell is one short line, so that the row reads as one. */
function isLineRow(row: FlowRow): boolean {
  let length = 0;
  for (const { blocks } of row.cells) {
    const filled = blocks.filter(
      (block) => block.kind === 'table' || (block.kind === 'paragraph' && block.text !== ''),
    );
    if (filled.length > 1) return false;
    const [only] = filled;
    if (only && (only.kind !== 'paragraph' || only.text.includes('\n'))) return false;
    length += only?.text.length ?? 0;
  }
  return length <= longestRow;
}

/** A row that opens on a new page breaks before itself; one that runs over it, after. */
function breakOf(row: FlowRow): 'before' | 'after' | 'nowhere' {
  if (row.cells.some((cell) => cell.blocks[0]?.kind === 'page-break')) return 'before';
  return row.cells.some((cell) => cell.blocks.some((block) => block.kind === 'page-break')) ? 'after' : 'nowhere';
}
