/** The part of a page that is its text: what the page marks as such, if that holds most of what there is to read. */
import { attributeOf, findElement, type HtmlElement, type HtmlNode, isElement, plainText } from './parse-html.ts';
import { isSiteFurniture, isVisible } from './visible.ts';

/** Share of the page's running text that the marked part must hold. */
const leastShare = 0.5;

export function mainContent(body: HtmlElement): HtmlElement {
  const whole = proseLength(body);
  const isMain = (element: HtmlElement): boolean =>
    element.tagName === 'main' || attributeOf(element, 'role') === 'main';
  for (const test of [isMain, (element: HtmlElement) => element.tagName === 'article']) {
    const marked = findElement(body, (element) => test(element) && isVisible(element));
    if (marked && proseLength(marked) >= whole * leastShare) return marked;
  }
  return body;
}

/** Characters of visible text outside links: menus are links, prose is not. */
function proseLength(element: HtmlElement): number {
  let length = 0;
  const measure = (node: HtmlNode): void => {
    if ('value' in node) length += node.value.trim().length;
    else if (isElement(node) && node.tagName !== 'a' && isVisible(node) && !isSiteFurniture(node))
      for (const child of node.childNodes) measure(child);
  };
  for (const child of element.childNodes) measure(child);
  return length;
}

/** The page's title as its head names it; null without one. */
export function pageTitle(document: { childNodes: HtmlNode[] }): string | null {
  const title = findElement(document, (element) => element.tagName === 'title');
  return (title && plainText(title).slice(0, 500)) || null;
}
