/** What kind of document a text is, by its structure; the file's name is never asked. */

import kinds from '../../../resources/templates/recognition/kinds.json' with { type: 'json' };
import alert from '../../../resources/templates/recognition/method-alert.json' with { type: 'json' };
import type { DocumentKind } from '../../../shared/model/vocabulary.ts';
import { labelPattern } from './labels.ts';
import { hasFormTitle, ownPromptCount } from './proposal/own-prompts.ts';

const alertTitles = [...new Set(alert.sections.map((section) => section.title))]
  .filter((title) => title.length > 9)
  .map((title) => new RegExp(`(?:\\d|(?<!\\p{L})(?-i:[A-H]|[IVX]{1,4}))\\.?\\s+${labelPattern(title)}`, 'iu'));

interface Cue {
  pattern: RegExp;
  place: string;
  weight: number;
  /** How often it stands in a text that is surely of the kind; once where absent. */
  of?: number | undefined;
}
const generalKinds = Object.entries(kinds).map(([kind, cues]) => ({
  kind: kind as DocumentKind,
  cues: cues.map(
    ({ cue, in: place, weight, ...rest }): Cue => ({
      pattern: new RegExp(cue.replaceAll(' ', '\\s+'), 'gimu'),
      place,
      weight,
      of: 'of' in rest ? rest.of : undefined,
    }),
  ),
}));

/** Scores every kind on the whole text and takes the best; `other` where nothing reaches 1. */
export function classify(text: string, proposalPrompts: number): DocumentKind {
  const head = text.slice(0, 4000);
  const scores: [DocumentKind, number][] = [
    ['method-alert', alertScore(text)],
    ['assessment-proposal', proposalPrompts / 6 + proposalTitleScore(head) + ownFormScore(text, head)],
    ['interventional-guidance', guidanceScore(text, head)],
    ['registry-report', registryScore(text, head)],
    ...generalKinds.map(({ kind, cues }): [DocumentKind, number] => [kind, cueScore(cues, text, head)]),
  ];
  const best = scores.reduce((a, b) => (b[1] > a[1] ? b : a));
  return best[1] >= 1 ? best[0] : 'other';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const has = (text: string, pattern: RegExp, weight: number): number => (pattern.test(text) ? weight : 0);

/**
 * The form's title says more on a line of its own than amid a sentence, which may be of a letter about one; below it some
 * forms say that they are one, whatever they ask.
 */
const proposalTitleScore = (head: string): number =>
  Math.max(
    has(head, /forslag om (?:nasjonal )?metodevurdering/i, 0.5),
    has(head, /^[^\S\n]*forslag om (?:nasjonal )?metodevurdering[^\S\n]*$/im, 0.7) +
      has(head, /^[^\S\n]*forslags?skjema[^\S\n]*$/im, 0.4),
  );

/** A form of another house: its title on a line of its own, and what such forms ask for. */
function ownFormScore(text: string, head: string): number {
  const asked = hasFormTitle(head) ? ownPromptCount(text) : 0;
  return asked < fewestAsked ? 0 : 0.3 + Math.min(0.9, asked / 10);
}
const fewestAsked = 3;

function alertScore(text: string): number {
  const titles = alertTitles.filter((title) => title.test(text)).length;
  return titles / 4 + has(text, /^[^\S\n]*Metodevarsel\b/im, 0.3) + has(text, /MedNytt/, 0.2);
}

function guidanceScore(text: string, head: string): number {
  return (
    has(head, /Interventional procedures? guidance/i, 1.2) +
    has(head, /guidance\/ipg\d+|\bIPG\s?\d{2,4}\b/i, 0.8) +
    has(text, /(?:special|standard|normal) arrangements for clinical governance|only in research/i, 0.6) +
    has(text, /Committee (?:considerations|comments)/i, 0.4) -
    has(head, /forslag om|metodevarsel/i, 2)
  );
}

function registryScore(text: string, head: string): number {
  const perWord = Math.max(1, text.length / 50_000);
  return (
    has(
      head,
      /kvalitetsregister|\bregister\b.{0,60}(?:årsrapport|årsmelding)|(?:årsrapport|årsmelding).{0,80}register|regist(?:ry|er)\b.{0,80}annual report|annual report.{0,80}regist(?:ry|er)\b/is,
      0.6,
    ) +
    has(text, /årsrapport|årsmelding|annual report/i, 0.3) +
    Math.min(1, count(text, /dekningsgrad|\bcoverage\b|\bcompleteness\b/gi) / (4 * perWord)) * 0.6 +
    Math.min(1, count(text, /kvalitetsindikator|quality indicator/gi) / (4 * perWord)) * 0.7 +
    has(text, /stadievurdering|ekspertgruppen|fagleg leiar|faglig leder/i, 0.3) +
    has(head, /\bregistry\b/i, 0.4)
  );
}

/** Sum of the weights of the cues found; where a cue says so, in proportion to how often it stands. */
function cueScore(cues: readonly Cue[], text: string, head: string): number {
  return cues.reduce((sum, { pattern, place, weight, of }) => {
    const hits = count(place === 'head' ? head : text, pattern);
    return sum + weight * Math.min(1, hits / (of ?? 1));
  }, 0);
}
