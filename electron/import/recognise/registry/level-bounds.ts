/** The values that a level of an indicator covers, as signs or words tell them: «< 3 %», «under 3 %», «4 % or more», «60–80 %». */

/** Values from `from` to `to`; infinite where one side is open. */
export interface Bounds {
  from: number;
  to: number;
  /** Whether the named ends belong to it: in a range both do. */
  isInclusive: boolean;
  isRange: boolean;
}

const less = '(?:under|below|(?:less|fewer|lower)\\s{1,9}than|(?:mindre|lavere|lågare|færre)\\s{1,9}enn)';
const more =
  '(?:over|above|(?:more|greater|higher)\\s{1,9}than|(?:mer|meir|høyere|høgare|større|flere|fleire)\\s{1,9}enn)';
const atLeast = '(?:minst|at\\s{1,9}least|fra\\s{1,9}og\\s{1,9}med|frå\\s{1,9}og\\s{1,9}med)';
const atMost = '(?:høyst|høgst|maks(?:imalt)?|inntil|opptil|til\\s{1,9}og\\s{1,9}med|at\\s{1,9}most|up\\s{1,9}to)';
const orMore = '(?:(?:eller|og|or|and)\\s{1,9}(?:mer|meir|over|høyere|høgare|større|more|above|higher))';
const orLess = '(?:(?:eller|og|or|and)\\s{1,9}(?:mindre|under|lavere|lågare|færre|less|below|lower|fewer))';
// Bounded, as are the blanks: a page of digits is gone through once.
const figure = '(?<!\\d)\\d{1,9}(?:[.,]\\d{1,9})?(?!\\d)';
const percent = '(?:\\s{0,9}(?:%|prosent|percent|per\\s{1,9}cent))?';
const sign = `(?:[<>]=?|[≤≥]|${less}|${more}|${atLeast}|${atMost})`;
const mark = '(?:(?:[<>]=?|[≤≥])\\s{0,9})?';
const span = `${mark}${figure}${percent}\\s{0,9}(?:[-–−]|til|to)\\s{0,9}${mark}${figure}${percent}`;

/** A level's values as they are printed; not anchored. */
export const levelValue = `(?:${span}|(?:${sign}\\s{0,9})?${figure}${percent}(?:\\s{1,9}(?:${orMore}|${orLess})(?!\\p{L}))?)`;

const range = new RegExp(
  `^${mark}(${figure})${percent}\\s{0,9}(?:[-–−]|til|to)\\s{0,9}${mark}(${figure})${percent}$`,
  'iu',
);
const single = new RegExp(`^(${sign})?\\s{0,9}(${figure})${percent}(?:\\s{1,9}(${orMore}|${orLess}))?$`, 'iu');
const is = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`, 'iu').test(text);

/** Null where the text is no such thing, as a bare figure or words beside it. */
export function boundsOf(level: string): Bounds | null {
  const text = level.trim();
  const two = range.exec(text);
  if (two) {
    const [one, other] = [numberOf(two[1]!), numberOf(two[2]!)];
    return { from: Math.min(one, other), to: Math.max(one, other), isInclusive: true, isRange: true };
  }
  const [, before = '', at, after = ''] = single.exec(text) ?? [];
  if (at === undefined || (before === '') === (after === '')) return null;
  const value = numberOf(at);
  const isUp = after === '' ? is(`>=?|≥|${more}|${atLeast}`, before) : is(orMore, after);
  const isInclusive = after !== '' || is(`[<>]=|[≤≥]|${atLeast}|${atMost}`, before);
  return { from: isUp ? value : -Infinity, to: isUp ? Infinity : value, isInclusive, isRange: false };
}

const numberOf = (text: string): number => Number(text.replace(',', '.'));
