/** A citation style from the text of a CSL file; what is wrong with it is told with the way out. */
import { AppError } from '../../../shared/errors.ts';
import { checkExpandedSize } from './expanded-size.ts';
import { elementsOf, readStyleTree, type StyleElement, textOf } from './style-tree.ts';

export interface CitationStyle {
  /** Names the style's own file, and is kept with the cards that use it. */
  id: string;
  title: string;
  /** Entries are known by their place in the list. */
  isNumbered: boolean;
  tree: StyleElement;
}

const idForm = /^(?!(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\.|$))[a-z0-9][a-z0-9.-]{0,99}$/;

/** Throws `style-broken`, or `style-dependent` for a file that only points at another style. */
export function readStyle(text: string, file: string): CitationStyle {
  const broken = (place: string, cause?: unknown) => new AppError('style-broken', { file, place }, cause);
  const tree = treeOf(text, broken);
  if (tree.name !== 'style') throw broken(`<${tree.name.slice(0, 100)}>`);
  const info = tree.children.find((child) => typeof child !== 'string' && child.name === 'info');
  if (!info || typeof info === 'string') throw broken('<info>');
  const parent = [...elementsOf(info, 'link')].find(({ attrs }) => attrs.rel === 'independent-parent');
  if (parent) throw new AppError('style-dependent', { file, parent: lastPart(parent.attrs.href ?? '') });
  for (const part of ['citation', 'bibliography'])
    if ([...elementsOf(tree, part)].length !== 1) throw broken(`<${part}>`);
  const id = lastPart(textOf([...elementsOf(info, 'id')][0])).toLowerCase();
  if (!idForm.test(id)) throw broken(`<id> ${id.slice(0, 100)}`);
  return {
    id,
    title: textOf([...elementsOf(info, 'title')][0]).slice(0, 300) || id,
    isNumbered: isNumbered(tree),
    tree,
  };
}

function treeOf(text: string, broken: (place: string, cause: unknown) => AppError): StyleElement {
  try {
    const tree = readStyleTree(text);
    checkExpandedSize(tree);
    return tree;
  } catch (error) {
    throw broken(error instanceof Error ? error.message : '', error);
  }
}

/** Ids of CSL are addresses: `http://www.zotero.org/styles/vancouver`. */
const lastPart = (address: string) => address.split('/').findLast((part) => part !== '') ?? '';

function isNumbered(tree: StyleElement): boolean {
  return [...elementsOf(tree, 'text')].some(({ attrs }) => attrs.variable === 'citation-number');
}
