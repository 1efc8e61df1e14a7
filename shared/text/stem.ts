/**
 * A light stemmer for Norwegian and English: takes inflection off, leaves derivation alone, so that «smertene» meets
 * «smerte» and "patients" meets "patient" without «smertefri» meeting «smerte». Input is folded (see fold.ts).
 */

/** Longest first; a stem keeps at least four letters. */
const endings = [
  'hetenes',
  'hetene',
  'hetens',
  'hetene',
  'heter',
  'heten',
  'elser',
  'elsen',
  'elsene',
  'ingene',
  'ingens',
  'ingen',
  'inger',
  'ings',
  'enes',
  'ende',
  'ene',
  'ens',
  'ers',
  'ets',
  'est',
  'ies',
  'ing',
  'ane',
  'ast',
  'ar',
  'er',
  'en',
  'et',
  'es',
  'ed',
  'te',
  'de',
  'e',
  'a',
  's',
  't',
].sort((a, b) => b.length - a.length);
const shortestStem = 4;

export function stem(word: string): string {
  if (word.length <= shortestStem || /\d/.test(word)) return word;
  for (const ending of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= shortestStem) return word.slice(0, -ending.length);
  }
  return word;
}
