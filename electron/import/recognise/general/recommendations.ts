/** A guideline's recommendations, by whatever it marks them with: a label, a strength, its section or a table. */
import type {
  RecognisedRecommendation,
  RecognisedSection,
  RecognisedTable,
} from '../../../../shared/contract/recognised.ts';
import { tokens } from '../../../../shared/text/fold.ts';
import { bare, type LetterPairs, likenessOf, pairsOf } from '../likeness.ts';
import { collapse, type Source } from '../source.ts';
import { recommendationRows } from './recommendation-tables.ts';
import { labelOf, type Parts, partsOf, plainOnes, type Unit, unitsOf } from './recommendation-units.ts';
import { certaintyOnly, cutStrength, isStrengthLine, recommends, strengthIn } from './strength.ts';

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
  const heads = units.filter(({ isHeading }) => isHeading).map(({ start }) => start);
  const found: Told[] = [];
  for (const { number, texts, strength, certainty, first, last } of all) {
    const item = {
      number,
      text: collapse(texts.join(' ')),
      strength,
      certainty,
      ...source.place(first.start, last.end),
    };
    if (bare(item.text).length < shortest) continue;
    const told: Told = { item, end: last.end, ...wordingOf(item.text) };
    const lastHead = heads.findLast((start) => start < first.start) ?? Number.NEGATIVE_INFINITY;
    const known = found.find((other) => isRepeat(other, told, lastHead >= other.end))?.item;
    if (known === undefined) {
      found.push(told);
      continue;
    }
    if (known.strength === null) Object.assign(known, { strength, certainty });
    if (bare(known.text) !== bare(item.text)) {
      const { text: again, page, start, end } = item;
      known.also = [...(known.also ?? []), { text: again, page, start, end }];
    }
  }
  return found.map(({ item }) => item);
}

/** Letters of the shortest text that recommends something. */
const shortest = 15;

/** What repeats are told by: each recommendation is compared with all before it. */
interface Wording {
  pairs: LetterPairs;
  words: ReadonlySet<string>;
  isAgainst: boolean;
}

interface Told extends Wording {
  item: RecognisedRecommendation;
  end: number;
}

function wordingOf(printed: string): Wording {
  const text = printed.replace(/\([^)]{0,500}\)/g, '');
  return { pairs: pairsOf(text), words: tellingWords(text), isAgainst: advisesAgainst.test(text) };
}

/**
 * A guideline prints its recommendations in the summary and again, at times in other words, in their chapters: those have the
 * same number, or all that the one says stands in the other. Within one chapter such neighbours are two.
 */
function isRepeat(known: Told, other: Told, isApart: boolean): boolean {
  const alike = likenessOf(known.pairs, other.pairs);
  if (alike > 0.95) return true;
  const [left, right] = [known.item.number, other.item.number];
  const isSameNumber = left !== null && left === right;
  if (isSameNumber && alike > 0.6) return true;
  const hasOtherNumber = left !== null && right !== null && !isSameNumber;
  if (!isApart || known.isAgainst !== other.isAgainst || hasOtherNumber) return false;
  const shared = sharedWords(known.words, other.words);
  return isSameNumber ? shared.ofBoth >= 0.5 : shared.ofShorter === 1 && alike >= 0.7;
}

const advisesAgainst = /(?<!\p{L})(?:ikke|ikkje|unngå|not|avoid|never|against)(?!\p{L})/iu;

/** Beginnings of words: forms of one word have the same. */
const stem = 7;
const tellingLetters = 4;

const tellingWords = (text: string): Set<string> =>
  new Set(
    tokens(text)
      .filter(({ word }) => word.length >= tellingLetters || /\d/.test(word))
      .map(({ word }) => word.slice(0, stem)),
  );

/** How much of what both say, and of what the shorter one says, stands in both. */
function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): { ofBoth: number; ofShorter: number } {
  const shared = a.intersection(b).size;
  return {
    ofBoth: (2 * shared) / Math.max(1, a.size + b.size),
    ofShorter: shared / Math.max(1, Math.min(a.size, b.size)),
  };
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
      const certainty = taken.parts.strength === null ? null : certaintyOnly(units[taken.next]?.text ?? '');
      const hasLine = taken.parts.certainty === null && certainty !== null;
      if (hasLine) Object.assign(taken.parts, { certainty, last: units[taken.next]! });
      found.push(taken.parts);
      index = taken.next + (hasLine ? 1 : 0);
    }
  }
  return found;
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

/** A paragraph that holds its own strength; one with a number may pass for a heading. */
function withStrength(units: readonly Unit[], index: number): Taken {
  const unit = units[index]!;
  const cut = unit.isHeading && !recommends.test(unit.text) ? null : cutStrength(unit.text);
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
