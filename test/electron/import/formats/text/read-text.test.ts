import { describe, expect, test } from 'vitest';
import { readText } from '../../../../../electron/import/formats/text/read-text.ts';
import { splitPages } from '../../../../../electron/import/formats/text/split-pages.ts';

const utf16 = (text: string, isBig: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('readText decodes', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Blåbær på øya')],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeffBlåbær på øya')],
    ['UTF-16 LE with a mark', utf16('\ufeffBlåbær på øya', false)],
    ['UTF-16 BE with a mark', utf16('\ufeffBlåbær på øya', true)],
    ['UTF-16 LE without a mark', utf16('Blåbær på øya', false)],
    ['Windows-1252', Uint8Array.from([...'Blåbær på øya'].map((character) => character.charCodeAt(0)))],
  ])('%s', (_, bytes) => {
    expect(readText(bytes)).toEqual({ kind: 'text-pages', rawPages: ['Blåbær på øya'] });
  });
});

describe('readText refuses', () => {
  test.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['white space only', new TextEncoder().encode(' \n\n'), 'file-empty'],
    ['binary content', Uint8Array.from([80, 75, 3, 4, 0, 0, 1, 2, 9, 0, 7, 7]), 'file-encoding-unknown'],
    ['a broken mark', Uint8Array.from([0xff, 0xfe, 65]), 'file-encoding-unknown'],
  ])('%s', (_, bytes, code) => {
    expect(readText(bytes)).toMatchObject({ kind: 'refused', code });
  });
});

describe('splitPages', () => {
  test('form feeds decide where there are any', () => {
    expect(splitPages('one\n two\fthree')).toEqual(['one\n two', 'three']);
  });
  test('a line with one space after text opens a page', () => {
    expect(splitPages('Første side\nmer tekst\nog mer\nog enda mer\n 2. Andre side\ntekst')).toEqual([
      'Første side\nmer tekst\nog mer\nog enda mer',
      '2. Andre side\ntekst',
    ]);
  });
  test.each([
    ['a lost bullet after a blank line', 'Tekst her\n\n Punkt uten kule\nmer\ntekst\ntekst'],
    ['a row label with dashes', 'Metodevurdering\n - nasjonalt -\nmer\ntekst\ntekst'],
    ['a line of boxes', 'Ja Nei\n ☐ ☒\nmer\ntekst\ntekst'],
    ['text indented throughout', ' a line of text\n Another line\n Third line'],
  ])('%s opens none', (_, text) => {
    expect(splitPages(text)).toHaveLength(1);
  });
  test('three empty lines part pages', () => {
    expect(splitPages('side en\n\n\n\nside to')).toEqual(['side en\n\n\n', 'side to']);
  });
});
