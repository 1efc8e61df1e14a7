/** The same figure told differently in two places. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import type { Sentence } from '../registry/statistics.ts';

/** Two sentences that share at least three figures, two of them no years, and differ in one. */
export function disagreementWarnings(sentences: readonly Sentence[]): ImportWarning[] {
  const known = sentences
    .map((sentence) => ({ sentence, numbers: numbersIn(sentence.text) }))
    .filter(({ numbers }) => numbers.length >= 4 && numbers.length <= 12);
  const warnings: ImportWarning[] = [];
  known.forEach((first, index) => {
    for (const second of known.slice(index + 1)) {
      const [onlyFirst, onlySecond] = [minus(first.numbers, second.numbers), minus(second.numbers, first.numbers)];
      if (onlyFirst.length !== 1 || onlySecond.length !== 1 || first.numbers.length !== second.numbers.length) continue;
      const shared = first.numbers.filter((number) => second.numbers.includes(number));
      if (shared.length < 3 || isYear(onlyFirst[0]!) || isYear(onlySecond[0]!)) continue;
      if (Math.abs(Number(onlyFirst[0]) - Number(onlySecond[0])) > Number(onlyFirst[0]) * 0.2) continue;
      const told = { figure: Number(onlyFirst[0]), otherFigure: Number(onlySecond[0]) };
      const { page, start, end } = second.sentence;
      const pages = first.sentence.page === page ? {} : { page: first.sentence.page, otherPage: page };
      const place = { quote: second.sentence.text.slice(0, 300), page, start, end };
      warnings.push(importWarning('figures-disagree', { ...told, ...pages }, place));
    }
  });
  return warnings.slice(0, 20);
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);
const minus = (a: readonly string[], b: readonly string[]): string[] => {
  const left = [...b];
  return a.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
/** Citations, numbers of points and those that begin with a zero count nothing. */
const counted = (text: string): string =>
  text.replace(/[([][\d\s,;–-]+[)\]]|^\s*\d{1,2}[.)]\s|\s\d{1,2}\.$|(?<![\d.,])0\d+/g, ' ');
const numbersIn = (text: string): string[] =>
  (counted(text).match(/(?<![\p{L}\d])(?:\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?)(?![\d\p{L}])/gu) ?? []).map((each) =>
    each.replace(',', '.').replaceAll(' ', ''),
  );
