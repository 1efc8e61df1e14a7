/** The citation styles there are: the app's own, then those a person brought in, a file each. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CitationStyleRow, defaultCitationStyle } from '../../../shared/contract/citations.ts';
import { AppError } from '../../../shared/errors.ts';
import { makeFolder } from '../../make-folder.ts';
import { writeFileWhole } from '../../write-file-whole.ts';
import { type CitationStyle, readStyle } from './read-style.ts';

export interface StyleFolders {
  bundled: string;
  own: string;
}

export interface StyleStore {
  list(): CitationStyleRow[];
  /** Throws `style-missing`. */
  get(id: string): CitationStyle;
  has(id: string): boolean;
  /** Throws `style-broken`, `style-dependent`, `style-exists`. */
  add(name: string, text: string): CitationStyleRow;
  /** Throws `style-fixed`, `style-missing`. */
  remove(id: string): void;
  text(id: string): string;
}

const ending = '.csl';

/** Read when first asked for: most starts of the app need none. An own file that is no style any more is not offered. */
export function createStyleStore({ bundled, own }: StyleFolders): StyleStore {
  let known: Map<string, CitationStyle & { isOwn: boolean; path: string }> | null = null;
  const styles = () =>
    (known ??= new Map([...readOwn(own), ...readBundled(bundled)].map((style) => [style.id, style])));
  const get = (id: string) => {
    const style = styles().get(id);
    if (!style) throw new AppError('style-missing', { id });
    return style;
  };
  const rowOf = ({ id, title, isOwn, isNumbered }: ReturnType<typeof get>) => ({ id, title, isOwn, isNumbered });
  return {
    get,
    has: (id) => styles().has(id),
    list: () => [...styles().values()].map(rowOf).toSorted(inOrder),
    add(name, text) {
      const style = readStyle(text, name);
      const path = join(own, style.id + ending);
      const there = styles().get(style.id);
      if (there && JSON.stringify(there.tree) !== JSON.stringify(style.tree))
        throw new AppError('style-exists', { file: name, id: style.id });
      if (!there) {
        makeFolder(own);
        writeFileWhole(path, text, 0o600);
        styles().set(style.id, { ...style, isOwn: true, path });
      }
      return rowOf(get(style.id));
    },
    remove(id) {
      const style = get(id);
      if (!style.isOwn) throw new AppError('style-fixed', { id });
      rmSync(style.path, { force: true });
      styles().delete(id);
    },
    text: (id) => readFileSync(get(id).path, 'utf8'),
  };
}

/** The default first, then the app's own, then by title. */
function inOrder(a: CitationStyleRow, b: CitationStyleRow): number {
  const rank = ({ id, isOwn }: CitationStyleRow) => (id === defaultCitationStyle ? 0 : isOwn ? 2 : 1);
  return rank(a) - rank(b) || a.title.localeCompare(b.title);
}

const namesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(ending));

function readBundled(folder: string) {
  return namesIn(folder).map((name) => {
    const path = join(folder, name);
    return { ...readStyle(readFileSync(path, 'utf8'), name), isOwn: false, path };
  });
}

function readOwn(folder: string) {
  let names: string[];
  try {
    names = namesIn(folder);
  } catch {
    return []; // nothing was ever brought in
  }
  return names.flatMap((name) => {
    const path = join(folder, name);
    try {
      return [{ ...readStyle(readFileSync(path, 'utf8'), name), isOwn: true, path }];
    } catch {
      return [];
    }
  });
}
