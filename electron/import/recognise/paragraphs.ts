/** Blocks of lines between blank lines. */
import type { Line, Source } from './source.ts';

export interface Block {
  lines: Line[];
  /** Joined by spaces. */
  text: string;
  start: number;
  end: number;
  pageIndex: number;
  /** Blank lines before it; pages always part blocks. */
  gap: number;
}

/** Blocks of the document, or of the lines a test keeps; a page's end always ends a block. */
export function findBlocks(source: Source, keep: (line: Line) => boolean = () => true): Block[] {
  const blocks: Block[] = [];
  let gap = 1;
  for (const line of source.lines) {
    if (line.text === '' || !keep(line)) {
      gap++;
      continue;
    }
    const last = blocks.at(-1);
    if (last !== undefined && gap === 0 && last.pageIndex === line.pageIndex) {
      last.lines.push(line);
      last.text += ` ${line.text}`;
      last.end = line.end;
    } else {
      blocks.push({ lines: [line], text: line.text, start: line.start, end: line.end, pageIndex: line.pageIndex, gap });
    }
    gap = 0;
  }
  for (const block of blocks) block.text = block.text.replace(/\s+/g, ' ');
  return blocks;
}
