/** Reasons for leaving a publication out that most projects begin with; each project changes its own list. */
import type { Locale } from '../model/vocabulary.ts';

export const usualReasons: readonly Record<Locale, string>[] = [
  { nb: 'Feil populasjon', en: 'Wrong population' },
  { nb: 'Feil intervensjon', en: 'Wrong intervention' },
  { nb: 'Feil sammenligning', en: 'Wrong comparator' },
  { nb: 'Feil utfall', en: 'Wrong outcome' },
  { nb: 'Feil studiedesign', en: 'Wrong study design' },
  { nb: 'Feil publikasjonstype', en: 'Wrong publication type' },
  { nb: 'Språk som ikke kan leses', en: 'Language that cannot be read' },
];
