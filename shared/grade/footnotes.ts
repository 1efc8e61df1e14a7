/** Explanations of GRADE judgements as lettered footnotes; identical explanations share a letter. */
import { fillSentence } from '../cards/fill-sentence.ts';
import { downDomains, type Grade, type GradeDomain, gradeDomains } from '../contract/grades.ts';
import type { Locale } from '../model/vocabulary.ts';
import { type GradeWords, gradeWords, levelCountLabel } from './words.ts';

export interface Footnote {
  letter: string;
  text: string;
}
export interface Footnotes {
  notes: Footnote[];
  /** Per grade, in the order given: the letter of each domain that has an explanation. */
  letters: Partial<Record<GradeDomain, string>>[];
}

/** Notes in order of first use, row by row and domain by domain; a non-zero judgement without a reason says so. */
export function footnotes(
  grades: readonly Pick<Grade, 'judgements'>[],
  locale: Locale,
  words: GradeWords = gradeWords,
): Footnotes {
  const letterOf = new Map<string, string>();
  const letters = grades.map((grade) => {
    const row: Partial<Record<GradeDomain, string>> = {};
    for (const domain of gradeDomains) {
      const text = explanation(grade, domain, locale, words);
      if (text === null) continue;
      const letter = letterOf.get(text) ?? footnoteLetter(letterOf.size);
      letterOf.set(text, letter);
      row[domain] = letter;
    }
    return row;
  });
  return { notes: [...letterOf].map(([text, letter]) => ({ letter, text })), letters };
}

/** “Downgraded one level for risk of bias: …”; null where the judgement is zero and has no reason. */
export function explanation(
  grade: Pick<Grade, 'judgements'>,
  domain: GradeDomain,
  locale: Locale,
  words: GradeWords = gradeWords,
): string | null {
  const { levels = 0, reason = '' } = grade.judgements[domain] ?? {};
  const given = reason.trim().replace(/\s+/g, ' ');
  if (levels === 0 && given === '') return null;
  const isDown = (downDomains as readonly string[]).includes(domain);
  const { down, up, notDown, notUp } = words.sentences;
  const [changed, unchanged] = isDown ? [down, notDown] : [up, notUp];
  const sentence = levels === 0 ? unchanged : changed;
  const text = fillSentence(sentence[locale], {
    levels: levelCountLabel(levels, locale, words),
    domain: lowerFirst(words.domains[domain][locale]),
    reason: given === '' ? words.sentences.reasonMissing[locale] : given,
  });
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** 0 → a, 25 → z, 26 → aa, as columns of a spreadsheet. */
export function footnoteLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? footnoteLetter(rest - 1) : '') + String.fromCharCode(97 + (index % 26));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
