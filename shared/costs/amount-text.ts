/** Amounts in words of a language: «150 millioner», “1.2 million”, and in full «12 345,50». */
import type { Locale } from '../model/vocabulary.ts';

const scaleWords = [
  { power: 1e9, nb: ['milliard', 'milliarder'], en: ['billion', 'billion'] },
  { power: 1e6, nb: ['million', 'millioner'], en: ['million', 'million'] },
] as const;

/** In full, with at most `decimals` digits behind the mark; a thousand is told by a space in both languages, as in Norwegian print. */
export function amountText(value: number, locale: Locale, decimals = 2): string {
  if (Math.abs(value) >= 1e21) return value < 0 ? '−∞' : '∞';
  const [whole = '', part = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const fraction = part.replace(/0+$/, '');
  // Money has two decimals or none.
  const shown = decimals === 2 && fraction.length === 1 ? `${fraction}0` : fraction;
  const isZero = !/[1-9]/.test(whole + part);
  return `${value < 0 && !isZero ? '−' : ''}${grouped}${shown && (locale === 'nb' ? ',' : '.')}${shown}`;
}

/** From a million on with the word for it where that leaves three decimals at most; else in full. */
export function amountInWords(value: number, locale: Locale): string {
  if (Math.abs(value) >= 1e21) return amountText(value, locale);
  const scale = scaleOf(value, locale);
  if (!scale) return amountText(value, locale);
  const short = value / scale.power;
  if (Math.abs(short * 1000 - Math.round(short * 1000)) > 1e-6) return amountText(value, locale);
  return `${amountText(short, locale, 3)}\u00a0${scale.word}`;
}

/** The greatest of the words for a thousand million and a million that an amount has at least one of. */
export function scaleOf(value: number, locale: Locale): { power: number; word: string } | null {
  const size = Math.abs(value);
  const scale = scaleWords.find(({ power }) => size >= power);
  // Norwegian has one of it for exactly one only: «1 million», «1,5 millioner».
  return scale ? { power: scale.power, word: scale[locale][size === scale.power ? 0 : 1] } : null;
}
