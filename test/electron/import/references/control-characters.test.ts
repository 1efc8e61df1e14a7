/** Characters that no word has: programs leave them in files, and enemies write them; the words around them are kept. */
import { expect, test } from 'vitest';
import { extractBytes } from '../../../../electron/import/extract-file.ts';
import { parseReferences } from '../../../../electron/import/references/parse-references.ts';
import { parseTrials } from '../../../../electron/import/trials/parse-trials.ts';

const title = 'Fjær\u0000lett \u001b[31mbehandling\u0007';
const name = 'Nord\u0000fjell';

test.each<[string, string]>([
  ['RIS', `TY  - JOUR\nTI  - ${title}\nAU  - ${name}, Åse\nER  - \n`],
  ['NBIB', `PMID- 99000001\nTI  - ${title}\nFAU - ${name}, Åse\n`],
  ['BibTeX', `@article{a,\n title = {${title}},\n author = {${name}, Åse}\n}\n`],
  ['CSV', `Title,Authors,Year,DOI,Abstract\n"${title}","${name}, Åse",2020,10.5555/a,Ord\n`],
  ['CSL-JSON, escaped', JSON.stringify([{ type: 'article-journal', title, author: [{ family: name, given: 'Åse' }] }])],
  ['CSL-JSON, bare', `[{"type": "article", "title": "${title}", "author": [{"family": "${name}", "given": "Åse"}]}]`],
])('%s', (_, text) => {
  const [record] = parseReferences(text, 'a')!.records;
  expect(record?.csl).toMatchObject({
    title: 'Fjærlett [31mbehandling',
    author: [{ family: 'Nordfjell', given: 'Åse' }],
  });
});

test('an escaped backslash before such an escape is a backslash', () => {
  const [record] = parseReferences(JSON.stringify([{ type: 'article', title: 'C:\\u0001 og \\\u0001' }]), 'a')!.records;
  expect(record?.csl.title).toBe('C:\\u0001 og \\');
});

test('a trial has none either', () => {
  const study = { protocolSection: { identificationModule: { nctId: 'NCT09900001', briefTitle: title } } };
  const [record] = parseTrials(JSON.stringify(study), 'a')!.records;
  expect(JSON.stringify(record)).not.toMatch(/\\u00[01]/);
});

test.each([0, 3, 90])('one NUL in record %i of a file costs no other record', async (at) => {
  const record = (index: number) =>
    `TY  - JOUR\nAU  - Bølgen, Per\nTI  - Verk ${index === at ? '\0' : ''}${index} på øya\nER  - \n`;
  const bytes = new TextEncoder().encode(Array.from({ length: 100 }, (_, index) => record(index)).join(''));
  const read = await extractBytes(bytes, 'a.ris', () => undefined);
  expect(read).toMatchObject({ kind: 'references', problems: [] });
  if (read.kind !== 'references') return;
  expect(read.records.map(({ csl }) => csl.title)).toEqual(read.records.map((_, index) => `Verk ${index} på øya`));
  expect(read.records).toHaveLength(100);
});

test.each(['', '\uFEFF'])('UTF-16 that was joined to UTF-8 keeps its records, mark %j', async (mark) => {
  const record = 'TY  - JOUR\nAU  - Bølgen, Per\nTI  - Små trær på øya\nER  - \n';
  const bytes = Buffer.concat([Buffer.from(record.repeat(3)), Buffer.from(`${mark}${record.repeat(2)}`, 'utf16le')]);
  const read = await extractBytes(Uint8Array.from(bytes), 'a.ris', () => undefined);
  expect(read).toMatchObject({ kind: 'references', problems: [] });
  if (read.kind !== 'references') return;
  expect(read.records.map(({ csl }) => csl.title)).toEqual(Array(5).fill('Små trær på øya'));
});
