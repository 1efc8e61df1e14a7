/** The same figure told differently in two places. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import type { Sentence } from '../registry/statistics.ts';

const mostWarnings = 20;

/** Two sentences that share at least three figures and differ in one that is no year and is told a fifth apart at most. */
export function disagreementWarnings(sentences: readonly Sentence[]): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  // By all figures but one: a report of a thousand references has half a million pairs of sentences.
  const byOthers = new Map<string, Map<string, Sentence>>();
  for (const second of sentences) {
    const numbers = numbersIn(second.text);
    if (numbers.length < 4 || numbers.length > 12) continue;
    for (const figure of new Set(numbers)) {
      const others = numbers.toSpliced(numbers.indexOf(figure), 1).sort().join(' ');
      const known = byOthers.get(others) ?? new Map<string, Sentence>();
      for (const [other, first] of known) {
        if (isSlip(other, figure)) warnings.push(warningOf([first, other], [second, figure]));
        if (warnings.length >= mostWarnings) return warnings;
      }
      if (!known.has(figure)) byOthers.set(others, known.set(figure, second));
    }
  }
  return warnings;
}

const isSlip = (first: string, second: string): boolean =>
  first !== second &&
  !isYear(first) &&
  !isYear(second) &&
  Math.abs(Number(first) - Number(second)) <= Number(first) * 0.2;

function warningOf([first, figure]: [Sentence, string], [second, otherFigure]: [Sentence, string]): ImportWarning {
  const told = { figure: Number(figure), otherFigure: Number(otherFigure) };
  const { page, start, end } = second;
  const pages = first.page === page ? {} : { page: first.page, otherPage: page };
  return importWarning(
    'figures-disagree',
    { ...told, ...pages },
    { quote: second.text.slice(0, 300), page, start, end },
  );
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);
/** Citations, numbers of points and those that begin with a zero count nothing. */
const counted = (text: string): string =>
  text.replace(/[([][\d\s,;–-]+[)\]]|^\s*\d{1,2}[.)]\s|\s\d{1,2}\.$|(?<![\d.,])0\d+/g, ' ');
const numbersIn = (text: string): string[] =>
  (counted(text).match(/(?<![\p{L}\d])(?:\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?)(?![\d\p{L}])/gu) ?? []).map((each) =>
    each.replace(',', '.').replaceAll(' ', ''),
  );
