/** Collects inline text into paragraphs with the heading or list item they stand in. */
import type { FlowBlock, FlowParagraph } from '../flow/flow.ts';
import { headingFrom } from '../flow/heading.ts';
import { raisedFigures, withRaised } from '../flow/raised.ts';
import { textInFont } from '../flow/symbols.ts';

/** A line end asked for by the page; every other blank is a mere blank. */
const lineEnd = '\v';

export interface ItemPlace {
  depth: number;
  /** Printed before the item's first paragraph; empty afterwards. */
  mark: string;
}

export interface FlowBuilder {
  blocks: FlowBlock[];
  text(text: string, isKept: boolean): void;
  raised(text: string): void;
  breakLine(): void;
  /** Ends the paragraph. */
  flush(): void;
  add(blocks: readonly FlowBlock[]): void;
  /** Level of the heading that is being read; null outside. */
  heading: number | null;
  items: ItemPlace[];
  /** Of the text that is being read; '' where the page does not say. */
  font: string;
}

export function createFlowBuilder(): FlowBuilder {
  let current = '';
  const blocks: FlowBlock[] = [];
  const builder: FlowBuilder = {
    blocks,
    heading: null,
    items: [],
    font: '',
    text(plain, isKept) {
      const text = textInFont(plain, builder.font);
      current += isKept ? text.replace(/\r\n?|\n/g, lineEnd).replace(/[ \t]/g, '\u00a0') : text;
    },
    raised(text) {
      const figures = raisedFigures(text.trim());
      current += figures === null ? text : withRaised(current, figures);
    },
    breakLine() {
      current += lineEnd;
    },
    flush() {
      const text = current
        .replace(/[ \t\n\r\f]+/g, ' ')
        .replace(/ ?\v ?/g, '\n')
        .replace(/^[\n \u00a0]+|[\n \u00a0]+$/g, '');
      current = '';
      if (text !== '') blocks.push(paragraphOf(text, builder));
    },
    add(added) {
      builder.flush();
      blocks.push(...added);
    },
  };
  return builder;
}

function paragraphOf(text: string, { heading, items }: FlowBuilder): FlowParagraph {
  // Word sets the blanks after a number or a bullet as blanks that do not break.
  if (heading !== null) {
    const line = text.replace(/[\u00a0 ]+/g, ' ');
    return { kind: 'paragraph', text: line, heading: headingFrom(line, heading) };
  }
  const item = items.at(-1);
  if (!item) return { kind: 'paragraph', text: text.replace(/^([•▪❖➢])[\u00a0 ]+/u, '$1 ') };
  const isBox = /^[☐☒]/u.test(text) && item.mark === '•';
  const mark = item.mark === '' || isBox ? '' : `${item.mark} `;
  item.mark = '';
  return { kind: 'paragraph', text: `${'  '.repeat(item.depth)}${mark}${text}`, isItem: true };
}
