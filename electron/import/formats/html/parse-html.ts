/** A web page as a tree of bounded depth. Nothing it names is fetched and none of its scripts is run. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { AppError } from '../../../../shared/errors.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Deeper elements become siblings, as in browsers. */
const deepest = 400;
/** The parser looks through all open elements for every tag: more than this would take minutes. */
const mostOpen = 20_000;

/** Throws `file-hostile` where tags are opened without end. */
export function parseHtml(text: string): DefaultTreeAdapterTypes.Document {
  const depths = new WeakMap<object, number>();
  let open = 0;
  const bounded = (parent: Parent): Parent => {
    const isDeep = (depths.get(parent) ?? 0) >= deepest;
    return isDeep && 'parentNode' in parent && parent.parentNode ? parent.parentNode : parent;
  };
  return parse(text, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        if (++open > mostOpen) throw new AppError('file-hostile', { reason: `HTML: > ${mostOpen}` });
      },
      onItemPop() {
        open--;
      },
      appendChild(parent, node) {
        const target = bounded(parent);
        depths.set(node, (depths.get(target) ?? 0) + 1);
        defaultTreeAdapter.appendChild(target, node);
      },
      insertText(parent, added) {
        defaultTreeAdapter.insertText(bounded(parent), added);
      },
    },
  });
}

export const isElement = (node: unknown): node is HtmlElement =>
  typeof node === 'object' && node !== null && 'tagName' in node;

export const childrenOf = (node: HtmlElement): HtmlElement[] => node.childNodes.filter(isElement);

/** An attribute's value; undefined where it is absent. */
export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** The first element that a test accepts, in text order. */
export function findElement(
  root: { childNodes: HtmlNode[] },
  test: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (const child of root.childNodes) {
    if (!isElement(child)) continue;
    const found = test(child) ? child : findElement(child, test);
    if (found) return found;
  }
  return null;
}

/** All text beneath an element, blanks collapsed. */
export function plainText(node: HtmlNode): string {
  const pieces: string[] = [];
  const gather = (each: HtmlNode): void => {
    if ('value' in each) pieces.push(each.value);
    else if (isElement(each)) for (const child of each.childNodes) gather(child);
  };
  gather(node);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** Characters of text beneath an element, blanks not counted; counting ends at `enough`. */
export function textLength(element: HtmlElement, enough: number): number {
  let length = 0;
  for (const child of element.childNodes) {
    if (length >= enough) break;
    if ('value' in child) length += child.value.slice(0, enough * 4).replace(/\s+/g, '').length;
    else if (isElement(child)) length += textLength(child, enough - length);
  }
  return length;
}
