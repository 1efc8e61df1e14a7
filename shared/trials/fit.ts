/** How far a registered trial is about a project's question, with the words that say so. */
import type { Pico } from '../contract/projects.ts';
import type { TrialFit, TrialFitReason, TrialRecord } from '../contract/trials.ts';
import { type PicoElement, picoElements } from '../model/vocabulary.ts';
import { stemFinder } from '../pico/find-stems.ts';
import { type PicoTerm, picoTerms } from '../pico/terms.ts';
import { shareOf, type Weigh } from '../pico/weights.ts';

type Described = Pick<TrialRecord, 'title' | 'conditions' | 'interventions' | 'arms' | 'outcomes' | 'eligibility'>;
type Fits = (trial: Described) => TrialFit;

/** Who is studied and what is done make a trial one of the question; what is measured and compared only add to it. */
const weights: Record<PicoElement, number> = { P: 0.4, I: 0.4, C: 0.05, O: 0.15 };
/** A term counts when this share of its weight is met; registries say shortly what a question says at length. */
const enough = 0.4;
/** From this share on it is met as well as can be expected. */
const whole = 0.7;
const levels = { strong: 0.6, partial: 0.3 };
/** Eligibility criteria name every disease that keeps a person out as well. */
const trust = {
  ...{ conditions: 1, interventions: 1, arms: 1, primaryOutcomes: 1 },
  ...{ title: 0.9, secondaryOutcomes: 0.8, eligibility: 0.5 },
};
type FitField = keyof typeof trust;
const fields: Record<PicoElement, readonly FitField[]> = {
  P: ['conditions', 'title', 'eligibility'],
  I: ['interventions', 'title'],
  C: ['arms'],
  O: ['primaryOutcomes', 'secondaryOutcomes'],
};
const longestQuote = 200;
const longestCriteria = 6000;
/**
 * What has other words for it is what the question is about; the rest says which of them. Long words tell more than short
 * ones: what is rare among trials is not known here.
 */
const weigh: Weigh = (concept) => Math.min(2, concept[0]!.join('').length / 10) * (concept.length > 1 ? 3 : 1);

/** Fits one trial after another; a project without terms fits none. */
export function createFitter(pico: Pico): Fits {
  const terms = picoTerms(pico);
  const stemsIn = stemFinder(terms);
  const asked = picoElements.filter((element) => terms.some((term) => term.element === element));
  const total = asked.reduce((sum, element) => sum + weights[element], 0);
  return (trial) => {
    const said = sayings(trial);
    const reasons = asked.flatMap((element) => {
      const own = terms.filter((term) => term.element === element);
      const best = bestReason(element, own, said, stemsIn);
      return best ? [best] : [];
    });
    const met = reasons.reduce((sum, { element, share }) => sum + weights[element] * share, 0);
    const score = total > 0 ? met / total : 0;
    return { score: Math.round(score * 100) / 100, level: levelOf(score, reasons, asked), reasons };
  };
}

/** Strong is a trial of the population and of the intervention, where the question has both. */
function levelOf(score: number, reasons: readonly TrialFitReason[], asked: readonly PicoElement[]): TrialFit['level'] {
  const lacks = (['P', 'I'] as const).some((each) => asked.includes(each) && !reasons.some((r) => r.element === each));
  if (score >= levels.strong && !lacks) return 'strong';
  return score >= levels.partial ? 'partial' : 'none';
}

function bestReason(
  element: PicoElement,
  terms: readonly PicoTerm[],
  said: Record<FitField, readonly string[]>,
  stemsIn: (text: string) => ReadonlySet<string>,
): TrialFitReason | null {
  let best = null as TrialFitReason | null;
  const all = new Set<string>();
  for (const field of fields[element]) {
    // Criteria are long, and cannot outdo what a condition or a title says already.
    if (best !== null && best.share >= trust[field]) break;
    for (const text of said[field]) {
      const stems = stemsIn(text);
      if (stems.size === 0) continue;
      // What the registry says in two places is said all the same: the condition here, the age or the setting there.
      if (trust[field] > trust.eligibility) for (const each of stems) all.add(each);
      const found = bestTerm(terms, stems);
      const share = (found?.share ?? 0) * trust[field];
      if (!found || share <= (best?.share ?? 0)) continue;
      best = { element, term: found.label, field, share, words: text.slice(0, longestQuote) };
    }
  }
  if (best === null) return null;
  const share = Math.max(best.share, bestTerm(terms, all)?.share ?? 0);
  return share >= enough ? { ...best, share: Math.min(1, share / whole) } : null;
}

function bestTerm(terms: readonly PicoTerm[], stems: ReadonlySet<string>): { label: string; share: number } | null {
  let best = null as { label: string; share: number } | null;
  for (const term of terms) {
    const share = shareOf(term, stems, weigh);
    if (share > (best?.share ?? 0)) best = { label: term.label, share };
  }
  return best;
}

/** Criteria line by line: an inclusion and an exclusion far below it are two sayings. */
function sayings(trial: Described): Record<FitField, readonly string[]> {
  const arms = trial.arms.map(({ label, interventions }) => [label, ...interventions].join('; '));
  const named = trial.interventions.map(({ name, description }) =>
    `${name} ${description.slice(0, longestQuote)}`.trim(),
  );
  return {
    conditions: trial.conditions,
    title: [trial.title],
    interventions: named,
    arms,
    primaryOutcomes: trial.outcomes.primary.map(({ measure }) => measure),
    secondaryOutcomes: trial.outcomes.secondary.map(({ measure }) => measure),
    eligibility: includedOnly(trial.eligibility.criteria.slice(0, longestCriteria)).split('\n'),
  };
}

/** What stands before the exclusion criteria, where they have a head of their own. */
function includedOnly(criteria: string): string {
  const at = criteria.search(/^\W*(?:key |main )?exclusion/im);
  return at > 0 ? criteria.slice(0, at) : criteria;
}
