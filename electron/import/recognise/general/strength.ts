/** How strong a guideline says a recommendation is, and how certain its evidence: as printed. */
import vocabulary from '../../../../resources/templates/recognition/guideline.json' with { type: 'json' };
import { labelPattern } from '../labels.ts';
import { collapse } from '../source.ts';

const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(labelPattern)
    .join('|');
const { strength, certainty } = vocabulary;
const grade = '(?:[A-D]|[12][A-D+]{0,2}|I{1,3}[ab]?)(?![\\p{L}\\d])';
const level = `(?:${anyOf(certainty.words)})(?:\\s*(?:${anyOf(certainty.joins)})\\s*(?:${anyOf(certainty.words)}))?`;

const strengthSource = `(?:${anyOf(strength.labels)})\\s*[:–-]\\s*(?:${anyOf(strength.words)}|${grade})|(?:${anyOf(strength.words)})(?:[- ](?:for|against|mot))?[-\\s]+(?:${anyOf(strength.nouns)})|${anyOf(strength.whole)}`;
const certaintySource = `(?:${anyOf(certainty.labels)})\\s*[:–-]\\s*(?:${level}|${grade})|(?:${level})[-\\s]+(?:${anyOf(certainty.before)})(?:(?:[-\\s]+(?:${anyOf(certainty.links)}))*[-\\s]+(?:${anyOf(certainty.after)}))?|${anyOf(certainty.whole)}`;
const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`, 'iu');
const strengthPattern = word(strengthSource);
const certaintyPattern = word(certaintySource);
const allStrengths = new RegExp(strengthPattern.source, 'giu');

export interface Strength {
  strength: string | null;
  certainty: string | null;
}

/** Null where the text names no strength. */
export function strengthIn(text: string): Strength | null {
  const named = strengthPattern.exec(text);
  if (named === null) return null;
  const certain = certaintyPattern.exec(text);
  return { strength: collapse(named[0]), certainty: certain === null ? null : collapse(certain[0]) };
}

/** Longer lines tell of strengths in general. */
const longestLine = 220;

/** Whether a line says nothing but a strength; one that sets several beside each other explains them. */
export function isStrengthLine(text: string): boolean {
  const named = strengthPattern.exec(text);
  if (named === null || text.length > longestLine || !/^[\s([•:]*$/.test(text.slice(0, named.index))) return false;
  const kinds = new Set([...text.matchAll(allStrengths)].map((match) => match[0].toLowerCase()));
  const rest = text.slice(named.index + named[0].length).replace(new RegExp(certaintyPattern.source, 'giu'), ' ');
  return kinds.size === 1 && !recommends.test(rest) && !/^\s+\p{Ll}+\s+(?:is|are|er|means|betyr)\b/iu.test(rest);
}

/** Of a line that says nothing but a certainty; null for others. */
export function certaintyOnly(text: string): string | null {
  const named = certaintyPattern.exec(text);
  const rest = text.replace(named?.[0] ?? '', '');
  return named !== null && /^[\s.•()[\]]*$/.test(rest) ? collapse(named[0]) : null;
}

/** Whether a text tells somebody to do something. */
export const recommends = new RegExp(vocabulary.recommends, 'iu');

/** A recommendation whose first or last brackets, label or last sentences hold its strength; null for other texts. */
export function cutStrength(text: string): (Strength & { text: string }) | null {
  for (const pattern of heads) {
    const { head, after } = pattern.exec(text)?.groups ?? {};
    const isOwn = after !== undefined && (recommends.test(after) || allows.test(after)) && !explains.test(after);
    if (isOwn && isStrengthLine(head!)) return { text: collapse(after), ...strengthIn(head!)! };
  }
  for (const pattern of tails) {
    const { before, tail } = pattern.exec(text)?.groups ?? {};
    if (before !== undefined && isStrengthLine(tail!)) return { text: collapse(before), ...strengthIn(tail!)! };
  }
  return null;
}

/** In brackets, or as a label with a colon. */
const heads = [
  /^[([](?<head>[^()[\]]{4,200})[)\]]\s*[:.–-]?\s*(?<after>\p{Lu}[\s\S]{15,})$/u,
  /^(?<head>[^:.()[\]]{4,100}):\s+(?<after>\p{Lu}[\s\S]{15,})$/u,
];
/** Under a strength also what may be done is recommended. */
const allows = /(?<!\p{L})(?:may|can|could|kan)(?!\p{L})/iu;
/** What a strength means is told of people in general. */
const explains =
  /(?<!\p{L})(?:most (?:people|patients|individuals)|almost all|nearly all|(?:de|dei) (?:aller )?fleste|nesten alle)(?!\p{L})/iu;

/** In brackets, as the last sentence, or as the last two: one of the strength and one of the certainty. */
const tails = [
  /^(?<before>[\s\S]{15,}?)\s*[([](?<tail>[^()[\]]{4,200})[)\]]\s*\.?\s*$/u,
  /^(?<before>[\s\S]{15,}?[.!?])\s+(?<tail>[^.]{4,200})\.?\s*$/u,
  /^(?<before>[\s\S]{15,}?[.!?])\s+(?<tail>[^.]{4,100}\.\s+[^.]{4,100})\.?\s*$/u,
];
