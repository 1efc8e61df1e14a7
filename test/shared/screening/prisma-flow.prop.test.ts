import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchKinds } from '../../../shared/model/screening.ts';
import { prismaBoxes } from '../../../shared/screening/prisma-boxes.ts';
import { identifiedTotal, prismaFlow } from '../../../shared/screening/prisma-flow.ts';
import { prismaPicture } from '../../../shared/screening/prisma-picture.ts';
import { rowsFromSteps, stepsFromRows } from '../../../shared/screening/prisma-rows.ts';

const some = fc.nat(500);
const search = fc.record({
  source: fc.string({ minLength: 1, maxLength: 60 }),
  kind: fc.constantFrom(...searchKinds),
  hits: fc.option(some),
  files: fc.nat(2),
  records: some,
  trials: some,
});
const title = fc.record({
  undecided: some,
  waiting: some,
  unsure: some,
  conflict: some,
  included: some,
  excluded: some,
});

/** Numbers as the library counts them: what is imported holds all that is unique, the second stage what the first let through. */
const input = fc
  .record({
    searches: fc.array(search, { maxLength: 5 }),
    title,
    duplicates: some,
    shares: fc.array(fc.nat(4), { maxLength: 500 }),
  })
  .map(({ searches, title: counts, duplicates, shares }) => {
    const unique = Object.values(counts).reduce((total, each) => total + each, 0);
    const imported = {
      source: 'MEDLINE',
      kind: 'database' as const,
      hits: null,
      files: 1,
      records: unique + duplicates,
      trials: 0,
    };
    const states = (['included', 'excluded', 'conflict', 'not-retrieved', 'undecided'] as const).map((state, at) => [
      state,
      shares.slice(0, counts.included).filter((share) => share === at).length,
    ]);
    const fullText: Record<string, number> = Object.fromEntries(states);
    fullText.undecided = (fullText.undecided ?? 0) + Math.max(0, counts.included - shares.length);
    const reasons = new Map(fullText.excluded ? [['Feil utfall', fullText.excluded]] : []);
    const others = searches.map((each) => ({ ...each, records: 0 }));
    return { searches: [imported, ...others], unique, title: counts, fullText, reasons, studies: null };
  });

test('what goes on and what leaves is what came, at every step', () => {
  fc.assert(
    fc.property(input, (told) => {
      const flow = prismaFlow(told);
      const total = identifiedTotal(flow);
      if (total !== null) expect(total - flow.notImported - flow.duplicates).toBe(flow.unique);
      expect(flow.screened + flow.notYetScreened).toBe(flow.unique);
      expect(flow.screened - flow.excluded).toBe(flow.sought);
      expect(flow.sought - flow.notRetrieved - flow.notYetAssessed).toBe(flow.assessed);
      expect(flow.assessed - flow.excludedFullText).toBe(flow.includedReports);
      expect(flow.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(flow.excludedFullText);
      const counts = Object.values(flow).filter((value) => typeof value === 'number');
      expect(counts.every((count) => count >= 0)).toBe(true);
    }),
  );
});

test('a number that nobody told is not guessed, nor is a total that rests on it', () => {
  fc.assert(
    fc.property(input, (told) => {
      const flow = prismaFlow(told);
      const isUntold = told.searches.some(({ hits, files }) => hits === null && files === 0);
      expect(identifiedTotal(flow) === null).toBe(isUntold);
      expect(flow.includedStudies).toBeNull();
    }),
  );
});

test('the table tells the same steps as the picture, in both languages', () => {
  fc.assert(
    fc.property(input, fc.constantFrom('nb' as const, 'en' as const), (told, locale) => {
      const steps = prismaBoxes(prismaFlow(told), locale);
      expect(stepsFromRows(rowsFromSteps(steps, locale), locale)).toEqual(steps);
    }),
  );
});

test('boxes do not overlap, and hold their words', () => {
  fc.assert(
    fc.property(input, (told) => {
      const { boxes, width, height } = prismaPicture(prismaBoxes(prismaFlow(told), 'nb'), 'nb');
      for (const [at, box] of boxes.entries()) {
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        for (const line of box.lines) {
          expect(line.y).toBeGreaterThan(box.y);
          expect(line.y).toBeLessThan(box.y + box.height);
        }
        for (const other of boxes.slice(at + 1)) {
          const isApart =
            other.y >= box.y + box.height || other.x >= box.x + box.width || box.x >= other.x + other.width;
          expect(isApart).toBe(true);
        }
      }
    }),
  );
});
