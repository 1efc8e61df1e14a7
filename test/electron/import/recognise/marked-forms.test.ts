/** The known forms as Word documents and web pages: what the file marks is read, not guessed. */
import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../../electron/import/extract-file.ts';
import { type FormPart, formAsDocx, formAsHtml } from '../../../fixtures/documents/form-parts.ts';

async function recognised(bytes: Uint8Array, name: string) {
  const read = await extractBytes(bytes, name, () => undefined);
  if (read.kind !== 'document') throw new Error(read.kind);
  return { ...read.recognised, wholeText: read.text };
}

const title = 'Hjemmemåling av blodtrykk med mansjett og mobil';
const alert: FormPart[] = [
  { text: 'Metodevarsel - før tilbakemelding' },
  { heading: 'Status og oppsummering', level: 1 },
  { text: title },
  { heading: 'Oppsummering', level: 2 },
  { text: 'Metoden måler blodtrykk hjemme to ganger daglig (1, 2).' },
  {
    rows: [
      [['Populasjon: voksne med høyt blodtrykk'], ['Komparator: måling på legekontor']],
      [['Intervensjon: mansjett koblet til mobil'], ['Utfall: blodtrykk, hjerneslag']],
    ],
  },
  { text: 'Forslag til fageksperter: allmennlege' },
  { heading: 'Metodetype', level: 2 },
  { text: 'Medisinsk utstyr, diagnostikk og tester' },
  { heading: 'Fagområde', level: 2 },
  { text: 'Hovedområde: {Velg fagområde}' },
  { heading: 'Tagger/søkeord', level: 2 },
  {
    rows: [
      [['[ ] Genterapi'], ['[x] Tilhørende diagnostikk']],
      [['[ ] Vaksine'], ['[x] Kunstig intelligens']],
    ],
  },
  { heading: 'Status for godkjenning', level: 2 },
  { rows: [[['[x] CE-merking'], ['[ ] FDA godkjenning']], [['Kommentar: klasse IIa']]] },
  { heading: 'Finansieringsansvar', level: 2 },
  { rows: [[['[x] Kommune', '[ ] Folketrygd']]] },
  { heading: 'Status for bruk', level: 2 },
  { text: '[x] Brukes i Norge' },
  { text: 'Kommentar: i fire kommuner' },
  { heading: 'Bestillingsanbefaling', level: 2 },
  {
    rows: [
      [
        ['1: [ ] Fullstendig metodevurdering', '[ ] Effekt', '[ ] Sikkerhet'],
        [
          '3: [x] Metodevurdering uten innsendt dokumentasjon, med forenklet metodisk tilnærming',
          'A: [ ] Effekt, sikkerhet og helseøkonomi',
          'B: [x] Effekt og sikkerhet',
        ],
      ],
    ],
  },
  { heading: 'Punktoppsummering', level: 1 },
  { text: title },
  { heading: 'Om metoden', level: 2 },
  { items: ['Måler hjemme', 'Varsler ved høye verdier'] },
  { heading: 'Beskrivelse av metoden', level: 1 },
  { text: title },
  {
    rows: [
      [['Generisk navn'], ['Tilkoblet blodtrykksmåler']],
      [['Produsenter'], ['Pulsverk AS']],
    ],
  },
  { heading: 'Beskrivelse av metoden', level: 2 },
  {
    rows: [
      [['Status og prinsipp for metode'], ['Mansjetten sender målinger til mobilen.', 'Legen ser en kurve.']],
      [['Potensiell nytte'], ['Færre kontroller.']],
    ],
  },
  { heading: 'Dokumentasjonsgrunnlag', level: 1 },
  { text: title },
  { heading: 'Pågående kliniske studier', level: 2 },
  {
    rows: [
      [
        ['Populasjon (n=antall deltakere)'],
        ['Intervensjon'],
        ['Kontrollgruppe'],
        ['Hovedutfallsmål'],
        ['Studienummer'],
        ['Tidsperspektiv resultater'],
      ],
      [
        ['Voksne Over 60 År', '(n=420)'],
        ['Hjemmemåling Med Mobil'],
        ['Vanlig Oppfølging'],
        ['Systolisk blodtrykk', 'Hjerneslag'],
        ['NCT09123456', 'RCT'],
        ['2029-2032', 'Norge', 'Rekrutterer'],
      ],
      [
        ['Gravide, n=90'],
        ['Mansjett hjemme'],
        ['Kontroll'],
        ['Svangerskapsforgiftning'],
        ['NCT09234567'],
        ['Recruiting', 'Danmark'],
      ],
    ],
  },
  { heading: 'Versjonslogg', level: 1 },
  {
    rows: [
      [['Dato'], ['Endringer gjort i dokument']],
      [['14.03.2031'], ['Laget metodevarsel']],
    ],
  },
];

