/** Amounts as people write them, in Norwegian and English: «500 000», «1,2 mill.», «kr 12 345,50», “£1.2bn”. */
import { currencyOf, currencyPattern } from './currencies.ts';

export type AmountReading =
  | {
      kind: 'amount';
      value: number;
      /** What rounding may have taken or added: half of the last digit; 0 for a whole number that was written out. */
      half: number;
      /** Written with it; null where none is. */
      currency: string | null;
    }
  | { kind: 'empty' }
  /** It can be read in two ways, and nobody but the writer knows which. */
  | { kind: 'ambiguous'; values: readonly [number, number] }
  | { kind: 'unreadable' };

/** Powers of ten by their words. «billion» is 10⁹ in English and 10¹² in Norwegian. */
const scales: Record<string, number> = {
  ...{ tusen: 1e3, thousand: 1e3, t: 1e3, k: 1e3, mill: 1e6, million: 1e6, millions: 1e6, millioner: 1e6, mio: 1e6 },
  ...{ m: 1e6, mn: 1e6, mrd: 1e9, milliard: 1e9, milliarder: 1e9, bn: 1e9, billions: 1e9, billioner: 1e12 },
};
const scalePattern = String.raw`(?:${[...Object.keys(scales), 'billion'].toSorted((a, b) => b.length - a.length).join('|')})\.?`;

const space = String.raw`[ \u00A0\u2009\u202F]`;
const groupMark = String.raw`(?:[ \u00A0\u2009\u202F'’])`;
/** Digits in groups or not, and a decimal part; marks are told apart afterwards. */
const digitsPattern = String.raw`\d{1,3}(?:${groupMark}\d{3}){1,5}(?:[.,]\d{1,9})?|\d{1,15}(?:[.,]\d{1,9}){0,5}`;
/** A figure with its currency and its power of ten, as pieces of a longer regular expression. */
export const amountPattern = String.raw`(?:(${currencyPattern})${space}{0,2})?([-−–+])?${space}?(${digitsPattern})(?:${space}{0,2}(${scalePattern})(?!\p{L}))?(?:,[-–])?(?:${space}{0,2}(${currencyPattern})(?![\p{L}\d]))?`;

const about = String.raw`(?:ca\.?|cirka|omtrent|rundt|about|approx\.?|around|[~≈])${space}{0,2}`;
/** MNOK and TNOK: millions and thousands of a currency, before or after the figure. */
const joined = /\b([mt])(nok|sek|dkk|eur|usd|gbp|chf)\b/giu;
const whole = new RegExp(`^(?:${about})?${amountPattern}$`, 'iu');

const longest = 100;

export function readAmount(words: string): AmountReading {
  const text = words.trim();
  if (text === '') return { kind: 'empty' };
  if (text.length > longest) return { kind: 'unreadable' };
  const prefix = /^([mt])(nok|sek|dkk|eur|usd|gbp|chf)\s*(.*)$/isu.exec(text);
  const plain = prefix ? `${prefix[3]} ${prefix[1]} ${prefix[2]}` : text.replace(joined, '$1 $2');
  const match = whole.exec(plain);
  return match ? readingOf(match) : { kind: 'unreadable' };
}

/** Of a match of `amountPattern`, whose groups are the last five. */
export function readingOf(match: readonly (string | undefined)[]): AmountReading {
  const [before, sign, digits = '', scale, after] = match.slice(-5);
  const currencies = [before, after].flatMap((word) => (word ? [currencyOf(word)] : []));
  if (currencies.length === 2 && currencies[0] !== currencies[1]) return { kind: 'unreadable' };
  const figures = figuresOf(digits);
  const powers = powersOf(scale);
  if (figures.length === 0) return { kind: 'unreadable' };
  const factor = sign === '-' || sign === '−' || sign === '–' ? -1 : 1;
  const values = figures.flatMap(({ value }) => powers.map((power) => tidy(factor * value * power)));
  if (values.length > 1) return { kind: 'ambiguous', values: [values[0]!, values[1]!] };
  const [{ decimals }, power] = [figures[0]!, powers[0]!];
  const isWrittenOut = decimals === 0 && power === 1;
  return {
    kind: 'amount',
    value: values[0]!,
    half: isWrittenOut ? 0 : 0.5 * 10 ** -decimals * power,
    currency: currencies[0] ?? null,
  };
}

function powersOf(word: string | undefined): number[] {
  if (!word) return [1];
  const name = word.toLowerCase().replace('.', '');
  return name === 'billion' ? [1e9, 1e12] : [scales[name]!];
}

interface Figure {
  value: number;
  decimals: number;
}

/** None where its marks make no number; two where one mark may be of thousands or of decimals: «1.234», «12,500». */
function figuresOf(digits: string): Figure[] {
  const spaced = /[^\d.,]/.test(digits);
  const plain = digits.replace(/[^\d.,]/g, '');
  const marks = plain.replace(/\d/g, '');
  const last = plain.search(/[.,]\d*$/);
  const asDecimal = (): Figure => ({
    value: Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`),
    decimals: plain.length - last - 1,
  });
  const asGroups = (): Figure => ({ value: Number(plain.replace(/[.,]/g, '')), decimals: 0 });
  if (marks === '') return [asGroups()];
  const groups = plain.split(/[.,]/);
  const isGrouped = (parts: readonly string[]) =>
    /^[1-9]\d{0,2}$/.test(parts[0]!) && parts.slice(1).every((part) => part.length === 3);
  if (marks.length === 1) {
    return !spaced && isGrouped(groups) ? [asGroups(), asDecimal()] : [asDecimal()];
  }
  if (new Set(marks).size === 1) return isGrouped(groups) ? [asGroups()] : [];
  // Of two kinds of marks the last is the decimal one, and stands once.
  const isOnce = marks.indexOf(marks.at(-1)!) === marks.length - 1;
  return isOnce && isGrouped(groups.slice(0, -1)) ? [asDecimal()] : [];
}

/** 1.2 × 10⁶ without what binary fractions leave behind. */
const tidy = (value: number): number => Number(value.toPrecision(15));
