/** A paragraph as flow: its list mark, its level as a heading, and the pages it parts. */
import { childrenOf, elementAt, type XmlElement } from '../../references/source/xml-records.ts';
import type { FlowBlock, FlowHeading, FlowParagraph } from '../flow/flow.ts';
import { headingFrom } from '../flow/heading.ts';
import { attributeOf, isOn, settingOf } from './elements.ts';
import { type Inline, pageBreak, renderedPageBreak } from './inline.ts';
import type { ListMark } from './list-counter.ts';
import type { Story } from './story.ts';
import { numberingOf, outlineOf, type Style } from './styles.ts';

export function paragraphBlocks(paragraph: XmlElement, inline: Inline, story: Story): FlowBlock[] {
  const properties = elementAt(paragraph, 'pPr');
  const styles = story.styles.paragraph(settingOf(elementAt(properties, 'pStyle')));
  const mark = markOf(properties, styles, story);
  const level = headingLevel(properties, styles);
  const isCaption = styles.some((style) => /^caption$/i.test(style.name));
  const section = elementAt(properties, 'sectPr');
  const blocks: FlowBlock[] = isOn(elementAt(properties, 'pageBreakBefore')) ? [{ kind: 'page-break' }] : [];
  inline.text.split(pageBreak).forEach((part, index) => {
    if (index > 0) blocks.push({ kind: 'page-break' });
    blocks.push(...partBlocks(part, index === 0 ? mark : null, level).map(isCaption ? asCaption : (block) => block));
  });
  if (section && opensPage(section)) blocks.push({ kind: 'page-break' });
  return blocks;
}

const asCaption = (block: FlowBlock): FlowBlock => (block.kind === 'paragraph' ? { ...block, isCaption: true } : block);

/** Sections open a new page unless they say otherwise. */
const opensPage = (section: XmlElement): boolean =>
  !['continuous', 'nextColumn'].includes(settingOf(elementAt(section, 'type')) ?? '');

function partBlocks(part: string, mark: ListMark | null, level: number | null): FlowBlock[] {
  const rendered = part.indexOf(renderedPageBreak);
  const text = part.replaceAll(renderedPageBreak, '');
  const isBefore = rendered >= 0 && part.slice(0, rendered).trim() === '';
  const paragraph = flowParagraph(text, mark, level);
  const blocks: FlowBlock[] = paragraph ? [paragraph] : [];
  if (isBefore) blocks.unshift({ kind: 'page-break' });
  else if (rendered >= 0) blocks.push({ kind: 'page-break' });
  return blocks;
}

/** An item without text prints its number all the same; an empty bullet prints nothing. */
function flowParagraph(text: string, mark: ListMark | null, level: number | null): FlowParagraph | null {
  const isFilled = text.trim() !== '';
  if (!isFilled && (!mark || mark.isBullet || mark.text === '')) return null;
  const lead = mark && mark.text !== '' ? `${mark.text} ` : '';
  const indent = mark && level === null ? '  '.repeat(mark.level) : '';
  return {
    kind: 'paragraph',
    text: `${indent}${lead}${text.trim()}`.trimEnd(),
    ...(level !== null && isFilled ? { heading: headingOf(text, mark, level) } : {}),
    ...(mark && level === null ? { isItem: true } : {}),
  };
}

/** An automatic number is the heading's, whatever stands in the text. */
function headingOf(text: string, mark: ListMark | null, level: number): FlowHeading {
  if (!mark || mark.isBullet || mark.text === '') return headingFrom(text, level);
  return { level, number: mark.text.replace(/[.)]$/, ''), title: text.replace(/\s+/g, ' ').trim() };
}

function headingLevel(properties: XmlElement | undefined, styles: readonly Style[]): number | null {
  if (styles.some((style) => /^toc (?:heading|\d)$/i.test(style.name))) return null;
  if (styles[0] && /^title$/i.test(styles[0].name)) return 0;
  const level =
    outlineOf(elementAt(properties, 'outlineLvl')) ??
    styles.find((style) => style.outlineLevel !== null)?.outlineLevel ??
    0;
  return level === 0 ? null : level;
}

/** List id 0 takes a paragraph out of the list that its style puts it in. */
function markOf(properties: XmlElement | undefined, styles: readonly Style[], story: Story): ListMark | null {
  const own = numberingOf(properties);
  const styled = styles.find((style) => style.numbering?.listId != null)?.numbering;
  const listId = own?.listId ?? styled?.listId ?? null;
  if (listId === null || listId === '0') return null;
  const ids = styles.map((style) => style.id);
  const level =
    own?.level ?? (own?.listId == null ? story.lists.levelOfStyle(listId, ids) : null) ?? styled?.level ?? 0;
  return story.lists.next(listId, level);
}

/** Whether the paragraph's end was struck, so that it runs into the next one. */
export function isJoinedToNext(paragraph: XmlElement): boolean {
  const mark = elementAt(paragraph, 'pPr', 'rPr');
  return childrenOf(mark, 'del').length > 0 || childrenOf(mark, 'moveFrom').length > 0;
}

/** Notes which running heads and feet a section has. */
export function noteMargins(section: XmlElement | undefined, story: Story): void {
  for (const name of ['headerReference', 'footerReference']) {
    for (const reference of childrenOf(section, name)) {
      const id = attributeOf(reference, 'id');
      if (id !== undefined) story.marginIds.add(id);
    }
  }
}
