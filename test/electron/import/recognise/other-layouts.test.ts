/** Documents of the known kinds as another house lays them out. */
import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../../electron/import/extract-file.ts';
import { withoutPlaces } from './without-places.ts';

async function recognised(text: string, name: string) {
  const read = await extractBytes(new TextEncoder().encode(text), name, () => undefined);
  if (read.kind !== 'document') throw new Error(read.kind);
  return withoutPlaces(read.recognised) as typeof read.recognised;
}
const page = (body: string) =>
  `<!doctype html><html lang="nb"><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const table = (...rows: string[][]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

describe('a proposal as a table of prompts and answers', () => {
  const form = page(`<h1>Forslag om nasjonal metodevurdering</h1>
    ${table(['Navn', 'Ingrid Solbakken'], ['Dato for innsending', '14.10.2026'])}
    ${table(
      ['1. Forslagstillers tittel på forslaget', 'Kapsel med kamera ved blødning i tynntarmen'],
      ['2. Kort beskrivelse av metoden som foreslås vurdert', 'Pasienten svelger en kapsel som tar bilder.'],
      [
        '4. Foreslå hva som bør være hovedproblemstilling(er) for metodevurderingen',
        'Populasjon: voksne med blødning<br>Intervensjon: kapsel<br>Comparison: CT<br>Outcome: funn, transfusjoner',
      ],
      ['5. Gi en kort beskrivelse av dagens tilbud', 'Gastroskopi, deretter CT.'],
      ['6. Forslaget gjelder:', 'En ny og innovativ metode ☐ Ja ☒ Nei<br>Er metoden tatt i bruk? ☒ Ja ☐ Nei'],
      [
        '7. Hva omfatter metoden som foreslås (flere kryss mulig)?',
        '☐ Legemiddel<br>☒ Medisinsk utstyr som er CE-merket<br>☐ Prosedyre',
      ],
      ['8. Finansieringsansvar', 'Spesialisthelsetjenesten ☒ Ja ☐ Nei'],
      ['15. Referanser', 'Haug T. Capsules. 2024.'],
      ['16. Oppgi navn på produsenter/leverandører', 'Kapsula AS'],
    )}`);

  it('gives each prompt the answer beside it', async () => {
    const { questions, title, dates, fields } = await recognised(form, 'skjema.html');
    expect(questions!.map(({ number, answer }) => [number, answer])).toEqual([
      [1, 'Kapsel med kamera ved blødning i tynntarmen'],
      [2, 'Pasienten svelger en kapsel som tar bilder.'],
      [4, ''],
      [5, 'Gastroskopi, deretter CT.'],
      [6, ''],
      [7, ''],
      [8, ''],
      [15, 'Haug T. Capsules. 2024.'],
      [16, 'Kapsula AS'],
    ]);
    expect([title, dates.submitted]).toEqual(['Kapsel med kamera ved blødning i tynntarmen', '2026-10-14']);
    expect(fields!.map(({ text }) => text)).toEqual(['Ingrid Solbakken', '14.10.2026']);
  });

  it('ticks the label after the box, and reads yes and no beside theirs', async () => {
    const { checkboxes, questions } = await recognised(form, 'skjema.html');
    expect(checkboxes!.map(({ label, checked }) => [label, checked])).toEqual([
      ['Legemiddel', false],
      ['Medisinsk utstyr som er CE-merket', true],
      ['Prosedyre', false],
    ]);
    expect(questions!.flatMap(({ yesNo = [] }) => yesNo)).toEqual([
      { label: 'En ny og innovativ metode', value: 'no' },
      { label: 'Er metoden tatt i bruk?', value: 'yes' },
      { label: 'Spesialisthelsetjenesten', value: 'yes' },
    ]);
  });

  it('reads the PICO behind labels with a colon', async () => {
    const { pico } = await recognised(form, 'skjema.html');
    expect(pico).toEqual({
      population: ['voksne med blødning'],
      intervention: ['kapsel'],
      comparator: ['CT'],
      outcome: ['funn, transfusjoner'],
    });
  });
});

describe('a method alert of a later template', () => {
  const alert =
    page(`<p>Fjellhavn helseetat</p><p>Metodevarsel – etter tilbakemelding</p><h1>Nerveblokade ved hoftebrudd</h1>
    <h2>1. Status og oppsummering</h2><h3>1.1 Oppsummering</h3><p>Blokaden gir lokal lindring (1).</p>
    ${table(['Populasjon<br>eldre med hoftebrudd', 'Intervensjon<br>nerveblokade'], ['Komparator<br>opioider', 'Utfall<br>smerte, liggetid'])}
    <h3>1.2 Metodetype</h3><p>Prosedyrer og organisatoriske tiltak</p>
    <h2>3. Beskrivelse av metoden</h2>${table(['Generisk navn', 'Blokade'], ['Produsenter', 'Fjordnål AS'])}
    <h3>3.1 Beskrivelse av metoden</h3>
    ${table(['Potensiell nytte', 'Mindre opioider.'], ['Helseøkonomi', '300 kroner.'], ['Miljøhensyn', 'Mer avfall.'])}
    <h2>4. Dokumentasjonsgrunnlag</h2><h3>4.2 Pågående kliniske studier</h3>
    ${table(
      [
        'Populasjon (n=antall deltakere)',
        'Intervensjon',
        'Kontrollgruppe',
        'Hovedutfallsmål',
        'Studienummer',
        'Tidsperspektiv resultater',
      ],
      [
        'Voksne (n=220)',
        'Blokade',
        'Morfin',
        'Smerte',
        'NCT09111222 RCT',
        'Rekrutterer. Estimert ferdig: 2028. Danmark',
      ],
    )}`);

  it('takes the headline for the title, and not the first rows', async () => {
    expect((await recognised(alert, 'varsel.html')).title).toBe('Nerveblokade ved hoftebrudd');
  });

  it('takes the line after the sender where nothing is marked', async () => {
    const text =
      'Folkehelseinstituttet\n\nMetodevarsel\n\nNerveblokade med ultralyd ved brudd\ni hoften hos eldre\n\n1 Status og oppsummering\n\n1.1 Oppsummering\n\nTekst.\n\n3 Beskrivelse av metoden\n\nGenerisk navn: Blokade\n\n3.1 Beskrivelse av metoden\n\nPotensiell nytte: Mindre.\n\n4 Dokumentasjonsgrunnlag\n';
    expect((await recognised(text, 'varsel.txt')).title).toBe('Nerveblokade med ultralyd ved brudd i hoften hos eldre');
  });

  it('reads PICO labels on lines of their own', async () => {
    expect((await recognised(alert, 'varsel.html')).pico).toEqual({
      population: ['eldre med hoftebrudd'],
      intervention: ['nerveblokade'],
      comparator: ['opioider'],
      outcome: ['smerte, liggetid'],
    });
  });

  it('keeps a row that no template knows apart', async () => {
    const { fields } = await recognised(alert, 'varsel.html');
    expect(fields!.filter(({ section }) => section === '3.1').map(({ label, text }) => [label, text])).toEqual([
      ['Potensiell nytte', 'Mindre opioider.'],
      ['Helseøkonomi', '300 kroner.'],
      ['Miljøhensyn', 'Mer avfall.'],
    ]);
  });

  it('parts what a cell says of the time', async () => {
    expect((await recognised(alert, 'varsel.html')).ongoingTrials).toMatchObject([
      {
        registryId: 'NCT09111222',
        design: 'RCT',
        status: 'Rekrutterer',
        period: 'Estimert ferdig: 2028',
        country: 'Danmark',
      },
    ]);
  });

  it('ends the PICO at a blank line where the sections have no numbers that are known', async () => {
    const { pico, title } = await recognised(
      'METODEVARSEL 2028\nMedNytt\n\nSaksnummer: ID2028_007\nTittel: Gradering av vevsprøver med maskin\n\nA.1 Oppsummering\nKort.\n\nPopulasjon: menn\nIntervensjon: program\nKomparator: patolog\nUtfall: feil,\nsvartid\n\nA.4 Bestillingsanbefaling\n[x] Genterapi\n',
      'varsel.txt',
    );
    expect([title, pico!.outcome]).toEqual(['Gradering av vevsprøver med maskin', ['feil, svartid']]);
  });
});

describe('a registry report with its levels in a table', () => {
  const report =
    page(`<p>Norsk register for høreapparat</p><h1>Årsrapport for 2026</h1><h2>1 Sammendrag</h2><p>I 2026 ble 412 operasjoner registrert.</p>
    <h2>2 Resultater</h2><p>Tabell 2.1: Kvalitetsindikatorer</p>
    ${table(['Kvalitetsindikator', 'Høy måloppnåelse', 'Moderat måloppnåelse', 'Lav måloppnåelse', 'Resultat'], ['KI 1 Ventetid under 90 dager', '≥ 80 %', '60–79 %', '&lt; 60 %', '72 %'], ['KI 2 Infeksjon innen 30 dager', '&lt; 3 %', '3–6 %', '&gt; 6 %', '2,4 %'])}
    <h2>3 Registerbeskrivelse</h2><p>Nasjonalt kvalitetsregister siden 2015. Dekningsgraden var 91 %.</p>`);

  it('finds the indicators, and makes no sentence of the table', async () => {
    const { indicators, statistics } = await recognised(report, 'rapport.html');
    expect(indicators).toMatchObject([
      {
        code: '1',
        name: 'Ventetid under 90 dager',
        thresholds: { high: '≥ 80 %', moderate: '60–79 %', low: '< 60 %' },
      },
      { code: '2', name: 'Infeksjon innen 30 dager', thresholds: { high: '< 3 %', moderate: '3–6 %', low: '> 6 %' } },
    ]);
    expect(statistics!.map(({ value }) => value)).toEqual([412, 91]);
  });
});

describe('NICE guidance with its outcomes in lists', () => {
  const guidance =
    'Balloon dilation of the ear tube in children\n\nInterventional procedures guidance\n\nPublished: 18 November 2026\n\n1 Recommendations\n\n1.1 Use it with standard arrangements in place for clinical governance, consent and audit.\n\n3 Committee considerations\n\nThe evidence\n\n3.1 NICE did a rapid review. It looked at 5 sources: 1 meta-analysis, 2 cohort studies (reported in 3 publications) and 1 registry.\n\n3.2 Key efficacy outcomes:\n* hearing\n* need for further surgery, and\n\n3.3 Key safety outcomes:\n* bleeding;\n* pain.\n';

  it('reads the list beneath the words, and the counts after the sources', async () => {
    const { outcomes, evidence } = await recognised(guidance, 'guidance.txt');
    expect(outcomes).toEqual({ efficacy: ['hearing', 'need for further surgery'], safety: ['bleeding', 'pain'] });
    expect(evidence).toEqual([
      { design: 'meta-analysis', studies: 1, publications: 1 },
      { design: 'cohort study', studies: 2, publications: 3 },
      { design: 'registry', studies: 1, publications: 1 },
    ]);
  });
});
