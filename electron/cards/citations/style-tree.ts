/** A CSL style or locale as the tree that citeproc reads: XML without a document type, of bounded depth. */
import { SaxesParser } from 'saxes';

export interface StyleElement {
  name: string;
  attrs: Record<string, string>;
  children: (StyleElement | string)[];
}

/** CSL nests its elements about ten deep. */
const maxDepth = 60;

/** Throws an Error that says what is wrong and on which line. */
export function readStyleTree(text: string): StyleElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: StyleElement[] = [];
  let root: StyleElement | null = null;
  const fail = (what: string): never => {
    throw new Error(`${parser.line}: ${what}`);
  };
  parser.on('doctype', () => fail('DOCTYPE'));
  parser.on('error', (error) => fail(error.message.replace(/^\S*?\d+:\d+: /, '')));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= maxDepth) fail('depth');
    const element = { name, attrs: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    const hasElements = element.children.some((child) => typeof child !== 'string');
    // Blanks between elements are layout; an empty term means «print nothing», which citeproc wants to see as a text.
    if (hasElements) element.children = element.children.filter((child) => typeof child !== 'string');
    else if (element.children.length > 0 || element.name === 'term') element.children = [element.children.join('')];
  });
  const addText = (part: string) => open.at(-1)?.children.push(part);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text.replace(/^\ufeff/, '')).close();
  if (!root) throw new Error('1: XML');
  return root;
}

export function* elementsOf(element: StyleElement, name: string): Generator<StyleElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* elementsOf(child, name);
  }
}

export const textOf = (element: StyleElement | undefined): string =>
  element?.children
    .map((child) => (typeof child === 'string' ? child : ''))
    .join('')
    .trim() ?? '';
