/** Invented documents of the known kinds, each built from what it should be read as: other words, orders and layouts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';
import { normalise } from '../../../../shared/text/normalise.ts';

type Damage = (text: string) => string;
const damages: Record<string, Damage> = {
  plain: (text) => text,
  'decomposed letters': (text) => text.normalize('NFD'),
  'ring before its letter': (text) => text.replaceAll('å', '\u030aa'),
  'lines ended by CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'more blank lines': (text) => text.replaceAll('\n\n', '\n\n\n'),
};

/** Pages are parted by form feeds, or by nothing at all. */
function recognise(text: string) {
  const normalised = normalise(text.split('\f'));
  return recogniseDocument({ text: normalised.text, pages: normalised.pages, format: 'text', fileName: 'file.txt' });
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/documents/recognise/${name}.txt`, import.meta.url), 'utf8');

const trialWords = [
  ['Recruiting', 'Norge'],
  ['Rekrutterer', 'Danmark, Sverige'],
  ['Active, not recruiting', 'USA'],
  ['Not yet recruiting', 'Sør-Korea'],
  ['Ikke startet', 'Nederland, Belgia'],
  ['Completed', 'Storbritannia'],
  ['Planlagt', 'Tyskland og Østerrike'],
  ['Ikkje starta', 'Frankrike'],
  ['Fullført', 'Japan'],
  ['Unknown status', 'Brasil'],
  ['Terminated', 'Canada'],
  ['Pågår', 'Australia'],
] as const;
const trialRows = trialWords.map(([status, country], index) => ({
  registryId: `NCT0888${String(index).padStart(4, '0')}`,
  population: `Voksne med søvnløshet type ${index + 1} (n=${60 + index * 11})`,
  n: 60 + index * 11,
  intervention: `Nettkurs i ${index + 3} uker`,
  comparator: index % 2 === 0 ? 'Venteliste' : 'Vanlig behandling',
  outcome: `Endring i søvnskår etter ${index + 2} måneder`,
  status,
  country,
}));

function alertText(count: number, style: 'stacked' | 'wide', glyphs: readonly [string, string], year: number): string {
  const [on, off] = glyphs;
  const rows = trialRows.slice(0, count).map((row) => {
    const cells = [row.population, row.intervention, row.comparator, row.outcome];
    const tail = `${row.registryId}\nRCT\n${row.status}\nEstimert ferdig: ${year + 2}\n${row.country}`;
    return `${cells.join(style === 'wide' ? '  ' : '\n\n')}\n\n${tail}`;
  });
  const title = 'Nettbasert behandling ved langvarig søvnløshet';
  return `Metodevarsel - før tilbakemelding

1. Status og oppsummering

${title}

1.1 Oppsummering

Nettkurs brukes i økende grad (1, 2).

Populasjon: voksne med søvnløshet

Komparator: vanlig behandling

Intervensjon: nettkurs

Utfall: søvnlengde, livskvalitet

1.2 Metodetype

Prosedyrer og organisatoriske tiltak

1.3 Fagområde

Psykisk helse

1.4 Tagger/søkeord

${off} Tilhørende diagnostikk

${off} Genterapi

${on} Kunstig intelligens

1.5 Status for godkjenning

${on} CE-merking

${off} FDA godkjenning
\f2. Punktoppsummering

${title}

2.1 Om metoden

• Kurs på nett
\f4. Dokumentasjonsgrunnlag

${title}

4.2 Pågående kliniske studier

Populasjon (n=antall deltakere) Intervensjon Kontrollgruppe Hovedutfallsmål Studienummer Tidsperspektiv resultater

${rows.join('\n\n')}

4.3 Metodevurderinger og –varsel

Metodevarsel

Ingen.
6. Versjonslogg

6.1 Dato 6.2 Endringer gjort i dokument

04.05.${year} Laget metodevarsel
`;
}

describe('method alerts', () => {
  const glyphs = [
    ['☒', '☐'],
    ['☑', '☐'],
    ['[x]', '[ ]'],
    ['✓', '□'],
    ['(x)', '( )'],
    ['■', '□'],
  ] as const;
  const layouts = [2, 3, 7, 12].flatMap((count) =>
    (['stacked', 'wide'] as const).map(
      (style, index) => [count, style, glyphs[(count + index) % glyphs.length]!] as const,
    ),
  );
  test.each(layouts)('%i trials, %s cells, boxes %s', (count, style, boxes) => {
    for (const damage of Object.values(damages)) {
      const found = recognise(damage(alertText(count, style, boxes, 2025)));
      expect(found.kind).toBe('method-alert');
      expect(found.title).toBe('Nettbasert behandling ved langvarig søvnløshet');
      expect(found.ongoingTrials).toMatchObject(trialRows.slice(0, count));
      expect(found.checkboxes?.map(({ label, checked }) => [label, checked])).toEqual([
        ['Tilhørende diagnostikk', false],
        ['Genterapi', false],
        ['Kunstig intelligens', true],
        ['CE-merking', true],
        ['FDA godkjenning', false],
      ]);
      expect(found.pico?.outcome).toEqual(['søvnlengde, livskvalitet']);
      expect(found.warnings.map(({ code }) => code)).not.toContain('trial-status-outdated');
    }
  });

  test.each([
    ['round, the only ones', '(x)', '( )', ''],
    ['round, beside others', '(x)', '( )', '☒ Genterapi\n\n'],
    ['square', '[x]', '[ ]', '☒ Genterapi\n\n'],
  ])('brackets of the recommended order with their numbers behind: %s', (_, on, off, others) => {
    const choice = `${on} 1: Fullstendig metodevurdering\n\n${off} 3: Forenklet metodevurdering\n\n`;
    const text = alertText(2, 'stacked', ['☒', '☐'], 2025)
      .replace(/[☒☐][^\n]*\n\n/g, '')
      .replace('4. Dokumentasjonsgrunnlag', `${others}1.8 Bestillingsanbefaling\n\n${choice}4. Dokumentasjonsgrunnlag`);
    const boxes = recognise(text).checkboxes?.filter(({ section }) => section === '1.8');
    expect(boxes?.map(({ code, label, checked }) => [code, label, checked])).toEqual([
      ['1', 'Fullstendig metodevurdering', true],
      ['3', 'Forenklet metodevurdering', false],
    ]);
  });

  test.each([
    ['a country that no list holds', 'Danmark, Sverige', 'Kirgisistan og Bhutan'],
    ['a registry of another kind', 'NCT08880001', 'ISRCTN12345678'],
    ['a European trial number', 'NCT08880001', '2029-512345-21-00'],
    ['another word for the end', 'Estimert ferdig: 2027', 'Siste kontroll 2027'],
  ])('%s leaves the other rows alone', (_name, printed, other) => {
    const text = alertText(4, 'stacked', ['☒', '☐'], 2025);
    const [expected, found] = [recognise(text), recognise(text.replace(printed, other))];
    expect(JSON.stringify(found.ongoingTrials)).toContain(other);
    const ids = (rows: typeof found.ongoingTrials) => rows?.map(({ population, status }) => [population, status]);
    expect(ids(found.ongoingTrials)).toEqual(ids(expected.ongoingTrials));
  });

  test.each([
    [2024, false],
    [2027, false],
    [2028, true],
  ])('a trial to end in 2027 in an alert of %i is outdated: %s', (year, isOutdated) => {
    const text = alertText(2, 'stacked', ['☒', '☐'], 2025).replace('04.05.2025', `04.05.${year}`);
    expect(recognise(text).warnings.some(({ code }) => code === 'trial-status-outdated')).toBe(isOutdated);
  });
});

const hospitals = ['Lierås', 'Ytre Vik', 'Bergli', 'Nordneset', 'St. Hallvard', 'Åsgård'];

type Levels = (code: number) => { high: string; moderate?: string; low?: string };
const levelStyles: Record<string, Levels> = {
  'three levels, higher is better': (code) => ({
    high: `> ${80 + code} %`,
    moderate: `${60 + code}–${80 + code} %`,
    low: `< ${60 + code} %`,
  }),
  'three levels, lower is better': (code) => ({
    high: `< ${2 + code} %`,
    moderate: `${2 + code}–${10 + code} %`,
    low: `> ${10 + code} %`,
  }),
  'two levels': (code) => ({ high: `≥ ${70 + code} %`, low: `< ${70 + code} %` }),
};

function registryText(count: number, levels: Levels, layout: 'stacked' | 'row', year: number, wrong = 0): string {
  const codes = Array.from({ length: count }, (_, index) => index + 1);
  const entries = codes.map((code) => {
    const { high, moderate, low } = levels(code);
    const goals = [`Høy: ${high}`, ...(moderate ? [`Moderat: ${moderate}`] : []), ...(low ? [`Lav: ${low}`] : [])];
    const [name, definition] = [`Mål nummer ${code}`, `Andel med utfall ${code} innen ${code + 1} uker`];
    return layout === 'row'
      ? `${code} ${name}  ${definition}  ${goals.join(' ')}`
      : `${code} ${name}\n${definition}\n\n${goals.join('\n')}`;
  });
  const rows = hospitals.map((name, index) => [name, 100 + index * 7, 110 + index * 9, 130 + index * 5] as const);
  const total = [1, 2, 3].map((column) => rows.reduce((sum, row) => sum + (row[column] as number), 0));
  const shares = hospitals.map((name, index) => {
    const [all, some] = [300 + index * 41, 40 + index * 9];
    return `${name}  ${all}  ${some}  ${((some / all) * 100).toFixed(1).replace('.', ',')} %`;
  });
  const kind = `Norsk register for\nkronisk elveblest`;
  return `${kind}

Årsrapport for ${year}

1 Sammendrag

Registeret hadde en dekningsgrad på 71 % i ${year}. Kvalitetsindikator 1 er viktigst, og dekningsgraden øker.
\f2 Resultater

2.1 Oversikt

${entries.join('\n\n')}

Tabell 2.1: Oversikt over kvalitetsindikatorene

Sykehus  Utskrevet  Innlagt på nytt  Andel
${shares.join('\n')}

Tabell 2.2: Reinnleggelser per sykehus
\f3 Datakvalitet

3.1 Tilslutning

Sykehus ${year - 2} ${year - 1} ${year}
${rows.map((row) => row.join('  ')).join('\n')}
Totalt  ${total[0]}  ${total[1]! + wrong}  ${total[2]}

Tabell 3.1: Antall registreringer
`;
}

describe('registry reports', () => {
  const cases = Object.keys(levelStyles).flatMap((style) =>
    [1, 2, 5, 12].flatMap((count) => (['stacked', 'row'] as const).map((layout) => [count, style, layout] as const)),
  );
  test.each(cases)('%i indicators, %s, %s', (count, style, layout) => {
    const levels = levelStyles[style]!;
    for (const damage of Object.values(damages)) {
      const found = recognise(damage(registryText(count, levels, layout, 2031)));
      expect(found.kind).toBe('registry-report');
      expect(found.title).toBe('Norsk register for kronisk elveblest – årsrapport for 2031');
      expect(found.sections.map(({ number }) => number)).toEqual(['1', '2', '2.1', '3', '3.1']);
      expect(
        found.indicators?.map(({ code, name, definition, thresholds }) => ({ code, name, definition, thresholds })),
      ).toEqual(
        Array.from({ length: count }, (_, index) => ({
          code: String(index + 1),
          name: `Mål nummer ${index + 1}`,
          definition: `Andel med utfall ${index + 1} innen ${index + 2} uker`,
          thresholds: levels(index + 1),
        })),
      );
      const [, shares, counts] = found.tables!;
      expect(shares!.columns).toEqual(['Sykehus', 'Utskrevet', 'Innlagt på nytt', 'Andel']);
      expect(counts!.columns).toEqual(['Sykehus', '2029', '2030', '2031']);
      expect([shares!.rows.length, counts!.rows.length]).toEqual([6, 7]);
      expect(found.warnings.map(({ code }) => code)).toEqual([]);
    }
  });

  test('one wrong total is one warning', () => {
    const found = recognise(registryText(3, levelStyles['two levels']!, 'row', 2024, 10));
    expect(found.warnings.map(({ code }) => code)).toEqual(['sum-mismatch']);
  });

  test('one wrong percentage is one warning', () => {
    const text = registryText(3, levelStyles['two levels']!, 'row', 2024).replace('13,3 %', '31,3 %');
    expect(recognise(text).warnings.map(({ code }) => code)).toEqual(['percentage-mismatch']);
  });
});

const recommendations = [
  ['standard-arrangements', 'it can be used with standard arrangements for clinical governance, consent and audit'],
  ['standard-arrangements', 'this procedure may be used provided that normal arrangements are in place for audit'],
  ['standard-arrangements', 'it can be used in the NHS as an option while more evidence is generated'],
  ['special-arrangements', 'it should only be used with special arrangements for consent and audit or research'],
  ['only-in-research', 'it should be used only in research'],
  ['only-in-research', 'this procedure should only be used in the context of research'],
  ['only-in-research', 'it should be used only in the context of a randomised trial or other research'],
  ['do-not-use', 'the procedure is not recommended'],
  ['do-not-use', 'this procedure should not be used to treat this condition'],
  ['do-not-use', 'do not use this procedure outside of what is agreed'],
] as const;

describe('interventional guidance', () => {
  test.each(recommendations)('%s: %s', (category, words) => {
    for (const damage of Object.values(damages)) {
      const found = recognise(
        damage(`Cold plasma sealing for nosebleeds in children

Interventional procedures guidance

Published: 2 May 2019

www.nice.org.uk/guidance/ipg998

1 Recommendations

1.1 Evidence on safety is adequate. Evidence on efficacy is limited. Therefore, ${words}.

1.2 Further research should compare cold plasma with silver nitrate.

2 The condition, current treatments and procedure

The condition

2.1 Nosebleeds are common.

3 Committee considerations

The evidence

3.1 The evidence included 2 randomised controlled trials (reported in 3 papers), 1 cohort study and four case series.

3.2 The committee considered the key efficacy outcomes to be: bleeding, time to healing and comfort.

3.3 The committee considered the key safety outcomes to be: pain and scarring.
`),
      );
      expect(found.kind).toBe('interventional-guidance');
      expect(found.recommendation).toMatchObject({ category, paragraph: '1.1' });
      expect(found.paragraphs?.map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1', '3.1', '3.2', '3.3']);
      expect(found.pico).toMatchObject({
        population: ['nosebleeds in children'],
        intervention: ['cold plasma sealing'],
        comparator: ['silver nitrate'],
      });
      expect(found.evidence?.map(({ design, studies, publications }) => [design, studies, publications])).toEqual([
        ['randomised controlled trial', 2, 3],
        ['cohort study', 1, 1],
        ['case series', 4, 4],
      ]);
      expect(found.outcomes).toEqual({
        efficacy: ['bleeding', 'time to healing', 'comfort'],
        safety: ['pain', 'scarring'],
      });
    }
  });
});

describe('proposals', () => {
  const text = fixture('proposal-scrambled');
  const answersOf = (found: ReturnType<typeof recognise>) =>
    found.questions?.filter(({ answer }) => answer !== '').map(({ number, answer }) => [number, answer]);
  test.each(Object.keys(damages))('the same answers with %s', (name) => {
    const [expected, found] = [recognise(text), recognise(damages[name]!(text))];
    expect(answersOf(found)).toEqual(answersOf(expected));
    expect(found.checkboxes?.map(({ checked }) => checked)).toEqual(expected.checkboxes?.map(({ checked }) => checked));
    expect(found.pico).toMatchObject({
      comparator: ['Observasjon, harde linser'],
      intervention: ['Tverrbinding med UVA'],
    });
  });

  test.each([
    ['☑', '☐'],
    ['[x]', '[ ]'],
    ['☒', '□'],
    ['✓', '□'],
    ['✔', '☐'],
    ['■', '□'],
    ['(x)', '( )'],
    ['[X]', '[]'],
  ])('boxes drawn as %s and %s', (on, off) => {
    const [expected, found] = [recognise(text), recognise(text.replaceAll('☒', on).replaceAll('☐', off))];
    expect(found.checkboxes?.map(({ label, checked }) => [label, checked])).toEqual(
      expected.checkboxes?.map(({ label, checked }) => [label, checked]),
    );
    expect(answersOf(found)).toEqual(answersOf(expected));
  });
});
