/** Issuers that no list knows: told by where they stand, less surely than known ones, and never taken from running text. */
import { describe, expect, test } from 'vitest';
import { isOrganisation } from '../../../../electron/import/recognise/organisation.ts';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';

const paragraph =
  'Pasientene ble fulgt i tolv måneder, og de fleste hadde mindre vondt etter tre. Behandlingen ble gitt hjemme av kommunens egne sykepleiere, som fikk opplæring i to dager.';

function issuer(head: string, tail = '', pages = 1) {
  const page = `${head}\n\n${paragraph}\n\n${tail}\n`;
  const text = page.repeat(pages);
  const places = Array.from({ length: pages }, (_, at) => ({ start: at * page.length, end: (at + 1) * page.length }));
  const found = recogniseDocument({ text, pages: places, fileName: 'a.txt', format: 'text' });
  return [found.issuer, found.issuerConfidence];
}

describe('an issuer that is not known', () => {
  test.each([
    ['Hjemmebehandling av gikt\n\nUtgitt av: Vestmark helseinstitutt, mars 2026', 'Vestmark helseinstitutt', 0.8],
    ['Heimebehandling av gikt\n\nUtgjeve av Fjordhelse', 'Fjordhelse', 0.8],
    ['Hjemmebehandling av gikt\n\nUtarbeidet av\nSenter for klinisk tenkning', 'Senter for klinisk tenkning', 0.8],
    ['Home treatment of gout\n\nPublished by Lakeside Press, 2026', 'Lakeside Press', 0.8],
    ['Home treatment of gout\n\nPrepared by the unit\nPublisher: Hillside Trust', 'Hillside Trust', 0.8],
    [
      'Home treatment of gout\n\nPublished by the Lakeland Institute for Gout, 5 May 2025.',
      'Lakeland Institute for Gout',
      0.8,
    ],
    [
      'Hjemmebehandling av gikt\n\nVersjon 1.0, publisert 12. mars 2026. Utgitt av Norsk\nforening for fjellhelse.',
      'Norsk forening for fjellhelse',
      0.8,
    ],
    ['Nordviketaten\n\nRetningslinje for hjemmebehandling av gikt', 'Nordviketaten', 0.6],
    ['Sykehuset Innmark HF | Klinikk for revmatologi\n\nHjemmebehandling av gikt', 'Sykehuset Innmark HF', 0.6],
    ['Hjemmebehandling av gikt\n\nVestmark helseinstitutt. Rapport 2026:7.', 'Vestmark helseinstitutt', 0.6],
    ['Direktoratet for fjellhelse\n\nHjemmebehandling av gikt', 'Direktoratet for fjellhelse', 0.6],
    ['Lakeland Agency for Health Evaluation\n\nHome treatment of gout', 'Lakeland Agency for Health Evaluation', 0.6],
  ])('%j', (head, name, confidence) => expect(issuer(head)).toEqual([name, confidence]));

  test('stands in the imprint', () => {
    expect(issuer('Home treatment of gout', '© 2026 Hillside Institute. All rights reserved.')).toEqual([
      'Hillside Institute',
      0.7,
    ]);
  });

  test('stands in running feet', () => {
    expect(issuer('Hjemmebehandling av gikt hos voksne', 'Innmark sykehus | side 4', 4)).toEqual([
      'Innmark sykehus',
      0.6,
    ]);
  });
});

test.each([
  'Hjemmebehandling av gikt\n\nUtarbeidet av Kari Nordmann og Ola Hansen',
  'Retningslinje for Sykehuset Innmark HF\n\nGjelder fra mars',
  'Hjemmebehandling av gikt\n\nVi takker Nordviketaten og Sykehuset Innmark HF for hjelpen med tallene',
  'Hjemmebehandling av gikt\n\nTallene ble først\npublished by Lakeside Press',
  'Home treatment of gout\n\nMethods Centre\nResults',
  'Home treatment of gout\n\nJane Hill and John Lake\nUniversity of Lakeland\nHillside Institute, Lakeland',
])('nobody is made the issuer of %j', (head) => expect(issuer(head)).toEqual([undefined, undefined]));

test('a known one has its own name, surely where it stands as issuer, less so where it is only spoken of', () => {
  expect(issuer('Home treatment of gout\n\nPublished by the\nPublisher: Norwegian Institute of Public Health')).toEqual(
    ['Folkehelseinstituttet', undefined],
  );
  expect(issuer('Home treatment of gout\n\nThe figures differ from those that WHO gave in its report')).toEqual([
    'World Health Organization',
    0.5,
  ]);
  expect(
    issuer('Hjemmebehandling av gikt\n\nUtgitt av Vestmark helseinstitutt', 'Tallene er fra Helsedirektoratet.'),
  ).toEqual(['Vestmark helseinstitutt', 0.8]);
});

test.each(['Oslo Universitetssykehus HF', 'Helsetilsynet', 'University of Lakeland', 'Norsk forening for revmatologi'])(
  '%s is an organisation',
  (name) => expect(isOrganisation(name)).toBe(true),
);

test.each([
  '1.2 Senter for alt',
  'Hva er et institutt?',
  'Senteret',
  'Behandling i Helse Innmark HF',
  'Pasientene på sykehuset',
])('%s is none', (name) => expect(isOrganisation(name)).toBe(false));

describe('where nothing names it, its web address does', () => {
  test.each([
    ['of a known one', 'Hjemmebehandling av gikt\n\nwww.fhi.no', '', 'Folkehelseinstituttet'],
    ['of another', 'Hjemmebehandling av gikt', 'https://www.vestmark-helse.no/', 'vestmark-helse.no'],
    ['of a part of a known site', 'Home treatment of gout', 'https://guidance.nice.org.uk/', 'NICE'],
  ])('%s', (_, head, tail, name) => expect(issuer(head, tail)).toEqual([name, 0.4]));

  test.each([
    ['of a registry or an archive', 'https://doi.org/10.5555/gikt.1'],
    ['of a page that is cited', 'https://www.vestmark-helse.no/rapporter/gikt'],
    ['within a sentence', 'Les mer på www.vestmark-helse.no om tilbudet.'],
  ])('not %s', (_, tail) => expect(issuer('Hjemmebehandling av gikt', tail)).toEqual([undefined, undefined]));

  test('in the feet of pages', () => {
    expect(issuer('Hjemmebehandling av gikt hos voksne', 'www.vestmark-helse.no | side 4', 4)).toEqual([
      'vestmark-helse.no',
      0.4,
    ]);
  });
});
