/** A guideline's recommendations, by whatever it marks them with: a label, a strength, its section or a table. */
import vocabulary from '../../../../resources/templates/recognition/guideline.json' with { type: 'json' };
import type {
  RecognisedRecommendation,
  RecognisedSection,
  RecognisedTable,
} from '../../../../shared/contract/recognised.ts';
import { labelPattern } from '../labels.ts';
import { bare, likeness } from '../likeness.ts';
import { collapse, type Source } from '../source.ts';
import { recommendationRows } from './recommendation-tables.ts';
import { cutStrength, isStrengthLine, recommends, type Strength, strengthIn } from './strength.ts';

const label = new RegExp(
  `^(?:${vocabulary.labels.map(labelPattern).join('|')})(?!\\p{L})\\s*(?:\\[[^\\]]{1,20}\\]\\s*)?(?<number>[A-Z]?\\d{1,2}(?:\\.\\d{1,2})*[a-z]?(?![\\p{L}\\d]))?\\s*(?:\\[[^\\]]{1,20}\\]\\s*)?(?<mark>[:.–—-]?)\\s*(?<rest>[\\s\\S]*)$`,
  'iu',
);
const sectionTitles = new Set(vocabulary.sectionTitles.map((title) => title.toLowerCase()));
const numbered = /^(?<number>[A-Z]?\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?<rest>\S[\s\S]*)$/;

interface Unit {
  text: string;
  start: number;
  end: number;
  isHeading: boolean;
}
interface Parts extends Strength {
  number: string | null;
  texts: string[];
  first: Unit;
  last: Unit;
}

/** In text order, each once. `text` is the source's paragraph text before the list of references. */
export function findRecommendations(
  source: Source,
  text: string,
  sections: readonly RecognisedSection[],
  tables: readonly RecognisedTable[],
): RecognisedRecommendation[] {
  const rows = recommendationRows(tables);
  if (rows.length > 1) return rows;
  const units = unitsOf(text, sections);
  const marked = markedOnes(units);
  const all = marked.length > 0 ? marked : plainOnes(units, sections);
  const found: RecognisedRecommendation[] = [];
  for (const { number, texts, strength, certainty, first, last } of all) {
    const printed = collapse(texts.join(' '));
    if (bare(printed).length < shortest) continue;
    const known = found.find((other) => isRepeat(other, number, printed));
    if (known === undefined)
      found.push({ number, text: printed, strength, certainty, ...source.place(first.start, last.end) });
    else if (known.strength === null) Object.assign(known, { strength, certainty });
  }
  return found;
}

/** Letters of the shortest text that recommends something. */
const shortest = 15;

const withoutAsides = (text: string): string => text.replace(/\([^)]*\)/g, '');

/** A guideline prints its recommendations in the summary and again, at times in other words, in their chapters. */
const isRepeat = (known: RecognisedRecommendation, number: string | null, text: string): boolean =>
  likeness(withoutAsides(known.text), withoutAsides(text)) > (number !== null && known.number === number ? 0.6 : 0.95);