describe.each([
  ['a Word document', 'varsel.docx', formAsDocx(alert, ['Metodevarsel', 'ID2031_044', 'Oppdatert versjon 02.01.2031'])],
  ['a web page', 'varsel.html', formAsHtml(alert, ['Metodevarsel', 'ID2031_044', 'Oppdatert versjon 02.01.2031'])],
])('a method alert as %s', (_, name, bytes) => {
  it('is read with its boxes, fields, trials and versions', async () => {
    const read = await recognised(bytes, name);
    expect(read).toMatchObject({
      kind: 'method-alert',
      title,
      language: 'nb',
      identifiers: [{ value: 'ID2031_044' }],
      dates: { created: '2031-03-14', templateVersion: '2031-01-02' },
      template: { generation: '2025' },
      pico: {
        population: ['voksne med høyt blodtrykk'],
        intervention: ['mansjett koblet til mobil'],
        comparator: ['måling på legekontor'],
        outcome: ['blodtrykk, hjerneslag'],
      },
      versionLog: [{ date: '2031-03-14', change: 'Laget metodevarsel' }],
      citations: [1, 2],
    });
    expect(read.checkboxes!.filter((box) => box.checked).map(({ section, label }) => `${section} ${label}`)).toEqual([
      '1.4 Tilhørende diagnostikk',
      '1.4 Kunstig intelligens',
      '1.5 CE-merking',
      '1.6 Kommune',
      '1.7 Brukes i Norge',
      '1.8 Metodevurdering uten innsendt dokumentasjon, med forenklet metodisk tilnærming',
      '1.8 Effekt og sikkerhet',
    ]);
    expect(read.checkboxes).toHaveLength(15);
    expect(
      Object.fromEntries(read.fields!.map(({ section, label, text }) => [`${section} ${label}`, text])),
    ).toMatchObject({
      '1.1 Oppsummering': 'Metoden måler blodtrykk hjemme to ganger daglig (1, 2).',
      '1.2 Metodetype': 'Medisinsk utstyr, diagnostikk og tester',
      '1.5 Kommentar': 'klasse IIa',
      '1.7 Kommentar': 'i fire kommuner',
      '3 Generisk navn': 'Tilkoblet blodtrykksmåler',
      '3 Produsenter': 'Pulsverk AS',
      '3.1 Status og prinsipp for metode': 'Mansjetten sender målinger til mobilen. Legen ser en kurve.',
      '3.1 Potensiell nytte': 'Færre kontroller.',
    });
    expect(read.ongoingTrials).toMatchObject([
      {
        population: 'Voksne Over 60 År (n=420)',
        n: 420,
        intervention: 'Hjemmemåling Med Mobil',
        comparator: 'Vanlig Oppfølging',
        outcome: 'Systolisk blodtrykk Hjerneslag',
        registryId: 'NCT09123456',
        design: 'RCT',
        period: '2029-2032',
        country: 'Norge',
        status: 'Rekrutterer',
      },
      {
        population: 'Gravide, n=90',
        n: 90,
        outcome: 'Svangerskapsforgiftning',
        status: 'Recruiting',
        country: 'Danmark',
      },
    ]);
    expect(read.warnings.map(({ code }) => code)).not.toContain('text-order-uncertain');
    expect(read.sections.map(({ number }) => number)).toEqual(
      '1 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 2 2.1 3 3.1 4 4.1 5'.split(' '),
    );
    for (const section of read.sections) {
      expect(read.wholeText.slice(section.start, section.end)).toContain(section.title);
    }
  });
});

