/** The encodings in which programs write references, by the bytes of the same record. */
import { expect, test } from 'vitest';
import { extractBytes } from '../../../../electron/import/extract-file.ts';

const record = 'TY  - JOUR\nAU  - Bølgen, Åse Ærlig\nTI  - Små trær på øya – café\nPY  - 2020\nER  - \n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** Single bytes by the table of what is not ASCII. */
const single = (table: Record<string, number>) => (text: string) =>
  Uint8Array.from([...text].map((letter) => table[letter] ?? letter.charCodeAt(0)));
const windows = single({ '–': 0x96 });
const mac = single({ å: 0x8c, æ: 0xbe, ø: 0xbf, Å: 0x81, Æ: 0xae, é: 0x8e, '–': 0xd0 });
/** With carriage returns for line feeds. */
const bare = (bytes: Uint8Array) => bytes.map((byte) => (byte === 0x0a ? 0x0d : byte));

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(record)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${record}`)],
  ['UTF-16, little endian', Buffer.from(`\uFEFF${record}`, 'utf16le')],
  ['UTF-16, big endian', utf16be(`\uFEFF${record}`)],
  ['Windows-1252', windows(record)],
  ['Mac OS Roman', mac(record)],
  ['Windows-1252 behind UTF-8', Buffer.concat([Buffer.from(record), windows(record)])],
  ['Windows-1252 behind UTF-8, with Mac line ends', bare(Buffer.concat([Buffer.from(record), windows(record)]))],
  ['Mac line ends', mac(record.replaceAll('\n', '\r'))],
])('%s', async (_, bytes) => {
  const extraction = await extractBytes(Uint8Array.from(bytes), 'a.ris', () => undefined);
  if (extraction.kind !== 'references') throw new Error(extraction.kind);
  for (const { csl } of extraction.records) {
    expect(csl).toMatchObject({
      title: 'Små trær på øya – café',
      author: [{ family: 'Bølgen', given: 'Åse Ærlig' }],
    });
  }
});
