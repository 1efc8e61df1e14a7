/** Figures in running text, each with its unit and the sentence it stands in. */
import type { Recognised } from '../../../../shared/contract/recognised.ts';
import { findBlocks } from '../paragraphs.ts';
import type { Source } from '../source.ts';

type Statistic = NonNullable<Recognised['statistics']>[number];

export interface Sentence {
  text: string;
  page: number;
  start: number;
  end: number;
}

/** Sentences of paragraphs that hold words; table rows and captions are left to the tables. */
export function findSentences(source: Source, skip: (start: number) => boolean): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of findBlocks(source, (line) => !skip(line.start))) {
    if ((block.text.match(/\p{Ll}{2,}/gu) ?? []).length < 3) continue;
    const area = source.body.slice(block.start, block.end);
    let from = 0;
    const ends = [...area.matchAll(/[.!?]["”»)]?\s+(?=[\p{Lu}”"«(•])/gu)].filter(
      (match) => !isAbbreviation(area, match.index),
    );
    for (const end of [...ends.map((match) => match.index + match[0].length), area.length]) {
      const text = area.slice(from, end).replace(/\s+/g, ' ').trim();
      if (/\d/.test(text) || /^Ingen\b|^None\b|^No\b/.test(text))
        sentences.push({ text, ...source.place(block.start + from, block.start + end) });
      from = end;
    }
  }
  return sentences;
}

const isAbbreviation = (text: string, at: number): boolean =>
  /(?:^|[\s(])(?:ca|pr|f\.eks|bl\.a|mnd|avd|Nkir|kap|fig|tab|nr|inkl|jf|mht|Dr|dr|prof|Prof|Helse|e\.g|i\.e|vs|al|St|\p{Lu})$/u.test(
    text.slice(Math.max(0, at - 8), at),
  );

const number =
  /(?<![\p{L}\d.,/\-–[])([-−]?\d{1,3}(?:[ .]\d{3})+(?![\d%])|\d+(?:[.,]\d+)?)(?![\d.,]*\d|\p{L}|[/\]])\s*(%|prosent\b|percent\b)?/gu;

const countedIn = /(operasjoner|inngrep|pasienter|procedures|operations|patients|enheter|sykehus)/i;
/** As far as words tell of a figure: lists without full stops are one sentence of many pages. */
const around = 200;

/** One entry a figure, years and references to tables, figures and sources left out. Quotes are 8 to 400 characters. */
export function findStatistics(sentences: readonly Sentence[]): Statistic[] {
  const found: Statistic[] = [];
  for (const sentence of sentences) {
    const none = /^(?:Ingen|None of|No)\s+(\p{Ll}+)[^.]*\b(?:ble|var|were|was|er)\b/u.exec(sentence.text);
    if (none !== null) found.push(statisticOf(0, none[1]!, sentence, none.index));
    const counted = countedIn.exec(sentence.text)?.[1] ?? 'antall';
    for (const match of sentence.text.matchAll(number)) {
      const raw = match[1]!;
      const end = match.index + match[0].length;
      const before = sentence.text.slice(Math.max(0, match.index - around), match.index);
      const after = sentence.text.slice(end, end + around);
      const isPercent = match[2] !== undefined;
      if (!isPercent && before.trim() === '' && /^[.)]?\s*(?:\p{Lu}|$)/u.test(after)) continue;
      if (!isPercent && isNoStatistic(raw, before, after)) continue;
      const unit = isPercent ? '%' : unitOf(after, counted);
      found.push(statisticOf(numberOf(raw), unit, sentence, match.index));
    }
  }
  return found;
}

const numberOf = (raw: string): number =>
  Number(/^\d{1,3}(?:[ .]\d{3})+$/.test(raw) ? raw.replace(/[ .]/g, '') : raw.replace(',', '.').replace('−', '-'));

function isNoStatistic(raw: string, before: string, after: string): boolean {
  if (/^(?:19|20)\d{2}$/.test(raw) && !/^\s*(?:pasient|operasjon|inngrep|patients|procedures)/i.test(after))
    return true;
  if (
    /(?:figur(?:en|ene)?|tabell(?:en|ene)?|figure|table|kap(?:ittel|\.)?|avsnitt|punkt|kulepkt\.?|kvalitetsindikator|indikator|KI|stadium|nivå|nr\.?|artikkel|§|fig\.|tab\.|chapter|section|versjon|bokstav|del|ICD|DOI)\s*$/i.test(
      before,
    )
  )
    return true;
  if (/(?:figur|tabell)\S*\s[\d., ]+(?:og|,)?\s*$/i.test(before)) return true;
  if (dayBefore.test(after) || (monthEnd.test(before) && /^,?\s*(?:19|20)\d{2}(?!\d)/.test(after))) return true;
  return /^\s*(?:\.\s?\d|[-–]\s?\d|poeng\s+på)/i.test(after) || /\d{1,2}\.$/.test(before);
}

const month =
  '(?:januar|january|februar|february|mars|march|april|mai|may|juni|june|juli|july|august|september|oktober|october|november|desember|december)';
/** A day of a month: «12. juni», «4 March», or, before its year, «June 12, 2025». */
const dayBefore = new RegExp(`^\\.?\\s*${month}(?!\\p{L})`, 'iu');
const monthEnd = new RegExp(`(?<!\\p{L})${month}\\.?\\s+$`, 'iu');

/** Words that follow a figure and are not what it counts. */
const notUnit =
  /^(?:i|og|til|for|på|av|er|var|in|to|and|of|at|the|som|fra|frå|eller|or|etter|mot|med|ved|når|mens|medan|after|with|when|while|from|by|was|were|are|is|vart|ble|blei)$/;

/** The word the figure counts: the noun after it, skipping adjectives that point at one; `counted` where a mark or a year follows. */
function unitOf(after: string, counted: string): string {
  const per = /^\s*(?:\p{L}+\s+)?(?:per|pr\.?)\s+(100\s000|1\s?000)/u.exec(after);
  if (per !== null) return `per ${per[1]}`;
  const word = /^\s*(?:av\s+)?(?:(?:de|andre|ulike|offentlige|nye|private|of the)\s+)?(\p{Ll}[\p{L}-]{1,30})/u.exec(
    after,
  )?.[1];
  if (word !== undefined && !notUnit.test(word)) return short(word);
  if (
    /^\s*(?:i|in)\s+(?:19|20)\d{2}/.test(after) ||
    /^\s*[.,;)]?\s*$/.test(after) ||
    /^\s*(?:og|til|and|to)\b/.test(after)
  ) {
    return counted;
  }
  return 'antall';
}

const short = (word: string): string => (/^minutt/.test(word) ? 'min' : word);

/** The quote is the sentence, or 180 characters either side of the figure where it is longer. */
function statisticOf(value: number, unit: string, sentence: Sentence, at: number): Statistic {
  const { text, page, start, end } = sentence;
  const quote = text.length <= 390 ? text : text.slice(Math.max(0, at - 200), at + 180).replace(/^\S*\s|\s\S*$/g, '');
  return { value, unit, quote, page, start, end };
}