const registry: FormPart[] = [
  { text: 'Norsk register for drømt søvn (NORDRØM)' },
  { text: 'Årsrapport for 2032' },
  { heading: 'Sammendrag', level: 1 },
  { text: 'Norsk register for drømt søvn (NORDRØM) samler data fra 14 sykehus. Dekningsgraden var 78 % i 2032.' },
  { heading: 'Resultater', level: 1 },
  {
    rows: [
      [['Kvalitetsindikator'], ['Definisjon'], ['Måloppnåelse']],
      [['1 Tidlig oppvåkning'], ['Andel som våkner før kl. 7'], ['Høy: ≥ 90 %', 'Moderat: 75–90 %', 'Lav: < 75 %']],
      [['2 Mareritt'], ['Andel med mareritt innen 90 dager'], ['Høy: < 1 %', 'Moderat: ≥ 2 %']],
    ],
  },
  { text: 'Tabell 2.1: Oversikt over indikatorer i 2032' },
  {
    rows: [
      [['Sykehus'], ['2031'], ['2032']],
      [['Fjellby'], ['100'], ['120']],
      [['Havnes'], ['50'], ['70']],
      [['Totalt'], ['150'], ['191']],
    ],
  },
  { text: 'Tabell 2.2: Antall registreringer per sykehus.' },
];

describe.each([
  ['a Word document', 'register.docx', formAsDocx(registry)],
  ['a web page', 'register.html', formAsHtml(registry)],
])('a registry report as %s', (_, name, bytes) => {
  it('is read with its indicators, tables and what does not add up', async () => {
    const read = await recognised(bytes, name);
    expect(read).toMatchObject({ kind: 'registry-report', dates: { reportingYear: '2032' } });
    expect(read.indicators).toMatchObject([
      { code: '1', name: 'Tidlig oppvåkning', definition: 'Andel som våkner før kl. 7', thresholds: { low: '< 75 %' } },
      { code: '2', name: 'Mareritt', thresholds: { high: '< 1 %', moderate: '≥ 2 %' } },
    ]);
    expect(read.tables).toMatchObject([
      { number: '2.1', columns: ['Kvalitetsindikator', 'Definisjon', 'Måloppnåelse'] },
      {
        number: '2.2',
        columns: ['Sykehus', '2031', '2032'],
        rows: [
          ['Fjellby', '100', '120'],
          ['Havnes', '50', '70'],
          ['Totalt', '150', '191'],
        ],
      },
    ]);
    expect(read.warnings.map(({ code }) => code)).toEqual(['sum-mismatch', 'threshold-gap']);
  });
});

describe('documents without a template', () => {
  const report: FormPart[] = [
    { heading: 'Innledning', level: 1 },
    { text: 'Rapporten beskriver bruken av en app ved søvnvansker i fem kommuner.' },
    { heading: 'Resultater', level: 2 },
    { text: 'Tabell 1: Deltakere etter kommune' },
    {
      rows: [
        [['Kommune'], ['Deltakere']],
        [['Nordvik'], ['40']],
        [['Sørvik'], ['52']],
      ],
    },
    { text: 'Flere fullførte enn ventet.' },
    {
      rows: [
        [['Alder'], ['Andel']],
        [['under 40'], ['31 %']],
      ],
    },
    { heading: 'Konklusjon', level: 1 },
    { text: 'Appen kan prøves videre.' },
  ];

  it.each([
    ['rapport.docx', formAsDocx(report)],
    ['rapport.html', formAsHtml(report)],
  ])('have sections and tables as marked: %s', async (name, bytes) => {
    const { sections, tables } = await recognised(bytes, name);
    expect(sections.map(({ number, title, level }) => [number, title, level])).toEqual([
      ['1', 'Innledning', 1],
      ['1.1', 'Resultater', 2],
      ['2', 'Konklusjon', 1],
    ]);
    expect(tables).toMatchObject([
      {
        number: '1',
        caption: 'Deltakere etter kommune',
        columns: ['Kommune', 'Deltakere'],
        rows: [
          ['Nordvik', '40'],
          ['Sørvik', '52'],
        ],
      },
      { number: '', caption: 'Alder · Andel', columns: ['Alder', 'Andel'], rows: [['under 40', '31 %']] },
    ]);
  });

  it('tell prompts that nobody filled in, once', async () => {
    const { warnings } = await recognised(formAsDocx(alert), 'varsel.docx');
    expect(warnings.filter(({ code }) => code === 'placeholder-left')).toHaveLength(1);
  });
});
