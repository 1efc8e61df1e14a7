/** Faults that documents of any kind carry, each told once and where it stands; the same document without them tells nothing. */
import { describe, expect, test } from 'vitest';
import { extractBytes } from '../../../../electron/import/extract-file.ts';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';
import { warningSentence } from '../../../../shared/import-warnings.ts';
import { normalise } from '../../../../shared/text/normalise.ts';
import { formAsDocx } from '../../../fixtures/documents/form-parts.ts';

const sound = `Søvn hos fyrvoktere: en rapport

Publisert: 3. april 2031

1 Innledning

Fyrvoktere sover lite. Registeringen varte fra 2027 til 2029 og er beskrevet i tabell 1.1, se også figur 1.2 [1].

2 Resultater

2.1 Deltakere

Av 48 fyrvoktere på 12 fyr svarte 36, og 30 av dem fullførte [2].

Fyr  Menn  Kvinner
Lierås  10  4
Nordneset  8  6
Bergli  5  3
Totalt  23  13

Tabell 1.1: Deltakere etter fyr

Tilstand  Antall  Andel
Våken  9  25,0 %
Døsig  18  50,0 %
Sovende  9  25,0 %
Totalt  36  100,0 %

Tabell 1.2: Deltakere etter tilstand

Figur 1.1: Fyr som var med

Figur 1.2: Søvn gjennom året

2.2 Utfall

Søvnen ble lengre hos de fleste [3].

2.3 Bivirkninger

Ingen falt ned trappen [4].

3 Konklusjon

På 12 fyr svarte 36 av 48 fyrvoktere, og 30 fullførte.

Referanser

1. Lind A. Fyr og søvn. Kysten 2020;1:1-9.
2. Berg B. Lange netter. Kysten 2021;2:10-19.
3. Dal C. Trapper og fall. Kysten 2022;3:20-29.
4. Vik D. Lys i mørket. Kysten 2023;4:30-39.
`;

function read(text: string) {
  const normalised = normalise([text]);
  const { kind, warnings } = recogniseDocument({ ...normalised, format: 'text', fileName: 'a.txt' });
  const told = warnings.map(({ code, quote, page, start, end, message, params }) => ({
    code,
    quote,
    message,
    ...(params && { params }),
    printed: start === undefined ? undefined : normalised.text.slice(start, end),
    page,
  }));
  return { kind, told };
}

test('a sound document tells nothing', () => {
  expect(read(sound)).toEqual({ kind: 'other', told: [] });
});

const faults: [code: string, printed: string, wrong: string, place: string | undefined][] = [
  ['sum-mismatch', 'Totalt  23  13', 'Totalt  25  13', 'Totalt  25  13'],
  ['percentage-mismatch', 'Døsig  18  50,0 %', 'Døsig  18  56,0 %', 'Døsig  18  56,0 %'],
  ['figures-disagree', 'svarte 36 av 48 fyrvoktere, og 30', 'svarte 36 av 48 fyrvoktere, og 29', 'og 29'],
  ['invalid-period', 'fra 2027 til 2029', 'fra 2029 til 2027', 'fra 2029 til 2027'],
  ['invalid-period', 'fra 2027 til 2029', 'i perioden 2027-209', '2027-209'],
  ['invalid-period', 'fra 2027 til 2029', 'fra 04.05.2029 til 03.02.2027', '04.05.2029 til 03.02.2027'],
  ['caption-missing', 'i tabell 1.1,', 'i tabell 1.3,', 'tabell 1.3'],
  ['caption-number-repeated', 'Figur 1.2: Søvn gjennom året', 'Figur 1.1: Søvn gjennom året', 'Figur 1.1: Søvn'],
  ['section-number-gap', '2.3 Bivirkninger', '2.4 Bivirkninger', '2.4 Bivirkninger'],
  ['reference-not-cited', 'trappen [4]', 'trappen', '4. Vik D.'],
  ['citation-not-listed', 'trappen [4]', 'trappen [4, 5]', undefined],
  [
    'reference-number-gap',
    '3. Dal C. Trapper og fall. Kysten 2022;3:20-29.\n4. Vik',
    '4. Dal C. Trapper og fall. Kysten 2022;3:20-29.\n5. Vik',
    '4. Dal C.',
  ],
  ['reference-list-missing', sound.slice(sound.indexOf('Referanser')), '', undefined],
  ['placeholder-left', 'Ingen falt ned trappen', '[Sett inn funn]', '[Sett inn funn]'],
];

describe('one fault is told once', () => {
  test.each(faults)('%s: «%s» printed as «%s»', (code, printed, wrong, place) => {
    expect(sound).toContain(printed);
    const { told } = read(sound.replace(printed, wrong));
    const found = told.filter((each) => each.code === code);
    expect(found.map((each) => each.code)).toEqual([code]);
    if (place !== undefined) expect(found[0]!.printed).toContain(place);
    const { quote: _quote, ...warning } = found[0]!;
    const [nb, en] = [warningSentence(warning, 'nb'), warningSentence(warning, 'en')];
    expect(nb).not.toBe(en);
    expect(en).toBe(warning.message);
    expect(figuresOf(nb)).toEqual(figuresOf(en));
  });
});

/** As both languages mean them: 1 234,5 and 1,234.5 are one. */
const figuresOf = (sentence: string) =>
  (sentence.match(/\d[\d.,\s\u00a0]*\d|\d/g) ?? []).map((each) => each.replace(/\D/g, ''));

test('a total that the shares are of is no sum: one person can have several', () => {
  const rows = 'Kløe  12  15 %\nUtslett  9  11 %\nSmerte  20  25 %\nMinst én  31  39 %\nTotalt  80  100 %';
  const table = sound.replace(/Våken[\s\S]*?Totalt {2}36 {2}100,0 %/, rows);
  expect(table).toContain('Kløe');
  expect(read(table).told.filter(({ code }) => code === 'sum-mismatch')).toEqual([]);
});

test('a trial in a table that should have ended is told, one that may go on is not', async () => {
  const rows = ['Studie Status Ferdig', 'NCT09990001 Rekrutterer 2029', 'NCT09990002 Rekrutterer 2033'].map((row) =>
    row.split(' ').map((cell) => [cell]),
  );
  const file = formAsDocx([{ text: 'Studier av søvn hos fyrvoktere. Publisert: 3. april 2031' }, { rows }]);
  const document = await extractBytes(file, 'a.docx', () => undefined);
  const warnings = document.kind === 'document' ? document.recognised.warnings : [];
  expect(warnings.map(({ code, quote }) => [code, quote])).toEqual([
    ['trial-status-outdated', 'NCT09990001 Rekrutterer 2029'],
  ]);
});

test.each([
  ['numbers of reports and laws', 'Se rapport 2021-205 og forskrift 2008-12-05-1257, tlf. 2024-19.'],
  ['a figure of another report', 'Kunnskapsgrunnlag: årsrapport for 2018, figur 1.3 [1].'],
  ['citations that differ', 'Svart av 36 og 48 på 12 fyr (1, 2, 3, 4). Svart av 36 og 48 på 12 fyr (1, 2, 3).'],
  ['points in a sentence', 'Vi fant (1) lys, (2) lyd og (3) lukt.'],
  ['rates of two places', 'Raten var 43 per 100 000 i nord i 2029. Raten var 40 per 100 000 i sør i 2029.'],
])('%s are no fault', (_, text) => {
  expect(read(sound.replace('Fyrvoktere sover lite.', `Fyrvoktere sover lite. ${text}`)).told).toEqual([]);
});
