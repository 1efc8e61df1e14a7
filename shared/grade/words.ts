/** The wording of GRADE as editable data (resources/vocabularies/grade.json) and the few ways it is read. */
import vocabulary from '../../resources/vocabularies/grade.json' with { type: 'json' };
import { downDomains, type GradeDomain } from '../contract/grades.ts';
import type { Locale } from '../model/vocabulary.ts';
import type { CertaintyLevel } from './certainty.ts';

export type GradeWords = typeof vocabulary;
export const gradeWords: GradeWords = vocabulary;

type Words = Record<Locale, string>;

/** Symbol and word together, as GRADE asks: «⊕⊕⊕◯ Moderat». */
export function certaintyLabel(level: CertaintyLevel, locale: Locale, words: GradeWords = gradeWords): string {
  const entry = words.levels[level];
  return `${entry.symbol} ${entry[locale]}`;
}

/** Of a level that is stored as text; one unknown to the data is told as it is. */
export const levelLabel = (level: string, locale: Locale): string =>
  Object.hasOwn(gradeWords.levels, level) ? certaintyLabel(Number(level) as CertaintyLevel, locale) : level;

/** A judgement in a word: «svært alvorlig», “strongly suspected”, “upgraded one level”; a step unknown to the data is its number. */
export function judgementLabel(
  domain: GradeDomain,
  levels: number,
  locale: Locale,
  words: GradeWords = gradeWords,
): string {
  const isDown = (downDomains as readonly string[]).includes(domain);
  const table: Record<string, Words> =
    domain === 'publicationBias' ? words.publicationBias : isDown ? words.severity : words.raised;
  if (!isDown && levels === 0) return words.none[locale];
  return table[String(levels)]?.[locale] ?? String(levels);
}

/** The word with its step: «svært alvorlig (−2)»; of no step the word alone. */
export function stepLabel(domain: GradeDomain, levels: number, locale: Locale): string {
  const sign = levels > 0 ? '+' : '−';
  return `${judgementLabel(domain, levels, locale)}${levels === 0 ? '' : ` (${sign}${Math.abs(levels)})`}`;
}

/** «ett nivå», “two levels”; any sign. */
export function levelCountLabel(levels: number, locale: Locale, words: GradeWords = gradeWords): string {
  const counts: Record<string, Words> = words.levelCounts;
  return counts[String(Math.abs(levels))]?.[locale] ?? String(Math.abs(levels));
}
