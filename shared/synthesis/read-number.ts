/** A figure as people type and paste it, in Norwegian or English. */
import { isReckonable } from '../meta-analysis/check-studies.ts';

const minus = /^[−–]/u;
const space = /[ \u00A0\u2007\u2009\u202F]/gu;

/**
 * `1 234,5`, `1234.5`, `−0,4`; null for words, percentages and anything else. One comma or one point is the decimal sign: a
 * lone `1,234` is 1.234 in both languages here, and a count that is no whole number is told as such, so none is misread in silence.
 */
export function readNumber(words: string): number | null {
  const plain = words.trim().replace(minus, '-');
  if (!/^[+-]?(?:\d{1,3}(?:[ \u00A0\u2007\u2009\u202F]\d{3})+|\d+)?(?:[.,]\d+)?(?:e[+-]?\d{1,3})?$/iu.test(plain))
    return null;
  if (!/\d/.test(plain)) return null;
  const value = Number(plain.replace(space, '').replace(',', '.'));
  return isReckonable(value) ? value : null;
}
