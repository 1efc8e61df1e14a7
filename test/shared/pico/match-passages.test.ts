/** Which sentences of a document fit a question, as which element, and which stand first. */
import { describe, expect, test } from 'vitest';
import { createMatcher, type MatchedText } from '../../../shared/pico/match-passages.ts';
import { picoTerms } from '../../../shared/pico/terms.ts';

const pico = {
  population: ['voksne med kronisk tinnitus etter støyskade'],
  intervention: ['transkraniell magnetstimulering (TMS)'],
  comparator: ['placebo', 'lydterapi'],
  outcome: ['livskvalitet', 'hodepine', 'blødning'],
  synonyms: { tinnitus: ['øresus'] },
};
const match = createMatcher(picoTerms(pico));
const named = Array.from({ length: 4 }, (_, n) => `Transkraniell magnetstimulering ble prøvd i år ${n}.`).join('\n\n');

function matches(sentence: string, { around = named, ...rest }: Partial<MatchedText> & { around?: string } = {}) {
  const text = `${around}\n\n${sentence}`;
  const found = match({ text, title: 'Et dokument', breaks: [], parts: [], ...rest });
  return found.filter(({ start }) => start >= text.indexOf(sentence));
}
const elements = (...args: Parameters<typeof matches>) =>
  matches(...args)
    .map(({ element }) => element)
    .sort()
    .join('');

describe('in a document that names the intervention', () => {
  test.each([
    ['Øresus kan bli kronisk.', 'P', 'a synonym of the project'],
    ['Magnetstimuleringen gis over hodet i ti dager.', 'I', 'the telling half of a term, inflected'],
    ['Noen fikk narrebehandling på samme sted.', 'C', 'another word for it'],
    ['Health-related quality of life was measured.', 'O', 'the other language'],
    ['Metoden er sammenlignet med en slik som er i bruk.', 'CI', 'the method and a comparison'],
    ['Teknikken gir få bivirkninger hos de fleste.', 'IO', 'the method and how it went'],
    ['Kommunen har åtte ansatte på kontoret.', '', 'nothing of it'],
    ['Metoden ble omtalt i avisen.', '', 'the method, and nothing told of it'],
  ])('%s is %j: %s', (sentence, expected) => {
    expect(elements(sentence)).toBe(expected);
  });

  test('several elements together stand before one, and what was not found behind', () => {
    const score = (sentence: string) => Math.max(...matches(sentence).map((each) => each.score));
    const together = score('Ved kronisk tinnitus etter støyskade ga transkraniell magnetstimulering mindre hodepine.');
    const alone = score('Det er to leverandører av transkraniell magnetstimulering.');
    const denied = score('Vi har ikke identifisert studier av transkraniell magnetstimulering.');
    expect(together).toBeGreaterThan(alone);
    expect(alone).toBeGreaterThan(denied);
  });

  test('rows of a table stand behind sentences', () => {
    const [row] = matches('Hodepine 12 13 14 15 2019 2020 2021 17 %');
    const [sentence] = matches('Hodepine var vanlig hos mange.');
    expect(row!.score).toBeLessThan(sentence!.score);
  });
});

describe('elsewhere', () => {
  const around = 'Et register over noe annet.';

  test.each([
    ['Hodepine er vanlig.', '', 'an outcome alone'],
    ['Magnetstimuleringen er ny.', '', 'half of a term'],
    ['Metoden er sammenlignet med en annen.', '', 'a method that is another one'],
    ['Kronisk tinnitus etter støyskade gir hodepine.', 'OP', 'an outcome with the population'],
  ])('%s is %j: %s', (sentence, expected) => {
    expect(elements(sentence, { around })).toBe(expected);
  });

  test('the same sentence is less sure', () => {
    const sentence = 'Kronisk tinnitus etter støyskade er utbredt.';
    expect(matches(sentence, { around })[0]!.score).toBeLessThan(matches(sentence)[0]!.score);
  });
});

test('in a document about the intervention a short part is about what its heading says', () => {
  const sentence = 'Apparatet har en spole som holdes mot hodet av en sykepleier.';
  const text = `${named}\n\n${sentence}`;
  const start = text.indexOf(sentence);
  const parts = [{ element: 'I' as const, heading: 'Om metoden', start, end: text.length }];
  const title = 'Transkraniell magnetstimulering ved tinnitus';
  const at = (document: string) =>
    match({ text, title: document, breaks: [], parts }).filter((each) => each.start === start);
  expect(at(title)).toEqual([
    { element: 'I', start, end: text.length, score: expect.closeTo(0.35), terms: ['Om metoden'] },
  ]);
  expect(at('Årsmelding')).toEqual([]);
});
