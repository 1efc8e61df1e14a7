/** The values that a level of an indicator covers, as signs or words tell them: «< 3 %», «under 3 %», «4 % or more», «60–80 %». */

/** Values from `from` to `to`; infinite where one side is open. */
export interface Bounds {
  from: number;
  to: number;
  /** Whether the named ends belong to it: in a range both do. */
  isInclusive: boolean;
  isRange: boolean;
}

const less = '(?:under|below|(?:less|fewer|lower)\\s+than|(?:mindre|lavere|lågare|færre)\\s+enn)';
const more = '(?:over|above|(?:more|greater|higher)\\s+than|(?:mer|meir|høyere|høgare|større|flere|fleire)\\s+enn)';
const atLeast = '(?:minst|at\\s+least|fra\\s+og\\s+med|frå\\s+og\\s+med)';
const atMost = '(?:høyst|høgst|maks(?:imalt)?|inntil|opptil|til\\s+og\\s+med|at\\s+most|up\\s+to)';
const orMore = '(?:(?:eller|og|or|and)\\s+(?:mer|meir|over|høyere|høgare|større|more|above|higher))';
const orLess = '(?:(?:eller|og|or|and)\\s+(?:mindre|under|lavere|lågare|færre|less|below|lower|fewer))';
const figure = '\\d+(?:[.,]\\d+)?';
const percent = '(?:\\s*(?:%|prosent|percent|per\\s+cent))?';
const sign = `(?:[<>]=?|[≤≥]|${less}|${more}|${atLeast}|${atMost})`;
const mark = '(?:(?:[<>]=?|[≤≥])\\s*)?';
const span = `${mark}${figure}${percent}\\s*(?:[-–−]|til|to)\\s*${mark}${figure}${percent}`;

/** A level's values as they are printed; not anchored. */
export const levelValue = `(?:${span}|(?:${sign}\\s*)?${figure}${percent}(?:\\s+(?:${orMore}|${orLess})(?!\\p{L}))?)`;

const range = new RegExp(`^${mark}(${figure})${percent}\\s*(?:[-–−]|til|to)\\s*${mark}(${figure})${percent}$`, 'iu');
const single = new RegExp(`^(${sign})?\\s*(${figure})${percent}(?:\\s+(${orMore}|${orLess}))?$`, 'iu');
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
