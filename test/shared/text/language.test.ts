import { expect, test } from 'vitest';
import { guessLanguage } from '../../../shared/text/language.ts';

test.each([
  ['nb', 'Pasienter som ikke har effekt av behandlingen bør vurderes på nytt etter tre måneder.'],
  ['nn', 'Pasientar som ikkje har effekt av behandlinga bør vurderast på nytt frå neste år. Dei kan vere sjuke.'],
  ['en', 'The patients were assigned to one of two groups and followed for a year.'],
  ['sv', 'Patienterna har inte fått någon behandling och resultaten är osäkra för alla som var med.'],
  ['da', 'Patienterne blev fulgt efter behandlingen, og nogle af dem kom ikke tilbage mellem besøgene.'],
  ['de', 'Die Patienten wurden mit der Behandlung nicht zufrieden und das Ergebnis ist auf dem Stand.'],
  ['other', '12 34 56'],
  ['other', ''],
])('%s', (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});
