/** The fictional registry excerpt as blocks; make-pdf.ts prints them as text and as PDF, so the two cannot drift. */

export type Block =
  | { kind: 'title'; text: string; subtitle: string }
  | { kind: 'heading'; number: string; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'table'; number: string; caption: string; columns: string[]; rows: string[][]; totalRow?: boolean }
  | { kind: 'figure'; number: string; caption: string; unit: string; bars: [label: string, value: number][] }
  | { kind: 'page' };

export const registryExcerpt: Block[] = [
  {
    kind: 'title',
    text: 'Nasjonalt register for hjertesviktoppfølging',
    subtitle: 'Årsrapport for 2025 – utdrag',
  },
  {
    kind: 'paragraph',
    text: 'Fiktivt dokument laget for eksempelprosjektet i Metodebenk. Registeret, sykehusene og tallene er oppdiktet.',
  },
  { kind: 'paragraph', text: 'Utgitt av Fjordby universitetssykehus, 12. juni 2026' },
  { kind: 'heading', number: '1', text: 'Sammendrag' },
  {
    kind: 'paragraph',
    text: 'Nasjonalt register for hjertesviktoppfølging følger voksne som er utskrevet fra sykehus etter innleggelse for hjertesvikt. Alle seks sykehus i målgruppen leverte data i 2025, og 3 144 pasienter ble registrert. Dekningsgraden var 81 % for 2024, som er siste år med sammenstilling mot Norsk pasientregister.',
  },
  {
    kind: 'paragraph',
    text: 'Andelen som legges inn på nytt for hjertesvikt innen 30 dager, har gått ned fra 15,8 % i 2021 til 13,1 % i 2025. Forskjellen mellom sykehusene er mindre enn før, men tre av seks sykehus ligger fortsatt over 14 %.',
  },
  {
    kind: 'paragraph',
    text: 'Fem sykehus tilbyr fjernoppfølging med hjertelapp. I 2025 startet 186 pasienter, og 159 av dem (85,5 %) brukte lappen i 90 dager som planlagt.',
  },
  {
    kind: 'paragraph',
    text: 'Tallene er ikke justert for forskjeller i pasientsammensetning mellom sykehusene. De kan derfor ikke brukes til å slutte at ett sykehus gir bedre behandling enn et annet, eller at hjertelapp har ført til færre innleggelser.',
  },
  { kind: 'heading', number: '1.1', text: 'Summary in English' },
  {
    kind: 'paragraph',
    text: 'The registry follows adults discharged after a hospital admission for heart failure. Six hospitals reported 3 144 patients in 2025. Readmission for heart failure within 30 days fell from 15.8 % in 2021 to 13.1 % in 2025. Five hospitals offer remote monitoring with a wearable patch; 186 patients started in 2025. Results are not adjusted for case mix.',
  },
  { kind: 'page' },
  { kind: 'heading', number: '2', text: 'Resultater' },
  { kind: 'heading', number: '2.1', text: 'Oversikt over alle kvalitetsindikatorer' },
  {
    kind: 'paragraph',
    text: 'Fagrådet har valgt tre kvalitetsindikatorer. Grenseverdiene er satt ut fra resultatene i registeret og ble sist endret i 2024.',
  },
  {
    kind: 'table',
    number: '2.1',
    caption: 'Oversikt over alle kvalitetsindikatorer i 2025',
    columns: ['Kvalitetsindikator', 'Definisjon', 'Måloppnåelse'],
    rows: [
      [
        '1 Tidlig kontroll',
        'Andel med kontroll ved hjertesviktpoliklinikk innen 14 dager etter utskrivning',
        'Høy: > 60 % Moderat: 40–60 % Lav: < 40 %',
      ],
      [
        '2 Full legemiddelbehandling',
        'Andel som bruker legemidler fra alle fire anbefalte grupper seks måneder etter utskrivning',
        'Høy: > 50 % Moderat: 30–50 % Lav: < 30 %',
      ],
      [
        '3 Reinnleggelse',
        'Andel som innlegges på nytt for hjertesvikt innen 30 dager etter utskrivning',
        'Høy: < 10 % Moderat: 10–15 % Lav: > 15 %',
      ],
    ],
  },
  { kind: 'subheading', text: 'Kvalitetsindikator 1' },
  {
    kind: 'facts',
    rows: [
      [
        'Definisjon/beskrivelse',
        'Andel med kontroll ved hjertesviktpoliklinikk innen 14 dager etter utskrivning (kilde: poliklinikkskjema)',
      ],
      ['Type indikator', 'Prosess'],
      ['Måloppnåelse', '> 60 % høy måloppnåelse (grønt), 40–60 % moderat (gult), < 40 % lav (rødt)'],
      [
        'Beregning',
        'Teller: Antall pasienter med kontroll innen 14 dager. Nevner: Alle utskrevne pasienter i rapporteringsåret',
      ],
    ],
  },
  {
    kind: 'paragraph',
    text: 'I 2025 fikk 1 798 av 3 144 pasienter (57,2 %) kontroll innen 14 dager, mot 54,6 % i 2024. Moderat måloppnåelse er dermed oppnådd på landsbasis. Lang reisevei og ubesatte sykepleierstillinger oppgis som de viktigste årsakene til sen kontroll.',
  },
  { kind: 'page' },
  { kind: 'subheading', text: 'Kvalitetsindikator 2' },
  {
    kind: 'facts',
    rows: [
      [
        'Definisjon/beskrivelse',
        'Andel som bruker legemidler fra alle fire anbefalte grupper seks måneder etter utskrivning (kilde: oppfølgingsskjema)',
      ],
      ['Type indikator', 'Prosess'],
      ['Måloppnåelse', '> 50 % høy måloppnåelse (grønt), 30–50 % moderat (gult), < 30 % lav (rødt)'],
      [
        'Beregning',
        'Teller: Antall pasienter som bruker legemidler fra fire grupper. Nevner: Alle pasienter med redusert ejeksjonsfraksjon og besvart oppfølgingsskjema',
      ],
    ],
  },
  {
    kind: 'paragraph',
    text: 'Blant 1 620 pasienter med redusert ejeksjonsfraksjon og besvart skjema brukte 792 (48,9 %) legemidler fra alle fire grupper. Andelen har økt fra 31,2 % i 2022.',
  },
  { kind: 'subheading', text: 'Kvalitetsindikator 3' },
  {
    kind: 'facts',
    rows: [
      [
        'Definisjon/beskrivelse',
        'Andel som innlegges på nytt for hjertesvikt innen 30 dager etter utskrivning (kilde: pasientadministrativt system)',
      ],
      ['Type indikator', 'Resultat'],
      ['Måloppnåelse', '< 10 % høy måloppnåelse (grønt), 10–15 % moderat (gult), > 15 % lav (rødt)'],
      [
        'Beregning',
        'Teller: Antall pasienter som innlegges på nytt for hjertesvikt innen 30 dager. Nevner: Alle utskrevne pasienter i rapporteringsåret',
      ],
    ],
  },
  {
    kind: 'paragraph',
    text: 'I 2025 ble 412 av 3 144 pasienter (13,1 %) innlagt på nytt. Alle sykehus hadde moderat måloppnåelse, se tabell 2.2. Figur 2.1 viser utviklingen de siste fem årene.',
  },
  {
    kind: 'table',
    number: '2.2',
    caption: 'Reinnleggelse for hjertesvikt innen 30 dager, per sykehus i 2025 (ikke justert for pasientsammensetning)',
    columns: ['Sykehus', 'Utskrevet', 'Innlagt på nytt', 'Andel'],
    rows: [
      ['Fjordby universitetssykehus', '901', '109', '12,1 %'],
      ['Storvika universitetssykehus', '838', '104', '12,4 %'],
      ['Granås sykehus', '455', '64', '14,1 %'],
      ['Skarvøy sykehus', '312', '46', '14,7 %'],
      ['Elvebakk sykehus', '402', '54', '13,4 %'],
      ['Tindvik sykehus', '236', '35', '14,8 %'],
      ['Totalt', '3144', '412', '13,1 %'],
    ],
    totalRow: true,
  },
  { kind: 'page' },
  {
    kind: 'figure',
    number: '2.1',
    caption: 'Tidstrend for andel pasienter innlagt på nytt for hjertesvikt innen 30 dager, 2021–2025',
    unit: ' %',
    bars: [
      ['2021', 15.8],
      ['2022', 15.1],
      ['2023', 14.4],
      ['2024', 13.7],
      ['2025', 13.1],
    ],
  },
  { kind: 'heading', number: '3', text: 'Datakvalitet' },
  { kind: 'heading', number: '3.1', text: 'Tilslutning og antall registreringer' },
  {
    kind: 'paragraph',
    text: 'Tilslutningen var 100 % i 2025. Tabell 3.1 viser antall registrerte pasienter per sykehus de tre siste årene. Antallet økte med 6,3 % fra 2024 til 2025.',
  },
  {
    kind: 'table',
    number: '3.1',
    caption: 'Antall registrerte pasienter per sykehus, 2023–2025',
    columns: ['Sykehus', '2023', '2024', '2025'],
    rows: [
      ['Fjordby universitetssykehus', '812', '846', '901'],
      ['Storvika universitetssykehus', '774', '801', '838'],
      ['Granås sykehus', '412', '430', '455'],
      ['Skarvøy sykehus', '268', '291', '312'],
      ['Elvebakk sykehus', '365', '377', '402'],
      ['Tindvik sykehus', '198', '214', '236'],
      ['Totalt', '2829', '2959', '3144'],
    ],
    totalRow: true,
  },
  { kind: 'heading', number: '3.2', text: 'Dekningsgrad' },
  {
    kind: 'paragraph',
    text: 'Registeret omfattet 2 959 av 3 653 pasienter som etter Norsk pasientregister var utskrevet med hjertesvikt fra de seks sykehusene i 2024. Det gir en dekningsgrad på 81,0 %. Pasienter som døde under oppholdet, er ikke med i nevneren.',
  },
  { kind: 'page' },
  { kind: 'heading', number: '4', text: 'Fjernoppfølging med hjertelapp' },
  {
    kind: 'paragraph',
    text: 'Fra 2025 registreres pasienter som får fjernoppfølging med hjertelapp etter utskrivning. Tilbudet gis til voksne i NYHA-klasse II–III som klarer å bytte lapp selv eller med hjelp. Skarvøy sykehus har ikke tatt metoden i bruk.',
  },
  {
    kind: 'paragraph',
    text: 'Hudreaksjon under lappen ble registrert hos 31 av 186 pasienter (16,7 %). Fire av dem måtte avslutte på grunn av blemmer eller sterk kløe. Gjennomsnittsalderen var 74 år, og 41 % var kvinner.',
  },
  {
    kind: 'table',
    number: '4.1',
    caption: 'Pasienter som startet med hjertelapp i 2025, per sykehus',
    columns: ['Sykehus', 'Startet', 'Fullført 90 dager', 'Hudreaksjon'],
    rows: [
      ['Fjordby universitetssykehus', '64', '55', '11'],
      ['Storvika universitetssykehus', '58', '51', '9'],
      ['Granås sykehus', '27', '22', '5'],
      ['Skarvøy sykehus', '0', '0', '0'],
      ['Elvebakk sykehus', '22', '19', '4'],
      ['Tindvik sykehus', '15', '12', '2'],
      // The printed total of the third column is ten too high: it is there for the figure check to find.
      ['Totalt', '186', '169', '31'],
    ],
    totalRow: true,
  },
  {
    kind: 'figure',
    number: '4.1',
    caption: 'Antall pasienter som startet med hjertelapp, per kvartal i 2025',
    unit: '',
    bars: [
      ['1. kvartal', 28],
      ['2. kvartal', 41],
      ['3. kvartal', 52],
      ['4. kvartal', 65],
    ],
  },
  {
    kind: 'paragraph',
    text: 'Registeret har ikke en kontrollgruppe for hjertelapp. Pasientene som får tilbudet, er yngre og har færre tilleggssykdommer enn gjennomsnittet, og en direkte sammenligning av innleggelser ville gitt et skjevt bilde.',
  },
];

/** Plain text as a reader copies it: one paragraph a line, captions after tables, form feeds between pages. */
export function textFromBlocks(blocks: Block[]): string {
  const pages: string[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page') pages.push([]);
    else pages.at(-1)!.push(textFromBlock(block));
  }
  return pages.map((parts) => `${parts.join('\n\n')}\n`).join('\f');
}

function textFromBlock(block: Exclude<Block, { kind: 'page' }>): string {
  switch (block.kind) {
    case 'title':
      return `${block.text}\n${block.subtitle}`;
    case 'heading':
      return `${block.number} ${block.text}`;
    case 'subheading':
    case 'paragraph':
      return block.text;
    case 'facts':
      return block.rows.map(([label, value]) => `${label} ${value}`).join('\n');
    case 'table':
      return [block.columns, ...block.rows]
        .map((cells) => cells.join('  '))
        .concat('', `Tabell ${block.number}: ${block.caption}`)
        .join('\n');
    case 'figure':
      return `Figur ${block.number}: ${block.caption}`;
  }
}
