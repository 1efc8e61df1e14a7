/** What the first page prints of a document: its title, not the letterhead or the file's own note, and its day. */
import { describe, expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';

function recognise(text: string, metadataTitle?: string) {
  const pages: { start: number; end: number }[] = [];
  for (const page of text.split('\f')) {
    const start = pages.length === 0 ? 0 : pages.at(-1)!.end + 1;
    pages.push({ start, end: start + page.length });
  }
  return recogniseDocument({
    text: text.replaceAll('\f', '\n'),
    pages,
    fileName: 'a.pdf',
    format: 'pdf',
    ...(metadataTitle === undefined ? {} : { metadataTitle }),
  });
}

const htaReport = `Oppdiktet institutt for helse

Lysterapi ved vinterdepresjon: forenklet
metodevurdering

Rapport 2031. Publisert mai 2031

Hovedbudskap

Lysterapi gir trolig mindre tretthet.

Metode

Vi søkte i Medline og Embase i januar 2031.

Resultat

Vi inkluderte fire randomiserte studier. Tilliten til dokumentasjonen er lav.

Konklusjon

Lysterapi kan tilbys.`;

test('a letterhead is the issuer, and the title stands below it', () => {
  const found = recognise(htaReport);
  expect(found.title).toBe('Lysterapi ved vinterdepresjon: forenklet metodevurdering');
  expect(found.issuer).toBe('Oppdiktet institutt for helse');
});

const guideline = `Nasjonal faglig retningslinje for lysterapi ved
vinterdepresjon

Versjon 1.0, publisert 12. mars 2031.

1 Bakgrunn

Mange sover dårlig om vinteren.

2 Anbefalinger

2.1 Vi anbefaler lysterapi om morgenen til voksne med
vinterdepresjon. (Sterk anbefaling. Kvalitet på dokumentasjonen: lav)

2.2 Vi foreslår turer i dagslys for alle som
bor langt mot nord. (Svak anbefaling. Kvalitet på dokumentasjonen: lav)

3 Metode

Vi søkte i Medline.

Referanser

1. Lund A. Lys om morgenen hos voksne. Tidsskr Lys
2027;3:1–9.

2. Berg B. Turer i dagslys hos barn og voksne. Tidsskr Lys
2028;5:12–20.`;

test('the printed title stands before a shorter one that the file was given', () => {
  const printed = 'Nasjonal faglig retningslinje for lysterapi ved vinterdepresjon';
  expect(recognise(guideline, 'Faglig retningslinje for vinterdepresjon').title).toBe(printed);
  expect(recognise(guideline.toUpperCase(), printed).title).toBe(printed);
});

test('recommendations and listed sources are no sections', () => {
  const found = recognise(guideline);
  expect(found.recommendations).toHaveLength(2);
  expect(found.references).toHaveLength(2);
  expect(found.sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1 Bakgrunn',
    '2 Anbefalinger',
    '3 Metode',
    'null Referanser',
  ]);
});

describe('the day of publication', () => {
  test.each([
    ['Published by the Invented Institute for Health Assessment, 5 May 2031.', '2031-05-05'],
    ['Utgitt av Oppdiktet institutt for helse, 5. mai 2031', '2031-05-05'],
    ['Journal of Winter Studies 2031;11(3):201–218.', '2031'],
    ['Tidsskr Lys 2031;4:12–20', '2031'],
    ['Published by the Invented Institute. Data were collected in May 2029.', undefined],
  ])('%s', (line, day) => {
    const found = recognise(`Light therapy at home: a systematic review\n\n${line}\n\nMethods\n\nWe searched widely.`);
    expect(found.dates.published).toBe(day);
  });
});

const registry = (page: string) => `Norsk register for vinterdepresjon\n\n${page}`;
const annual = [
  registry('Norsk register for vinterdepresjon\n\nÅrsrapport for 2031 med plan for forbedringstiltak\n\nSide 1 av 3'),
  registry(`1 Sammendrag

I 2031 ble 418 pasienter registrert. Dekningsgraden var 86 %.

2 Resultater

2.1 Kvalitetsindikator 1: Lysterapi innen 12 uker

Definisjon/beskrivelse  Andel pasienter med lysterapi 12 uker etter henvisning
Type indikator  Prosess

Måloppnåelse

Høy: ≥ 60 %
Moderat: 40–59 %
Lav: < 40 %

Kunnskapsgrunnlag  Nasjonal retningslinje

2.2 Kvalitetsindikator 2: Tilbakefall

Definisjon/beskrivelse  Andel pasienter med tilbakefall innen ett år

Type indikator  Resultat

Måloppnåelse

Høy: < 3 %
Moderat: 4–8 %
Lav: > 8 %

Side 2 av 3`),
  registry('3 Registerbeskrivelse\n\nBakgrunn  Mange er trette om vinteren.\n\nFormål  Bedre lys.\n\nSide 3 av 3'),
].join('\f');

describe('an annual report whose name runs along the head of each page', () => {
  const found = recognise(annual, 'Årsrapport');

  test('is called by it', () => {
    expect(found.kind).toBe('registry-report');
    expect(found.title).toBe('Norsk register for vinterdepresjon – årsrapport for 2031');
    expect(found.issuer).toBe('Norsk register for vinterdepresjon');
  });

  test('has the indicators whose fact sheets stand under numbered headings', () => {
    expect(found.indicators?.map(({ code, name, definition }) => [code, name, definition])).toEqual([
      ['1', 'Lysterapi innen 12 uker', 'Andel pasienter med lysterapi 12 uker etter henvisning'],
      ['2', 'Tilbakefall', 'Andel pasienter med tilbakefall innen ett år'],
    ]);
    expect(found.indicators?.map(({ thresholds }) => thresholds)).toEqual([
      { high: '≥ 60 %', moderate: '40–59 %', low: '< 40 %' },
      { high: '< 3 %', moderate: '4–8 %', low: '> 8 %' },
    ]);
    expect(found.warnings.map(({ code }) => code)).toContain('threshold-gap');
  });
});

test('a chapter that no template knows ends the comment above it', () => {
  const found = recognise(`Metodevarsel

1. Status og oppsummering

1.1 Oppsummering

Lysterapi prøves ved vinterdepresjon.

1.2 Metodetype

Medisinsk utstyr, diagnostikk og tester

1.8 Bestillingsanbefaling

3: ☒ Forenklet metodevurdering

Kommentar: Få og små studier.

2. Nøkkelopplysninger

2.1 Om metoden

Lampen tennes om morgenen.

2.2 Om dokumentasjonsgrunnlaget

To studier er publisert.

3. Beskrivelse av metoden

Generisk navn  Lysterapi`);
  expect(found.fields?.find(({ label }) => label === 'Kommentar')?.text).toBe('Få og små studier.');
  expect(found.sections.map(({ number }) => number)).toContain('2');
  expect(found.warnings.map(({ code }) => code)).not.toContain('section-number-misplaced');
});
