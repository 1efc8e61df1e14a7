import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  downDomains,
  type GradeDomain,
  gradeDesigns,
  gradeDomains,
  upFactors,
} from '../../../shared/contract/grades.ts';
import { allowedLevels, certainty, startLevel } from '../../../shared/grade/certainty.ts';
import { footnotes } from '../../../shared/grade/footnotes.ts';
import { overallCertainty } from '../../../shared/grade/importance.ts';
import { buildGrade } from './grade-builder.ts';

const levels = fc.record(
  Object.fromEntries(gradeDomains.map((domain) => [domain, fc.integer({ min: -3, max: 2 })])),
) as fc.Arbitrary<Record<GradeDomain, number>>;
const basis = fc.record({ design: fc.constantFrom(...gradeDesigns), usesRobinsI: fc.boolean() });

test('the level is always 1 to 4, and equals the clamped sum where every step is offered', () => {
  fc.assert(
    fc.property(levels, basis, (steps, over) => {
      const result = certainty(buildGrade(steps, over));
      expect([1, 2, 3, 4]).toContain(result.level);
      if (gradeDomains.every((domain) => allowedLevels(domain, over).includes(steps[domain]))) {
        const sum = gradeDomains.reduce((total, domain) => total + steps[domain], startLevel(over) as number);
        expect(result.level).toBe(Math.max(1, Math.min(4, sum)));
      } else {
        expect(result.warnings.map((warning) => warning.code)).toContain('level-not-allowed');
      }
    }),
  );
});

test('lowering a domain further never raises the level, raising a factor never lowers it', () => {
  fc.assert(
    fc.property(
      levels,
      basis,
      fc.constantFrom(...downDomains),
      fc.constantFrom(...upFactors),
      (steps, over, down, up) => {
        const before = certainty(buildGrade(steps, over)).level;
        const lower = certainty(buildGrade({ ...steps, [down]: steps[down] - 1 }, over)).level;
        const higher = certainty(buildGrade({ ...steps, [up]: steps[up] + 1 }, over)).level;
        expect(lower).toBeLessThanOrEqual(before);
        expect(higher).toBeGreaterThanOrEqual(before);
      },
    ),
  );
});

test('the order in which judgements were made changes nothing', () => {
  const order = fc.shuffledSubarray([...gradeDomains], { minLength: gradeDomains.length });
  fc.assert(
    fc.property(levels, basis, order, (steps, over, shuffled) => {
      const grade = buildGrade(steps, over);
      const judgements = Object.fromEntries(shuffled.map((domain) => [domain, grade.judgements[domain]]));
      const other = { ...grade, judgements: judgements as typeof grade.judgements };
      expect(certainty(other)).toEqual(certainty(grade));
      expect(footnotes([other], 'nb')).toEqual(footnotes([grade], 'nb'));
    }),
  );
});

test('overall certainty does not depend on the order of outcomes', () => {
  const outcome = fc.record({
    importance: fc.integer({ min: 1, max: 9 }),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, null),
  });
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 8 }), (outcomes) => {
      expect(overallCertainty(outcomes.toReversed())).toEqual(overallCertainty(outcomes));
    }),
  );
});