/** Paragraphs, bullets and headings; lists of contents left out. */
function unitsOf(text: string, sections: readonly RecognisedSection[]): Unit[] {
  const heads = new Set(sections.map((section) => section.start));
  return [...text.matchAll(/\S[^\n]*/g)].flatMap(({ 0: line, index }) => {
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

function markedOnes(units: readonly Unit[]): Parts[] {
  const found: Parts[] = [];
  const standsBefore = strengthStandsBefore(units);
  let index = 0;
  while (index < units.length) {
    const labelled = labelOf(units[index]!.text);
    const taken =
      labelled !== null
        ? labelledOne(units, index, labelled.number, labelled.rest)
        : (withStrength(units, index) ?? (standsBefore ? afterStrength(units, index) : beforeStrength(units, index)));
    if (taken === null) index++;
    else {
      found.push(taken.parts);
      index = taken.next;
    }
  }
  return found;
}

/** The label a line opens with; null for sentences that only begin with such a word. */
function labelOf(text: string): { number: string | null; rest: string } | null {
  const { number = null, mark = '', rest = '' } = label.exec(text)?.groups ?? {};
  const isLabel = rest === '' || (number === null ? mark === ':' : mark !== '' || /^\p{Lu}/u.test(rest));
  return label.test(text) && isLabel ? { number, rest } : null;
}

type Taken = { parts: Parts; next: number } | null;

/** From a label to its strength: on the same line, or on a line of its own after one to three paragraphs. */
function labelledOne(units: readonly Unit[], index: number, number: string | null, rest: string): Taken {
  const parts: Parts = {
    number,
    texts: [],
    strength: null,
    certainty: null,
    first: units[index]!,
    last: units[index]!,
  };
  let next = index + 1;
  if (rest !== '') takeText(parts, rest);
  while (parts.strength === null && next < Math.min(units.length, index + 5)) {
    const unit = units[next]!;
    if (unit.isHeading || labelOf(unit.text) !== null) break;
    if (isStrengthLine(unit.text)) Object.assign(parts, strengthIn(unit.text));
    else if (parts.texts.length === 0 || endsSoon(units, next)) takeText(parts, unit.text);
    else break;
    parts.last = unit;
    next++;
  }
  return parts.texts.length === 0 ? null : { parts, next };
}

/** Whether a line of strength follows before the next label or heading. */
function endsSoon(units: readonly Unit[], index: number): boolean {
  for (const unit of units.slice(index, index + 3)) {
    if (unit.isHeading || labelOf(unit.text) !== null) return false;
    if (isStrengthLine(unit.text) || cutStrength(unit.text) !== null) return true;
  }
  return false;
}

function takeText(parts: Parts, text: string): void {
  const cut = cutStrength(text);
  parts.texts.push(cut?.text ?? text);
  if (cut !== null) Object.assign(parts, { strength: cut.strength, certainty: cut.certainty });
}

const partsOf = (unit: Unit, text: string, strength: Strength, last: Unit): Parts => {
  const { number = null, rest = text } = numbered.exec(text)?.groups ?? {};
  return { number, texts: [rest], ...strength, first: unit, last };
};

/** A paragraph that holds its own strength. */
function withStrength(units: readonly Unit[], index: number): Taken {
  const unit = units[index]!;
  const cut = unit.isHeading ? null : cutStrength(unit.text);
  return cut === null ? null : { parts: partsOf(unit, cut.text, cut, unit), next: index + 1 };
}

/** A paragraph that a line of strength follows. */
function beforeStrength(units: readonly Unit[], index: number): Taken {
  const [unit, following] = [units[index]!, units[index + 1]];
  if (unit.isHeading || following === undefined) return null;
  if (!isStrengthLine(following.text) || !recommends.test(unit.text)) return null;
  return { parts: partsOf(unit, unit.text, strengthIn(following.text)!, following), next: index + 2 };
}

function afterStrength(units: readonly Unit[], index: number): Taken {
  const [unit, following] = [units[index]!, units[index + 1]];
  if (following === undefined || !isStrengthLine(unit.text) || isStrengthLine(following.text)) return null;
  const cut = cutStrength(following.text);
  const strength = cut ?? strengthIn(unit.text)!;
  return { parts: partsOf(unit, cut?.text ?? following.text, strength, following), next: index + 2 };
}

/** Whether the lines of strength stand over what they are of, told by which neighbour recommends more often. */
function strengthStandsBefore(units: readonly Unit[]): boolean {
  let votes = 0;
  units.forEach((unit, index) => {
    if (!isStrengthLine(unit.text)) return;
    const [before, after] = [units[index - 1], units[index + 1]];
    const isText = (other: Unit | undefined): boolean =>
      other !== undefined && !other.isHeading && recommends.test(other.text);
    votes += Number(isText(after)) - Number(isText(before));
  });
  return votes > 0;
}

/** Without any mark: numbered paragraphs and points that recommend, in the sections called so. */
function plainOnes(units: readonly Unit[], sections: readonly RecognisedSection[]): Parts[] {
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
