/** What the fields of a form show. */
import { attributeOf, childrenOf, findElement, type HtmlElement, plainText } from './parse-html.ts';

const box = (isTicked: boolean): string => (isTicked ? '☒' : '☐');
const wordless = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'file', 'password', 'color', 'range']);

/** The text of a field or of an element that acts as a box; null for other elements. */
export function fieldText(element: HtmlElement): string | null {
  const role = attributeOf(element, 'role');
  const ticked = attributeOf(element, 'aria-checked');
  if (element.tagName === 'input') return inputText(element);
  if (element.tagName === 'select') return chosen(element);
  if (element.tagName === 'textarea') return plainText(element);
  // A box drawn by other elements: its label stands inside it or after it.
  if ((role === 'checkbox' || role === 'radio' || role === 'switch') && ticked !== undefined)
    return `${box(ticked === 'true')} ${plainText(element)}`.trim();
  return null;
}

function inputText(input: HtmlElement): string {
  const type = (attributeOf(input, 'type') ?? 'text').toLowerCase();
  if (type === 'checkbox' || type === 'radio') {
    const ticked = attributeOf(input, 'aria-checked');
    return box(ticked === undefined ? attributeOf(input, 'checked') !== undefined : ticked === 'true');
  }
  return wordless.has(type) ? '' : (attributeOf(input, 'value') ?? '');
}

function chosen(select: HtmlElement): string {
  const option =
    findElement(select, (each) => each.tagName === 'option' && attributeOf(each, 'selected') !== undefined) ??
    childrenOf(select).find((each) => each.tagName === 'option');
  return option ? plainText(option) : '';
}
