/** Guesses a text's language from its function words. */
import type { TextLanguage } from '../model/vocabulary.ts';

const functionWords: Record<Exclude<TextLanguage, 'other'>, string> = {
  nb: 'og i er det som på en til av for med ikke jeg har ble fra om ved eller etter men hos kan være blir også dette mellom når hvor noe hvilke mot',
  nn: 'og i er det som på ein eit ei til av for med ikkje eg har vart frå om ved eller etter men hos kan vere blir også dette mellom når kvar noko kva desse dei vert blei etter mot nokon korleis kven kvifor',
  da: 'og i er det som på en til af for med ikke jeg har blev fra om ved eller efter men hos kan være bliver også dette mellem når hvor noget hvilke mod nogle af efter',
  sv: 'och i är det som på en till av för med inte jag har blev från om vid eller efter men hos kan vara blir också detta mellan när var något vilka mot att ett',
  en: 'the of and to in is that for with on was are by this be or as from which not at an it were have has with should these than',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
};
/** Words that only one of the closely related languages has weigh more. */
const tellingWords: Partial<Record<TextLanguage, string>> = {
  nb: 'ikke av etter mellom hvilke noen mot ble fra blir pasienter sykehus studier voksne hvem hvorfor hva sammenlignet',
  nn: 'ikkje ein eit frå vere kva desse dei noko vert pasientar sjukehus av etter mellom vart studiar vaksne kven kvifor samanlikna',
  da: 'af efter mellem nogle blev sygehus patienter hvad',
  sv: 'och är för från inte att ett vid mellan',
};

type Known = Exclude<TextLanguage, 'other'>;
const weights = new Map<string, [Known, number][]>();
for (const [language, words] of Object.entries(functionWords) as [Known, string][]) {
  const telling = new Set((tellingWords[language] ?? '').split(' '));
  for (const word of new Set([...words.split(' '), ...telling])) {
    if (word === '') continue;
    weights.set(word, [...(weights.get(word) ?? []), [language, telling.has(word) ? 3 : 1]]);
  }
}

/** Language of a text by its first 60,000 characters; `other` where too few known words stand in it. */
export function guessLanguage(text: string): TextLanguage {
  const scores = new Map<Known, number>();
  let words = 0;
  let known = 0;
  for (const match of text.slice(0, 60_000).matchAll(/\p{L}+/gu)) {
    words++;
    const hits = weights.get(match[0].toLowerCase());
    if (hits === undefined) continue;
    known++;
    for (const [language, weight] of hits) scores.set(language, (scores.get(language) ?? 0) + weight);
  }
  if (known < 2 || known / words < 0.08) return 'other';
  return [...scores.entries()].sort((a, b) => b[1] - a[1])[0]![0];
}
