/** Paragraphs, tables and controls in the order they stand, as flow. */

import type { XmlElement } from '../../references/source/xml-records.ts';
import { elementAt } from '../../references/source/xml-records.ts';
import type { FlowBlock } from '../flow/flow.ts';
import { contentOf, controlState } from './controls.ts';
import { isElement } from './elements.ts';
import { dropOpenCodes } from './fields.ts';
import { type Inline, noteMark, preferred, readInline } from './inline.ts';
import { isJoinedToNext, noteMargins, paragraphBlocks } from './paragraph.ts';
import type { Story } from './story.ts';
import { readTable } from './tables.ts';

/** Elements that hold the text of a document's body. */
export const blockNames = ['p', 'tbl', 'sdt', 'AlternateContent', 'altChunk', 'sectPr'];

export function readBlocks(content: XmlElement['content'], story: Story): FlowBlock[] {
  const reader = createBlockReader(story);
  for (const element of content) if (isElement(element)) reader.read(element);
  return reader.blocks;
}

/** Reads element by element; `blocks` grows. */
export function createBlockReader(story: Story): { blocks: FlowBlock[]; read(element: XmlElement): void } {
  const blocks: FlowBlock[] = [];
  /** Text of a paragraph whose end was struck. */
  let carried: Inline | null = null;

  function readParagraph(element: XmlElement): void {
    const inline: Inline = carried ?? { text: '', textBoxes: [], footnoteIds: [] };
    carried = null;
    readInline(element.content, story, inline);
    dropOpenCodes(story);
    noteMargins(elementAt(element, 'pPr', 'sectPr'), story);
    if (isJoinedToNext(element)) {
      carried = inline;
      return;
    }
    blocks.push(...paragraphBlocks(element, inline, story));
    for (const textBox of inline.textBoxes) blocks.push(...readBlocks(textBox.content, story));
    for (const id of inline.footnoteIds) {
      const note = story.footnotes.get(id);
      const mark = noteMark(story.usedFootnotes.indexOf(id) + 1, true);
      if (note) blocks.push({ kind: 'note', text: `${mark} ${noteText(note, story)}` });
    }
  }

  function readControl(element: XmlElement): void {
    const state = controlState(element);
    if (state === 'placeholder') story.counts.placeholders++;
    else if (state) blocks.push({ kind: 'paragraph', text: state.box });
    else blocks.push(...readBlocks(contentOf(element), story));
  }

  return {
    blocks,
    read(element) {
      switch (element.name) {
        case 'p':
          readParagraph(element);
          break;
        case 'tbl':
          blocks.push(readTable(element, story, readBlocks));
          break;
        case 'sdt':
          readControl(element);
          break;
        case 'AlternateContent':
          blocks.push(...readBlocks(preferred(element), story));
          break;
        case 'customXml':
        case 'ins':
        case 'moveTo':
          blocks.push(...readBlocks(element.content, story));
          break;
        case 'altChunk':
          story.counts.embedded++;
          break;
        case 'sectPr':
          noteMargins(element, story);
      }
    },
  };
}

/** The paragraphs of a note on lines of their own. */
export function noteText(note: XmlElement, story: Story): string {
  return readBlocks(note.content, story)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join('\n');
}
