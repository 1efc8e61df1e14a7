/** The offline help is whole: every screen in both languages, and nothing is named that the app does not have. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namespaces } from '../../renderer/app/i18n.ts';
import { commandScreens } from '../../shared/commands/app-commands.ts';
import { keyId, keyMap } from '../../shared/commands/key-map.ts';
import { helpPages, isHelpPage } from '../../shared/help/help-pages.ts';
import { type HelpPiece, helpPieces, readHelp } from '../../shared/help/help-text.ts';

const folder = join(import.meta.dirname, '../../resources/help');
const locales = ['nb', 'en'] as const;
const keys = new Set(keyMap.map(keyId));

const read = (locale: string, page: string) => readHelp(readFileSync(join(folder, locale, `${page}.md`), 'utf8'));

function hasWords(locale: 'nb' | 'en', namespace: string, key: string): boolean {
  const words = (namespaces[locale] as Record<string, unknown>)[namespace];
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);
  return typeof found === 'string';
}

/** What a piece names that is not there; null where all is well. */
function missing(locale: 'nb' | 'en', piece: HelpPiece): string | null {
  if (piece.kind === 'link') return isHelpPage(piece.page) ? null : `page ${piece.page}`;
  if (piece.kind === 'key') return keys.has(piece.id) ? null : `key ${piece.id}`;
  if (piece.kind === 'words') {
    return hasWords(locale, piece.namespace, piece.key) ? null : `${piece.namespace}:${piece.key}`;
  }
  return /[{}[\]]/.test(piece.text) ? piece.text : null;
}

test('every screen that a command goes to has a page', () => {
  expect(commandScreens.filter((screen) => !isHelpPage(screen))).toEqual([]);
});

test.each(locales)('the pages of %s are those there are', (locale) => {
  expect(readdirSync(join(folder, locale)).sort()).toEqual(helpPages.map((page) => `${page}.md`).sort());
});

describe.each(helpPages)('%s', (page) => {
  test.each(locales)('in %s names only what there is', (locale) => {
    const text = read(locale, page);
    expect(text.title).not.toBe('');
    expect(helpPieces(text).flatMap((piece) => missing(locale, piece) ?? [])).toEqual([]);
  });

  test('says the same in both languages: the same blocks, keys, words and pages', () => {
    const [nb, en] = locales.map((locale) => read(locale, page));
    const shape = (text: typeof nb) => ({
      blocks: text!.blocks.map((block) => (block.kind === 'list' ? block.items.length : block.kind)),
      names: helpPieces(text!).flatMap((piece) =>
        piece.kind === 'text' ? [] : [JSON.stringify({ ...piece, text: '' })],
      ),
    });
    expect(shape(en)).toEqual(shape(nb));
  });
});
