/** The paragraphs, points and headings of a guideline, and the labels that recommendations stand under. */
import vocabulary from '../../../../resources/templates/recognition/guideline.json' with { type: 'json' };
import type { RecognisedSection } from '../../../../shared/contract/recognised.ts';
import { labelPattern } from '../labels.ts';
import { recommends, type Strength } from './strength.ts';

const label = new RegExp(
  `^(?:${vocabulary.labels.map(labelPattern).join('|')})(?!\\p{L})\\s*(?:\\[[^\\]]{1,20}\\]\\s*)?(?<number>[A-Z]?\\d{1,2}(?:\\.\\d{1,2})*[a-z]?(?![\\p{L}\\d]))?\\s*(?:\\[[^\\]]{1,20}\\]\\s*)?(?<mark>[:.–—-]?)\\s*(?<rest>[\\s\\S]*)$`,
  'iu',
);
const sectionTitles = new Set(vocabulary.sectionTitles.map((title) => title.toLowerCase()));
const numbered = /^(?<number>[A-Z]?\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?<rest>\S[\s\S]*)$/;

export interface Unit {
  text: string;
  start: number;
  end: number;
  isHeading: boolean;
}
export interface Parts extends Strength {
  number: string | null;
  texts: string[];
  first: Unit;
  last: Unit;
}

/** Paragraphs, bullets and headings; lists of contents left out. */
export function unitsOf(text: string, sections: readonly RecognisedSection[]): Unit[] {
  const heads = new Set(sections.map((section) => section.start));
  const inner = firstLetterNumber.test(text) ? innerNumber : innerLabel;
  return [...text.matchAll(/\S[^\n]*/g)]
    .flatMap((line) => splitAt(line, inner))
    .flatMap(({ 0: line, index }) => {
      const mark = /^(?:[•▪◦‣]|[-–](?=\s)|o(?=\s))\s*/.exec(line)?.[0].length ?? 0;
      const printed = line.slice(mark).trim();
      const unit = {
        text: printed,
        start: index + mark,
        end: index + mark + printed.length,
        isHeading: heads.has(index),
      };
      return printed === '' || /(?:\.\s?){4,}\d+$/.test(printed) ? [] : [unit];
    });
}

const innerLabel = new RegExp(
  `(?<=[.)\\]]\\s+)(?=(?:${vocabulary.labels.map(labelPattern).join('|')})\\s+[A-Z]?\\d{1,2}[.:])`,
  'u',
);
const firstLetterNumber = /^\s*[A-Z]1\s+\p{Lu}/mu;
const innerNumber = /(?<=[.)\]]\s+)(?=[A-Z]\d{1,2}\s+\p{Lu})/u;

/** Lines that no blank line parts were joined to one paragraph: each label or number after a sentence opens its own. */
function splitAt(line: { 0: string; index: number }, inner: RegExp): { 0: string; index: number }[] {
  const pieces = line[0].split(inner);
  let { index } = line;
  return pieces.map((piece) => {
    index += piece.length;
    return { 0: piece, index: index - piece.length };
  });
}

/** The label a line opens with; null for sentences that only begin with such a word. */
export function labelOf(text: string): { number: string | null; rest: string } | null {
  const { number = null, mark = '', rest = '' } = label.exec(text)?.groups ?? {};
  const isLabel = rest === '' || (number === null ? mark === ':' : mark !== '' || /^\p{Lu}/u.test(rest));
  return label.test(text) && isLabel ? { number, rest } : null;
}

export const partsOf = (unit: Unit, text: string, strength: Strength, last: Unit): Parts => {
  const { number = null, rest = text } = numbered.exec(text)?.groups ?? {};
  return { number, texts: [rest], ...strength, first: unit, last };
};

/** Without any mark: numbered paragraphs and points that recommend, in the sections called so. */
export function plainOnes(units: readonly Unit[], sections: readonly RecognisedSection[]): Parts[] {
  const ranges = sections.flatMap((section, index) => {
    if (!sectionTitles.has(section.title.toLowerCase())) return [];
    const next = sections.slice(index + 1).find((other) => other.level <= section.level);
    return [{ from: section.end ?? 0, to: next?.start ?? Number.POSITIVE_INFINITY }];
  });
  return units
    .filter((unit) => ranges.some(({ from, to }) => unit.start >= from && unit.start < to))
    .filter((unit) => unit.text.length >= 20 && recommends.test(unit.text) && !/:$/.test(unit.text))
    .map((unit) => partsOf(unit, unit.text, { strength: null, certainty: null }, unit));
}
