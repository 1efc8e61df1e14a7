/** What the damaged files are made from: whole files of every format, and files made by enemies. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { docxEntries, p, sdt, tbl, tc, tr } from '../fixtures/docx/write-docx.ts';
import { lines, writePdf } from '../fixtures/pdf/write-pdf.ts';
import { writeZip, type ZipEntry } from '../fixtures/zip/write-zip.ts';
import { mutate } from './mutate.ts';
import { below, oneOf, type Random } from './random.ts';

export interface Seed {
  name: string;
  bytes: Uint8Array;
  /** Parts of a zip, which are damaged before they are packed: a checksum would find damage to the zip itself. */
  entries?: readonly ZipEntry[];
}

const root = join(import.meta.dirname, '../..');
const sample = join(root, 'resources/sample');
const fixtures = join(root, 'test/fixtures');
const known = /\.(?:pdf|txt|json|xml|ris|csv|nbib|bib|enw)$/;

/** By format, so that each comes up as often as any other. */
export function listSeeds(): Seed[][] {
  const folders = [sample, join(sample, 'trials'), join(fixtures, 'trials'), join(fixtures, 'references')];
  const stored = [...folders, join(fixtures, 'documents/recognise')]
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => known.test(path) && statSync(path).isFile())
    .map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
  const seeds: Seed[] = [...stored, ...pdfs(), ...words(), ...pages(), ...zips(), ...hostileTexts()];
  return [...Map.groupBy(seeds, ({ name }) => extname(name)).values()];
}

/** One in ten is handed over as it is: what an enemy made needs no damage to be hostile. */
export function damaged(seed: Seed, random: Random): { bytes: Uint8Array; damage: string } {
  if (random() < 0.1) return { bytes: seed.bytes, damage: 'none' };
  if (!seed.entries || random() < 0.4) return mutate(seed.bytes, random);
  const at = below(random, seed.entries.length);
  const { bytes, damage } = mutate(Buffer.from(seed.entries[at]!.content), random);
  const entries = seed.entries.map((entry, index) => (index === at ? { ...entry, content: bytes } : entry));
  return { bytes: writeZip(entries), damage: `${entries[at]!.name}: ${damage}` };
}

function pdfs(): Seed[] {
  const fields = [{ name: 'a', rect: [60, 600, 200, 615] as [number, number, number, number], value: 'b' }];
  const pagesOfForm = [
    { texts: lines(60, 700, ['Some text', 'and more of it']), fields },
    { texts: lines(60, 700, ['A second page']), rotate: 90 },
  ];
  return [
    { name: 'form.pdf', bytes: writePdf(pagesOfForm, { title: 'Form', outline: ['One'] }) },
    { name: 'locked.pdf', bytes: writePdf([{ texts: lines(60, 700, ['Locked']) }], { password: '' }) },
  ];
}

const zipped = (name: string, entries: readonly ZipEntry[]): Seed => ({ name, entries, bytes: writeZip(entries) });

function words(): Seed[] {
  const table = tbl(tr(tc(p('Populasjon')), tc(p('Voksne'))), tr(tc(p('Tiltak')), tc(p('Plaster'))));
  const box = sdt('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', '<w:r><w:t>☒</w:t></w:r>');
  const plain = docxEntries({
    title: 'Forslag',
    body: `${p('Forslag om metode')}${table}<w:p>${box}</w:p>`,
    footnotes: '',
  });
  const without = plain.filter(({ name }) => name !== 'word/document.xml');
  const text = (content: string): ZipEntry => ({ name: 'word/document.xml', content });
  const inside = (content: string) =>
    text(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`,
    );
  return [
    zipped('form.docx', plain),
    zipped('bomb.docx', [...without, inside(`<w:p><w:r><w:t>${' '.repeat(30_000_000)}</w:t></w:r></w:p>`)]),
    zipped('deep.docx', [...without, inside('<w:tbl><w:tr><w:tc>'.repeat(20_000))]),
    zipped('entities.docx', [...without, text(entityBomb('w:document'))]),
    zipped('slip.docx', [...plain, { name: '../../../../tmp/metodebenk-slip', content: 'x' }]),
    zipped('twice.docx', [...plain, ...plain]),
    zipped('many.docx', [
      ...plain,
      ...Array.from({ length: 9000 }, (_, n) => ({ name: `word/x${n}.xml`, content: '' })),
    ]),
  ];
}

function pages(): Seed[] {
  const page = (body: string, head = '') =>
    `<!doctype html><html lang="nb"><head>${head}</head><body>${body}</body></html>`;
  const made: Record<string, string> = {
    guidance: page(
      '<nav>Meny</nav><main><h1>Veiledning</h1><p>Anbefalt for <b>voksne</b> &amp; eldre.</p><table><tr><th>Utfall</th><td>Smerte</td></tr></table><ul><li>Ett<li>To</ul><input type=checkbox checked> Ja</main>',
      '<meta charset="utf-8"><title>Veiledning</title>',
    ),
    deep: page('<div>'.repeat(100_000)),
    wide: page(`<p ${'data-x="1" '.repeat(50_000)}>tekst</p>`),
    script: page('<script>while(1);</script><img src=x onerror="while(1);"><svg onload="while(1)"></svg><p>tekst</p>'),
    entities: page('&lt;script&gt;'.repeat(20_000)),
    cells: page(`<table><tr><td colspan=1000000 rowspan=1000000>x</td></tr></table>`),
    lists: page('<ol><li>'.repeat(3000)),
  };
  return Object.entries(made).map(([name, text]) => ({ name: `${name}.html`, bytes: Buffer.from(text) }));
}

function zips(): Seed[] {
  return [
    zipped('records.zip', [{ name: 'a.ris', content: 'TY  - JOUR\nTI  - En tittel\nER  - \n' }]),
    zipped('bomb.zip', [{ name: 'a.txt', content: '\0'.repeat(50_000_000) }]),
    zipped('nested.zip', [{ name: 'b.zip', content: writeZip([{ name: 'c.zip', content: writeZip([]) }]) }]),
  ];
}

const entityBomb = (element: string) =>
  `<?xml version="1.0"?><!DOCTYPE ${element} [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY ${String.fromCharCode(98 + n)} "${`&${String.fromCharCode(97 + n)};`.repeat(10)}">`).join('')}]><${element}>&u;</${element}>`;

function hostileTexts(): Seed[] {
  const made: Record<string, string> = {
    'entities.xml': entityBomb('clinical_study'),
    'outside.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><clinical_study>&e;</clinical_study>',
    'deep.xml': '<a>'.repeat(200_000),
    'deep.json': '['.repeat(200_000),
    'objects.json': '{"a":'.repeat(100_000),
    'prototype.json': '{"__proto__": {"protocolSection": {}}, "constructor": {"prototype": {}}}',
    'numbers.json': `{"protocolSection": {"a": ${'9'.repeat(100_000)}}}`,
    'braces.bib': `@article{${'{'.repeat(100_000)}`,
    'quotes.csv': `a,b\n"${'""'.repeat(100_000)}`,
    'tags.ris': `TY  - JOUR\n${'AU  - x\n'.repeat(50_000)}ER  - \n`,
    'blank.nbib': `PMID- 1\nTI  - ${' \n      '.repeat(50_000)}\n`,
    'letters.txt': 'a\u0301'.repeat(200_000),
  };
  return Object.entries(made).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
}

/** One seed of the nth file: the formats take turns. */
export function seedOf(kinds: readonly Seed[][], n: number, random: Random): Seed {
  return oneOf(random, kinds[n % kinds.length]!);
}
