/** The interval of the absolute effect against thresholds of what matters, then the information size (GRADE guidance 34). */
import { withoutDust } from '../../statistics/without-dust.ts';
import { isRatio } from '../../synthesis/measures.ts';
import type { BodyOfEvidence, PrintedEffect } from '../body-of-evidence.ts';
import { type DomainProposal, type Finding, finding, nothingFor } from './finding.ts';
import { informationSize } from './information-size.ts';
import { effectAtMiddleRisk } from './middle-risk.ts';

/** A reduction or increase this large is larger than most interventions bring, so that its interval is not trusted alone. */
const largeRatio = { below: 0.7, above: 1 / 0.7 } as const;
/** Below this share of the information size it is far from met. */
const farBelow = 0.3;
/** Old rules of thumb and limits of the ratio, which are told and decide nothing. */
const fewEvents = 300;
const fewPeople = 400;
const wide = { RR: 3, OR: 2.5 } as const;
/** A risk ratio's interval that includes one of these was called imprecise (GRADE guideline 6, 2011). */
const oldLimits = [0.75, 1.25] as const;

interface Range {
  low: number;
  high: number;
  digits: number;
  told: Finding;
}

export function imprecisionProposal(body: BodyOfEvidence | null): DomainProposal {
  const domain = 'imprecision';
  const range = body && rangeOf(body);
  if (!body?.effect || !range) return nothingFor(domain, body);
  const limits = thresholdsOf(body);
  // A ratio without a risk has no absolute effect to hold against thresholds.
  const isRelative = isRatio(body.choices.measure) && effectAtMiddleRisk(body) === null;
  const sizes = isRelative ? [] : limits;
  const lines = sizes.length === 0 ? [0] : sizes.flatMap((size) => [-size, size]).toSorted((a, b) => a - b);
  const crossed = lines.filter((line) => range.low < line && line < range.high);
  const { digits } = range;
  const findings: Finding[] = [range.told, crossing(crossed, lines, digits)];
  if (sizes.length === 0) findings.push(finding('no-thresholds'));
  const size = crossed.length === 0 ? sizeOf(body) : null;
  if (size) findings.push(size.told);
  return {
    domain,
    levels: size ? size.levels : 0 - Math.min(3, crossed.length),
    findings: [...findings, ...labels(body)],
  };
}

function crossing(crossed: readonly number[], lines: readonly number[], digits: number): Finding {
  if (crossed.length === 0) return finding('crosses-none', { lines: { lines, digits } });
  const values = { count: { count: crossed.length }, crossed: { lines: crossed, digits } };
  return finding(crossed.length === 1 ? 'crosses-one' : 'crosses-more', values);
}

/** Sizes of effects that were set, each once; of the absolute effect. */
function thresholdsOf({ choices: { thresholds } }: BodyOfEvidence): number[] {
  const { small, important, large } = thresholds;
  const given = [small, important, large].flatMap((size) => (size === null || size === 0 ? [] : [Math.abs(size)]));
  return [...new Set(given)];
}

/** Per 1000 at the middle one of the baseline risks; of means in their unit; of a ratio without a risk its logarithm. */
function rangeOf(body: BodyOfEvidence): Range | null {
  const { effect } = body;
  if (!effect) return null;
  const middle = effectAtMiddleRisk(body);
  if (middle) {
    const [low, high] = middle.effect.differenceInterval;
    const values = { low: { decimal: low, digits: 0 }, high: { decimal: high, digits: 0 } };
    return {
      ...{ low, high, digits: 1 },
      told: finding('ci-at-risk', { ...values, risk: { decimal: 1000 * middle.baseline.risk, digits: 0 } }),
    };
  }
  const values = { low: { decimal: effect.lower, digits: 2 }, high: { decimal: effect.upper, digits: 2 } };
  if (!isRatio(effect.measure)) {
    return { low: effect.lower, high: effect.upper, digits: 2, told: finding('ci-difference', values) };
  }
  const told = finding('ci-ratio', { ...values, measure: { names: [effect.measure] } });
  return { low: Math.log(effect.lower), high: Math.log(effect.upper), digits: 2, told };
}

/** Asked of a large effect only; null where it is not large, or nothing is known to reckon from. */
function sizeOf(body: BodyOfEvidence): { levels: number; told: Finding } | null {
  const { effect, participants, choices } = body;
  const needed = effect && isLarge(effect, choices.thresholds.large) ? informationSize(body).needed : null;
  if (needed === null || participants === null) return null;
  const values = { needed: { count: needed }, given: { count: participants } };
  if (participants >= needed) return { levels: 0, told: finding('size-met', values) };
  const isFar = participants < farBelow * needed;
  return { levels: isFar ? -2 : -1, told: finding(isFar ? 'size-far' : 'size-unmet', values) };
}

function isLarge({ measure, estimate }: PrintedEffect, large: number | null): boolean {
  const size = withoutDust(estimate);
  if (isRatio(measure)) return size <= largeRatio.below || size >= largeRatio.above;
  return large !== null && Math.abs(measure === 'RD' ? 1000 * size : size) >= Math.abs(large);
}

function labels({ arms, participants, effect }: BodyOfEvidence): Finding[] {
  const found: Finding[] = [];
  const events = arms ? arms.intervention.events + arms.comparison.events : null;
  if (events !== null && events < fewEvents) found.push(finding('few-events', { events: { count: events } }));
  if (events === null && participants !== null && participants < fewPeople) {
    found.push(finding('few-people', { people: { count: participants } }));
  }
  const limit = effect?.measure === 'RR' ? wide.RR : effect?.measure === 'OR' ? wide.OR : null;
  if (effect && limit !== null && effect.upper / effect.lower > limit) {
    found.push(finding('wide-ratio', { times: { decimal: effect.upper / effect.lower, digits: 1 } }));
  }
  const within =
    effect?.measure === 'RR' ? oldLimits.filter((each) => effect.lower <= each && each <= effect.upper) : [];
  if (within.length > 0) found.push(finding('old-limits', { within: { decimals: within, digits: 2 } }));
  return found;
}
