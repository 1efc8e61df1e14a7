/**
 * What an import warning means, in both languages. The importer's own message (English) says where and how much; the
 * Norwegian screens show the sentence of the code and the quote.
 */
import type { ImportWarning } from './contract/recognised.ts';
import type { Locale } from './model/vocabulary.ts';

const norwegian: Record<string, string> = {
  'reference-list-missing': 'Teksten viser til kilder, men har ingen referanseliste.',
  'section-number-gap': 'Et seksjonsnummer mangler i rekken.',
  'section-number-misplaced': 'Et seksjonsnummer står på feil sted.',
  'invalid-period': 'En tidsperiode er ikke mulig.',
  'trial-status-outdated': 'Studien er oppgitt som pågående. Se etter i registeret om den er avsluttet.',
  'placeholder-left': 'Utfyllingstekst fra malen står igjen.',
  'empty-field': 'Et felt er tomt.',
  'empty-section': 'En seksjon er tom.',
  'question-without-prompt': 'Et spørsmål mangler ledetekst.',
  'cross-reference-mismatch': 'En henvisning stemmer ikke med det den viser til.',
  'sum-mismatch': 'Tallene summerer ikke til det som er oppgitt.',
  'percentage-mismatch': 'En prosentandel stemmer ikke med tallene.',
  'figures-disagree': 'Samme tall er oppgitt ulikt to steder.',
  'threshold-gap': 'Grensene for måloppnåelse dekker ikke alle verdier.',
  'caption-missing': 'En tabell eller figur er nevnt, men mangler tittel.',
  'caption-number-repeated': 'To tabeller eller to figurer har samme nummer.',
  'citation-not-listed': 'Teksten viser til en kilde som ikke står i referanselisten.',
  'reference-not-cited': 'En kilde står i referanselisten uten at teksten viser til den.',
  'reference-number-gap': 'Et nummer mangler i referanselisten.',
  'link-target-lost': 'En lenke har mistet adressen sin.',
  'corrections-unplaced': 'Rettelser har mistet plassen sin. Se etter under Struktur i leseren.',
  'unplaced-text': 'Tekst hører ikke til noe spørsmål og ligger for seg.',
  'no-text-layer': 'Siden har ikke tekst som kan leses, trolig er den skannet.',
  'ocr-text': 'Teksten er lest fra sidebilder (OCR). Sammenlign med siden før du siterer.',
  'ocr-low-confidence': 'Siden var vanskelig å lese fra sidebildet (OCR). Det er trolig feil i teksten.',
  'ocr-no-picture':
    'Siden har ikke noe bilde som tekst kan leses fra: den er tom, bokstavene er tegnet som streker, eller bildet er for stort.',
  'ocr-no-words': 'Siden er et bilde som det ikke ble funnet ord i.',
  'ocr-too-slow': 'Siden tok for lang tid å lese fra sidebildet og ble hoppet over.',
  'ocr-failed': 'Siden har et bilde som ikke kunne leses.',
  'text-order-uncertain': 'Rekkefølgen i teksten er usikker. Sammenlign med siden.',
  'page-unreadable': 'Siden kunne ikke leses.',
  'text-unreadable': 'Skriften på siden sier ikke hvilke bokstaver den tegner.',
  'tracked-changes': 'Dokumentet har sporede endringer. Innsatt tekst er med, slettet tekst er utelatt.',
  'comments-left-out': 'Kommentarer i dokumentet er utelatt.',
  'part-left-out': 'Et innebygd dokument er utelatt.',
  'salvaged-file-damaged': 'Noe av filen ble borte eller endret da samlingen ble skadet. Importer filen på nytt.',
  'salvaged-text-damaged': 'Noe av teksten ble borte eller endret da samlingen ble skadet. Importer filen på nytt.',
  'structure-not-read': 'Strukturen kunne ikke leses. Teksten er hel.',
};

const longestQuote = 90;

/** The sentence for a person; an unknown code gives the importer's message. */
export function warningSentence(warning: Pick<ImportWarning, 'code' | 'message' | 'quote'>, locale: Locale): string {
  const sentence = norwegian[warning.code];
  if (locale === 'en' || sentence === undefined) return warning.message;
  const quote = warning.quote?.replace(/\s+/g, ' ').trim() ?? '';
  if (quote === '') return sentence;
  return `${sentence} «${quote.length > longestQuote ? `${quote.slice(0, longestQuote).trimEnd()} …` : quote}»`;
}
