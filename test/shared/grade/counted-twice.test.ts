import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downDomains, type GradeDomain } from '../../../shared/contract/grades.ts';
import { bodyOfEvidence } from '../../../shared/grade/body-of-evidence.ts';
import { countedTwice } from '../../../shared/grade/propose/counted-twice.ts';
import { proposalText } from '../../../shared/grade/propose/finding.ts';
import { imprecisionProposal } from '../../../shared/grade/propose/imprecision.ts';
import type { AnalysedResult } from '../../../shared/synthesis/run-analysis.ts';
import { choose, counts } from '../synthesis/synthesis-builder.ts';
import { buildGrade } from './grade-builder.ts';

const random = choose({ interval: 'wald' });
const common = { ...random, model: 'fixed' as const };
const both = { inconsistency: -1, imprecision: -1 };
/** Large trials that differ: each is precise, and together they do not say which way. */
const differing = [
  counts([60, 1000, 100, 1000]),
  counts([105, 1000, 100, 1000]),
  counts([62, 1000, 101, 1000]),
  counts([108, 1000, 99, 1000]),
];
const alike = [counts([80, 1000, 100, 1000]), counts([81, 1000, 100, 1000]), counts([79, 1000, 100, 1000])];

const found = (
  results: AnalysedResult[],
  levels: Parameters<typeof buildGrade>[0],
  choices = random,
  grade = buildGrade(levels, {}, ''),
) => countedTwice({ grade, body: bodyOfEvidence({ results, studies: [], choices }), results, studies: [] });

describe('heterogeneity counted under inconsistency and imprecision', () => {
  it('is told with the interval that the same studies would give with one effect', () => {
    const [doubt] = found(differing, both);
    expect(doubt?.domains).toEqual(['inconsistency', 'imprecision']);
    expect(proposalText(doubt!, 'en')).toMatch(
      /differ.*Were the effect the same in all of them: Absolute effect per 1000 .* It crosses no threshold/,
    );
    expect(proposalText(doubt!, 'nb')).toMatch(/spriker.*Var effekten den samme i alle: .* Det krysser ingen grense/);
  });

  it.each([
    ['only inconsistency is lowered', differing, { inconsistency: -2 }, random],
    ['only imprecision is lowered', differing, { imprecision: -2 }, random],
    ['the studies agree', alike, { inconsistency: -1, imprecision: -2 }, random],
    ['the effect is taken as common', differing, both, common],
    ['there is one study', differing.slice(0, 1), both, random],
    ['nothing is pooled', [], both, random],
  ])('is not told where %s', (_, results, levels, choices) => {
    expect(found(results, levels, choices)).toEqual([]);
  });

  it('is not told where the studies are so small that the interval were as wide with one effect', () => {
    const small = [counts([6, 100, 12, 100]), counts([14, 100, 9, 100]), counts([5, 100, 13, 100])];
    expect(found(small, both)).toEqual([]);
  });

  it('is not told where it is the few studies, not what they say, that widens the interval', () => {
    const few = [counts([60, 1100, 110, 1100]), counts([82, 1100, 110, 1100])];
    const wide = choose({ interval: 'hartung-knapp', tau: 'DL' });
    const { analysis, effect } = bodyOfEvidence({ results: few, studies: [], choices: wide });
    expect(analysis.pooled!.tauSquared).toBeGreaterThan(0);
    expect(effect!.upper).toBeGreaterThan(1);
    expect(found(few, both, wide)).toEqual([]);
  });

  it('holds for any studies: both are lowered, and imprecision by more than one effect would bring', () => {
    const arm = fc
      .integer({ min: 20, max: 2000 })
      .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
    const study = fc.tuple(arm, arm).map(([[a, n1], [b, n2]]) => counts([a, n1, b, n2]));
    const step = fc.integer({ min: -3, max: 0 });
    fc.assert(
      fc.property(fc.array(study, { maxLength: 8 }), step, step, (results, inconsistency, imprecision) => {
        const levels = { inconsistency: Math.max(-2, inconsistency), imprecision };
        const doubts = found(results, levels);
        expect(found(results.toReversed(), levels).length).toBe(doubts.length);
        if (doubts.length === 0) return;
        expect(levels.inconsistency).toBeLessThan(0);
        const alone = imprecisionProposal(bodyOfEvidence({ results, studies: [], choices: common })).levels;
        expect(alone).not.toBeNull();
        expect(imprecision).toBeLessThan(alone!);
        // A milder judgement never makes a doubt of what was none, and without it there is none.
        expect(found(results, { ...levels, imprecision: alone! })).toEqual([]);
        expect(found(results, levels, common)).toEqual([]);
      }),
    );
  });
});

describe('one reason for two domains', () => {
  const withReasons = (reasons: Partial<Record<GradeDomain, string>>, levels = -1) => {
    const grade = buildGrade(Object.fromEntries(Object.keys(reasons).map((domain) => [domain, levels])));
    for (const [domain, reason] of Object.entries(reasons)) grade.judgements[domain as GradeDomain].reason = reason;
    return grade;
  };
  const doubts = (...given: Parameters<typeof withReasons>) => found([], {}, random, withReasons(...given));

  it('is told whatever its capitals, spaces and full stop', () => {
    const [doubt] = doubts({
      riskOfBias: 'Gamle studier med annen praksis.',
      indirectness: ' gamle  studier med annen praksis',
    });
    expect(doubt?.domains).toEqual(['riskOfBias', 'indirectness']);
    expect(proposalText(doubt!, 'nb')).toBe(
      'Nedgradert med samme grunn: risiko for systematiske skjevheter, manglende overførbarhet. Samme svakhet skal telle én gang: skriv hva som er galt under hver, eller nedgrader bare for den ene.',
    );
  });

  it('is not told of blank reasons, different ones, or a domain that is not lowered', () => {
    expect(doubts({ riskOfBias: ' ', indirectness: '' })).toEqual([]);
    expect(doubts({ riskOfBias: 'Ublindet', indirectness: 'Andre pasienter' })).toEqual([]);
    expect(doubts({ riskOfBias: 'Ublindet', indirectness: 'Ublindet' }, 0)).toEqual([]);
  });

  it('names each domain once, in any number', () => {
    const domain = fc.constantFrom(...downDomains);
    fc.assert(
      fc.property(fc.dictionary(domain, fc.constantFrom('a', 'b', ''), { noNullPrototype: true }), (reasons) => {
        const named = doubts(reasons).flatMap(({ domains }) => domains);
        const shared = Object.entries(reasons).filter(
          ([name, reason]) =>
            reason !== '' && Object.entries(reasons).some(([other, same]) => other !== name && same === reason),
        );
        expect(named.toSorted()).toEqual(shared.map(([name]) => name).toSorted());
      }),
    );
  });
});
