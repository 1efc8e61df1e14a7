/** Reads a web page as flow: headings, lists, tables, links and boxes of what a reader sees as its text. */
import type { Flow, FlowBlock } from '../flow/flow.ts';
import { formatNumber } from '../flow/number-format.ts';
import { createFlowBuilder, type FlowBuilder } from './flow-builder.ts';
import { fieldText } from './form-values.ts';
import { mainContent, pageTitle } from './main-content.ts';
import {
  attributeOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  isElement,
  parseHtml,
  plainText,
} from './parse-html.ts';
import { readTable } from './read-table.ts';
import { isSiteFurniture, isVisible } from './visible.ts';

/** Throws an AppError for pages that are built to do harm. */
export function readHtml(text: string): Flow {
  const document = parseHtml(text);
  const page = findElement(document, (element) => element.tagName === 'html');
  const body = findElement(document, (element) => element.tagName === 'body');
  const flow: Flow = {
    blocks: [],
    surroundings: [],
    heads: [],
    feet: [],
    title: pageTitle(document),
    language: (page && attributeOf(page, 'lang')) ?? null,
    links: [],
    warnings: [],
  };
  if (!body) return flow;
  const main = mainContent(body);
  const links = new Set<string>();
  const apart: HtmlElement[] = [];
  flow.blocks = readBlocks(main, { links, isApart: isSiteFurniture, onApart: (element) => apart.push(element) });
  flow.links = [...links];
  const around = {
    links: new Set<string>(),
    isApart: (element: HtmlElement) => element === main,
    onApart: () => undefined,
  };
  flow.surroundings = [
    ...(main === body ? [] : readBlocks(body, around)),
    ...apart.flatMap((each) => readBlocks(each, around)),
  ];
  return flow;
}

interface Reading {
  links: Set<string>;
  /** Whether an element is left to another reading. */
  isApart(element: HtmlElement): boolean;
  onApart(element: HtmlElement): void;
}

function readBlocks(root: HtmlElement, reading: Reading): FlowBlock[] {
  const builder = createFlowBuilder();
  for (const child of root.childNodes) readNode(child, builder, reading, false);
  builder.flush();
  return builder.blocks;
}

const blockTags = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr legend li main menu ol optgroup p pre search section summary table ul'.split(
    ' ',
  ),
);

function readNode(node: HtmlNode, builder: FlowBuilder, reading: Reading, isKept: boolean): void {
  if ('value' in node) {
    builder.text(node.value, isKept);
    return;
  }
  if (!isElement(node) || !isVisible(node)) return;
  if (reading.isApart(node)) {
    reading.onApart(node);
    return;
  }
  const around = builder.font;
  builder.font = fontOf(node) ?? around;
  readElement(node, builder, reading, isKept);
  builder.font = around;
}

function readElement(node: HtmlElement, builder: FlowBuilder, reading: Reading, isKept: boolean): void {
  const { tagName } = node;
  const field = fieldText(node);
  if (field !== null) builder.text(field === '' ? '' : ` ${field} `, false);
  else if (tagName === 'br') builder.breakLine();
  else if (tagName === 'img') builder.text(equationText(node), false);
  else if (tagName === 'sup') builder.raised(plainText(node));
  else if (tagName === 'table') builder.add(readTable(node, (cell) => readBlocks(cell, reading)));
  else if (/^h[1-6]$/.test(tagName)) readHeading(node, builder, reading);
  else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') readList(node, builder, reading);
  else if (blockTags.has(tagName)) readBlock(node, builder, reading, isKept || tagName === 'pre');
  else {
    if (tagName === 'a') noteLink(node, reading.links);
    readChildren(node, builder, reading, isKept || tagName === 'xmp');
  }
}

function readChildren(element: HtmlElement, builder: FlowBuilder, reading: Reading, isKept: boolean): void {
  for (const child of element.childNodes) readNode(child, builder, reading, isKept);
}

function readBlock(element: HtmlElement, builder: FlowBuilder, reading: Reading, isKept: boolean): void {
  builder.flush();
  readChildren(element, builder, reading, isKept);
  builder.flush();
}

function readHeading(element: HtmlElement, builder: FlowBuilder, reading: Reading): void {
  builder.flush();
  const { heading } = builder;
  builder.heading = Number(element.tagName[1]);
  readChildren(element, builder, reading, false);
  builder.flush();
  builder.heading = heading;
}

const numberFormats: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function readList(list: HtmlElement, builder: FlowBuilder, reading: Reading): void {
  builder.flush();
  const isOrdered = list.tagName === 'ol';
  const format = numberFormats[attributeOf(list, 'type') ?? ''] ?? 'decimal';
  const step = attributeOf(list, 'reversed') === undefined ? 1 : -1;
  const items = list.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length;
  let number = Number.parseInt(attributeOf(list, 'start') ?? '', 10);
  if (Number.isNaN(number)) number = step === 1 ? 1 : items;
  const depth = builder.items.length;
  for (const child of list.childNodes) {
    if (!isElement(child) || child.tagName !== 'li') {
      readNode(child, builder, reading, false);
      continue;
    }
    const own = Number.parseInt(attributeOf(child, 'value') ?? '', 10);
    if (!Number.isNaN(own)) number = own;
    builder.items.push({ depth, mark: isOrdered ? `${formatNumber(number, format)}.` : '•' });
    readNode(child, builder, reading, false);
    builder.items.pop();
    number += step;
  }
  builder.flush();
}

/** The first font that an element asks for by its family or face; '' for one set otherwise, null where it asks for none. */
function fontOf(element: HtmlElement): string | null {
  const [, name, value = ''] = /(?:^|;)\s*font(-family)?\s*:([^;]*)/i.exec(attributeOf(element, 'style') ?? '') ?? [];
  if (name === undefined && value !== '') return '';
  const families = value || (element.tagName === 'font' && attributeOf(element, 'face')) || null;
  return families === null ? null : families.replace(/["']/g, '').split(',')[0]!.trim();
}

/** Only addresses a person could open: a relative one leads nowhere once the page is a file. */
function noteLink(element: HtmlElement, links: Set<string>): void {
  const address = attributeOf(element, 'href')?.trim() ?? '';
  if (/^https?:\/\//i.test(address) && address.length <= 2000) links.add(address);
}

/** Equations drawn as pictures stand in their description; other pictures' descriptions are not the text. */
function equationText(image: HtmlElement): string {
  const description = attributeOf(image, 'alt') ?? '';
  const isEquation =
    /math|\btex\b|equation/i.test(attributeOf(image, 'class') ?? '') || /\\[a-z]{3,}/i.test(description);
  return isEquation ? ` ${description.replace(/^\{\\displaystyle\s+([\s\S]*)\}$/, '$1')} ` : '';
}
