/**
 * How many elements a style becomes once its macros stand where they are called: the processor writes them out, so that
 * thirty macros which each call the next one twice would fill the memory.
 */
import { elementsOf, type StyleElement } from './style-tree.ts';

/** APA, one of the longest styles there are, comes to twelve thousand. */
const mostElements = 100_000;

/** Throws an Error that names the macro which calls itself, or what there is too much of. */
export function checkExpandedSize(style: StyleElement): void {
  const macros = Map.groupBy(elementsOf(style, 'macro'), ({ attrs }) => attrs.name ?? '');
  const sizes = new Map<string, number>();
  const calling = new Set<string>();
  const sizeOfMacro = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    if (calling.has(name)) throw new Error(`<macro name="${name.slice(0, 100)}">`);
    calling.add(name);
    const size = (macros.get(name) ?? []).reduce((sum, macro) => sum + sizeOf(macro), 0);
    calling.delete(name);
    sizes.set(name, size);
    return size;
  };
  const sizeOf = ({ attrs, children }: StyleElement): number =>
    children.reduce(
      (sum, child) => sum + (typeof child === 'string' ? 0 : sizeOf(child)),
      1 + (attrs.macro === undefined ? 0 : sizeOfMacro(attrs.macro)),
    );
  for (const part of ['citation', 'bibliography']) {
    for (const element of elementsOf(style, part)) {
      if (sizeOf(element) > mostElements) throw new Error(`<${part}>: > ${mostElements}`);
    }
  }
}
