/** The text inside a paragraph: runs, links, controls, fields, notes and what changes were accepted or struck. */
import { childrenOf, elementAt, textOf, type XmlElement } from '../../references/source/xml-records.ts';
import { formatNumber } from '../flow/number-format.ts';
import { raisedFigures, withRaised } from '../flow/raised.ts';
import { symbolCharacter, textInFont } from '../flow/symbols.ts';
import { contentOf, controlState } from './controls.ts';
import { attributeOf, isElement, isOn, settingOf } from './elements.ts';
import { isShown, noteLink, readFieldMark } from './fields.ts';
import { mathText } from './math.ts';
import type { Story } from './story.ts';

/** Marks in the text until the paragraph is cut into pages: no XML text can hold them. */
export const pageBreak = '\f';
/** Where Word last began a new page by itself. */
export const renderedPageBreak = '\v';

export interface Inline {
  text: string;
  /** Contents of text boxes that hang on the paragraph. */
  textBoxes: XmlElement[];
  footnoteIds: string[];
}

export function readInline(content: XmlElement['content'], story: Story, inline: Inline): void {
  for (const element of content) {
    if (!isElement(element)) continue;
    switch (element.name) {
      case 'r':
        readRun(element, story, inline);
        break;
      case 'hyperlink': {
        const target = story.linkTargets.get(attributeOf(element, 'id') ?? '');
        if (target !== undefined) story.links.add(target);
        readInline(element.content, story, inline);
        break;
      }
      case 'fldSimple':
        noteLink(attributeOf(element, 'instr') ?? '', story);
        readInline(element.content, story, inline);
        break;
      case 'ins':
      case 'moveTo':
        story.counts.changes++;
        readInline(element.content, story, inline);
        break;
      case 'del':
      case 'moveFrom':
        story.counts.changes++;
        break;
      case 'sdt':
        readControl(element, story, inline);
        break;
      case 'AlternateContent':
        readInline(preferred(element), story, inline);
        break;
      case 'smartTag':
      case 'customXml':
      case 'dir':
      case 'bdo':
        readInline(element.content, story, inline);
        break;
      case 'oMath':
      case 'oMathPara':
        inline.text += mathText(element);
    }
  }
}

/** The newer of two forms that a program wrote of the same thing. */
export const preferred = (alternatives: XmlElement): XmlElement['content'] =>
  (elementAt(alternatives, 'Choice') ?? elementAt(alternatives, 'Fallback'))?.content ?? [];

function readControl(control: XmlElement, story: Story, inline: Inline): void {
  const state = controlState(control);
  if (state === 'placeholder') story.counts.placeholders++;
  else if (state) inline.text += state.box;
  else readInline(contentOf(control), story, inline);
}

function readRun(run: XmlElement, story: Story, inline: Inline): void {
  const properties = elementAt(run, 'rPr');
  const styles = story.styles.run(settingOf(elementAt(properties, 'rStyle')));
  const vanish = elementAt(properties, 'vanish');
  const isHidden = vanish ? isOn(vanish) : styles.some((style) => style.isHidden);
  const align = settingOf(elementAt(properties, 'vertAlign'));
  const isRaised = align === undefined ? styles.some((style) => style.isRaised) : align === 'superscript';
  const before = inline.text;
  inline.text = '';
  readRunContent(run.content, story, inline, fontOf(properties));
  const own = isHidden ? '' : inline.text;
  const figures = isRaised ? raisedFigures(own) : null;
  inline.text = before + (figures === null ? own : withRaised(before, figures));
}

/** As the run itself says; '' where its style does. */
function fontOf(properties: XmlElement | undefined): string {
  const fonts = elementAt(properties, 'rFonts');
  return attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi') ?? '';
}

function readRunContent(content: XmlElement['content'], story: Story, inline: Inline, font: string): void {
  for (const element of content) {
    if (!isElement(element)) continue;
    const field = story.fields.at(-1);
    if (element.name === 'fldChar') inline.text += readFieldMark(element, story);
    else if (element.name === 'instrText' && field?.part === 'code') field.code += textOf(element);
    else if (element.name === 'lastRenderedPageBreak') inline.text += renderedPageBreak;
    else if (isShown(story)) readShown(element, story, inline, font);
  }
}

function readShown(element: XmlElement, story: Story, inline: Inline, font: string): void {
  switch (element.name) {
    case 't':
      inline.text += textInFont(textOf(element).replace(/[\t\n\r]/g, ' '), font);
      break;
    case 'tab':
    case 'ptab':
      inline.text += '\t';
      break;
    case 'br':
      inline.text += attributeOf(element, 'type') === 'page' ? pageBreak : '\n';
      break;
    case 'cr':
      inline.text += '\n';
      break;
    case 'noBreakHyphen':
      inline.text += '-';
      break;
    case 'sym': {
      const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
      inline.text += symbolCharacter(attributeOf(element, 'font') ?? '', code) ?? '';
      break;
    }
    case 'footnoteReference':
    case 'endnoteReference':
      readNoteReference(element, story, inline);
      break;
    case 'AlternateContent':
      readRunContent(preferred(element), story, inline, font);
      break;
    case 'ruby':
      readInline(
        childrenOf(element, 'rubyBase').flatMap((base) => base.content),
        story,
        inline,
      );
      break;
    case 'drawing':
    case 'pict':
    case 'object':
      inline.textBoxes.push(...textBoxesIn(element));
  }
}

function readNoteReference(reference: XmlElement, story: Story, inline: Inline): void {
  const isFootnote = reference.name === 'footnoteReference';
  const id = attributeOf(reference, 'id') ?? '';
  if (!(isFootnote ? story.footnotes : story.endnotes).has(id)) return;
  const used = isFootnote ? story.usedFootnotes : story.usedEndnotes;
  if (isFootnote) inline.footnoteIds.push(id);
  inline.text += ` ${noteMark(used.push(id), isFootnote)}`;
}

/** Footnotes count in figures, endnotes in small roman numbers, as Word does unless told otherwise. */
export const noteMark = (number: number, isFootnote: boolean): string =>
  isFootnote ? raisedFigures(String(number))! : `(${formatNumber(number, 'lowerRoman')})`;

function textBoxesIn(element: XmlElement): XmlElement[] {
  if (element.name === 'txbxContent') return [element];
  if (element.name === 'AlternateContent') return preferred(element).filter(isElement).flatMap(textBoxesIn);
  return element.content.filter(isElement).flatMap(textBoxesIn);
}
