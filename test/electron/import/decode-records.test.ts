import { expect, test } from 'vitest';
import { decodeRecords } from '../../../electron/import/decode-records.ts';

const text = 'TI  - Små trær på øya\nAU  - Åsheim, Bjørn\n';
/** Letters of the text in Mac OS Roman. */
const mac: Record<string, number> = { å: 0x8c, æ: 0xbe, ø: 0xbf, Å: 0x81 };
const bytesOf = (line: string, other: Record<string, number> = {}) =>
  Uint8Array.from([...line].map((letter) => other[letter] ?? letter.charCodeAt(0)));
const utf16 = (big: boolean) =>
  Uint8Array.from(
    [0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))].flatMap((unit) =>
      big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
    ),
  );

test.each<[string, Uint8Array]>([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
  ['UTF-16, little end first', utf16(false)],
  ['UTF-16, big end first', utf16(true)],
  ['Windows-1252', bytesOf(text)],
  ['Mac OS Roman', bytesOf(text, mac)],
])('%s is read as it was written', (_, bytes) => expect(decodeRecords(bytes)).toBe(text));

test('of a file joined of two encodings each line is read in its own', () => {
  const joined = new Uint8Array([...new TextEncoder().encode(text), ...bytesOf(text)]);
  expect(decodeRecords(joined)).toBe(text + text);
});

test('bytes that are no text are no guess', () => expect(decodeRecords(new Uint8Array([65, 0, 66]))).toBeNull());
