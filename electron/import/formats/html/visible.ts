/** Which elements of a page a reader sees, and which of those belong to the site and not to the text. */
import { attributeOf, type HtmlElement, textLength } from './parse-html.ts';

const unread = new Set(
  'head script style template svg iframe frame frameset object embed canvas audio video map button datalist'.split(' '),
);

export function isVisible(element: HtmlElement): boolean {
  if (unread.has(element.tagName)) return false;
  if (attributeOf(element, 'hidden') !== undefined) return false;
  // Pictures hidden from screen readers are still seen: equations are often drawn so.
  if (attributeOf(element, 'aria-hidden') === 'true' && element.tagName !== 'img') return false;
  if (element.tagName === 'dialog' && attributeOf(element, 'open') === undefined) return false;
  const style = attributeOf(element, 'style') ?? '';
  return !/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

const siteRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
]);
const siteNames =
  /cookie|consent|gdpr|onetrust|newsletter|breadcrumb|share-?(?:bar|buttons|links)|social-(?:links|media)|editsection|no-?print\b|d-print-none/i;
/** What is called so and is longer is the text itself. */
const longestNotice = 3000;

/** Menus, running heads and feet of the site, cookie notices, and what it says where no script is run. */
export function isSiteFurniture(element: HtmlElement): boolean {
  const { tagName } = element;
  if (tagName === 'nav' || tagName === 'noscript' || siteRoles.has(attributeOf(element, 'role') ?? '')) return true;
  if ((tagName === 'footer' || tagName === 'header') && !isInText(element))
    return tagName === 'footer' || !holdsTitle(element);
  const name = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`;
  return tagName !== 'body' && siteNames.test(name) && textLength(element, longestNotice) < longestNotice;
}

/** A head or foot of an article, a quotation or a section is part of the text. */
function isInText(element: HtmlElement): boolean {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode) {
    if (['article', 'main', 'section', 'blockquote', 'figure'].includes(at.tagName)) return true;
  }
  return false;
}

const holdsTitle = (element: HtmlElement): boolean =>
  element.childNodes.some((child) => 'tagName' in child && (child.tagName === 'h1' || holdsTitle(child)));
