import { expect, test } from 'vitest';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';

const text = `Nasjonal faglig retningslinje for oppfølging av hjertesvikt

Retningslinjen følger GRADE. Styrken på hver anbefaling er oppgitt.

2 Anbefalinger

2.1 Vi anbefaler fjernoppfølging for voksne med kronisk hjertesvikt (sterk anbefaling, moderat tillit til dokumentasjonen).

2.2 Vi foreslår ukentlig vekt hjemme (svak anbefaling, lav tillit til dokumentasjonen).

3 Metode

Gruppen møttes fire ganger.`;

test('a numbered recommendation that looks like a heading keeps its strength and certainty', () => {
  const pages = [{ pageIndex: 0, start: 0, end: text.length }];
  const { kind, recommendations } = recogniseDocument({ text, pages, fileName: 'a.txt', format: 'text' });
  expect(kind).toBe('guideline');
  expect(recommendations?.map(({ number, strength, certainty }) => [number, strength, certainty])).toEqual([
    ['2.1', 'sterk anbefaling', 'moderat tillit til dokumentasjonen'],
    ['2.2', 'svak anbefaling', 'lav tillit til dokumentasjonen'],
  ]);
});

const wrapped = `Home knee braces: clinical guideline

Published March 2025

1 Summary of recommendations

1.1 We recommend a knee brace at home for adults
with knee pain who have fallen twice or more
in a year.
Strength: strong. Certainty of evidence: moderate.

1.2 Consider a weekly telephone call from a nurse
beside the brace.
Strength: conditional. Certainty of evidence: very low.

2 Background

The panel met four times.`;

test('a numbered recommendation that is broken over lines is no heading and keeps the strength below it', () => {
  const pages = [{ pageIndex: 0, start: 0, end: wrapped.length }];
  const { sections, recommendations } = recogniseDocument({ text: wrapped, pages, fileName: 'a.txt', format: 'text' });
  expect(sections?.map(({ number }) => number)).toEqual(['1', '2']);
  expect(recommendations?.map(({ text: _, page, start, end, ...rest }) => rest)).toEqual([
    { number: '1.1', strength: 'Strength: strong', certainty: 'Certainty of evidence: moderate' },
    { number: '1.2', strength: 'Strength: conditional', certainty: 'Certainty of evidence: very low' },
  ]);
  expect(recommendations?.[0]?.text).toBe(
    'We recommend a knee brace at home for adults with knee pain who have fallen twice or more in a year.',
  );
});

const twice = `Hjertelapp hjemme: faglig retningslinje

Publisert mars 2031

1 Sammendrag

Anbefaling 1: Tilby hjertelapp til voksne med hjertesvikt. (sterk anbefaling, moderat tillit til dokumentasjonen)

Anbefaling 2: Ikke bruk hjertelapp hos barn. (sterk anbefaling, lav tillit til dokumentasjonen)

2 Voksne

Anbefaling 1: Voksne som har hjertesvikt, bør få tilbud om en hjertelapp ved utskriving. (sterk anbefaling, moderat tillit til dokumentasjonen)

3 Barn

Anbefaling: Ikke bruk hjertelapp hos barn under 18 år. (sterk anbefaling, lav tillit til dokumentasjonen)

Anbefaling: Ikke bruk pulsbelte hos barn. (sterk anbefaling, lav tillit til dokumentasjonen)

4 Metode

Gruppen møttes fire ganger.`;

test('a recommendation worded otherwise in its chapter is one, with both places', () => {
  const pages = [{ pageIndex: 0, start: 0, end: twice.length }];
  const { recommendations = [] } = recogniseDocument({ text: twice, pages, fileName: 'a.txt', format: 'text' });
  expect(recommendations.map(({ number, text, also }) => [number, text, also?.map((each) => each.text)])).toEqual([
    [
      '1',
      'Tilby hjertelapp til voksne med hjertesvikt.',
      ['Voksne som har hjertesvikt, bør få tilbud om en hjertelapp ved utskriving.'],
    ],
    ['2', 'Ikke bruk hjertelapp hos barn.', ['Ikke bruk hjertelapp hos barn under 18 år.']],
    [null, 'Ikke bruk pulsbelte hos barn.', undefined],
  ]);
  const [again] = recommendations[0]!.also!;
  expect(twice.slice(again!.start, again!.end)).toContain('ved utskriving');
});

/** Each chapter's recommendations, under a heading of its own. */
function recommendedIn(...chapters: string[][]) {
  const bodies = chapters.map((items, index) => `${index + 2} Kapittel ${'ABC'[index]}\n\n${items.join('\n\n')}`);
  const whole = `Hjertelapp hjemme: faglig retningslinje\n\nPublisert mars 2031\n\n${bodies.join('\n\n')}\n\n9 Metode\n\nGruppen møttes fire ganger.`;
  const pages = [{ pageIndex: 0, start: 0, end: whole.length }];
  return recogniseDocument({ text: whole, pages, fileName: 'a.txt', format: 'text' }).recommendations ?? [];
}

const strong = '(sterk anbefaling, lav tillit til dokumentasjonen)';

test.each([
  [
    'neighbours in one chapter of which one says more',
    [
      [
        `Anbefaling: Ikke bruk hjertelapp hos barn. ${strong}`,
        `Anbefaling: Ikke bruk hjertelapp hos barn under 18 år. ${strong}`,
      ],
    ],
  ],
  [
    'what is advised and what is advised against',
    [[`Anbefaling: Bruk hjertelapp hos barn. ${strong}`], [`Anbefaling: Ikke bruk hjertelapp hos barn. ${strong}`]],
  ],
  [
    'those with numbers of their own',
    [
      [`Anbefaling 1: Tilby hjertelapp til voksne. ${strong}`],
      [`Anbefaling 2: Tilby hjertelapp til voksne menn. ${strong}`],
    ],
  ],
])('%s are two', (_, chapters) => {
  expect(recommendedIn(...chapters).map(({ also }) => also)).toEqual([undefined, undefined]);
});

test('a recommendation printed without its strength has that of its chapter', () => {
  const found = recommendedIn(
    [
      'Anbefaling 1: Tilby hjertelapp til voksne med hjertesvikt.',
      `Anbefaling 2: Ikke bruk pulsbelte hos barn. ${strong}`,
    ],
    [`Anbefaling 1: Tilby en hjertelapp til voksne med hjertesvikt. ${strong}`],
  );
  expect(found.map(({ number, strength, certainty }) => [number, strength, certainty])).toEqual([
    ['1', 'sterk anbefaling', 'lav tillit til dokumentasjonen'],
    ['2', 'sterk anbefaling', 'lav tillit til dokumentasjonen'],
  ]);
});
