import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchKinds } from '../../../shared/model/screening.ts';
import { prismaBoxes } from '../../../shared/screening/prisma-boxes.ts';
import {
  identifiedTotal,
  isOtherMethod,
  mainColumns,
  mainNumbers,
  otherColumns,
  prismaFlow,
} from '../../../shared/screening/prisma-flow.ts';
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

const part = fc
  .record({ title, duplicates: some, shares: fc.array(fc.nat(4), { maxLength: 500 }) })
  .map(({ title: counts, duplicates, shares }) => {
    const unique = Object.values(counts).reduce((total, each) => total + each, 0);
    const states = (['included', 'excluded', 'conflict', 'not-retrieved', 'undecided'] as const).map((state, at) => [
      state,
      shares.slice(0, counts.included).filter((share) => share === at).length,
    ]);
    const fullText: Record<string, number> = Object.fromEntries(states);
    fullText.undecided = (fullText.undecided ?? 0) + Math.max(0, counts.included - shares.length);
    const reasons = new Map(fullText.excluded ? [['Feil utfall', fullText.excluded]] : []);
    return { unique, duplicates, title: counts as Record<string, number>, fullText, reasons };
  });
type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

const together = (a: Record<string, number>, b: Record<string, number>) =>
  Object.fromEntries(Object.keys({ ...a, ...b }).map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
const imported = (source: string, kind: 'database' | 'hand', { unique, duplicates }: Part) => ({
  ...{ source, kind, hits: null, files: 1, trials: 0 },
  records: unique + duplicates,
});

/** Numbers as the library counts them: what is imported holds all that is unique, the second stage what the first let through. */
const input = fc
  .record({ searches: fc.array(search, { maxLength: 5 }), main: part, hand: fc.option(part) })
  .map(({ searches, main, hand }) => {
    const other = hand ?? { unique: 0, duplicates: 0, title: {}, fullText: {}, reasons: new Map<string, number>() };
    const more = searches.map((each) => ({ ...each, records: 0 }));
    return {
      searches: [
        imported('MEDLINE', 'database', main),
        ...(hand ? [imported('Tidsskriftet', 'hand', hand)] : []),
        ...more,
      ],
      unique: main.unique + other.unique,
      title: together(main.title, other.title),
      fullText: together(main.fullText, other.fullText),
      reasons: new Map(Object.entries(together(Object.fromEntries(main.reasons), Object.fromEntries(other.reasons)))),
      other,
      studies: null,
    };
  });

test('what goes on and what leaves is what came, at every step of every column', () => {
  fc.assert(
    fc.property(input, (told) => {
      const flow = prismaFlow(told);
      const total = identifiedTotal(flow);
      if (total !== null) expect(total - flow.notImported - flow.duplicates).toBe(flow.unique);
      for (const numbers of [flow, mainNumbers(flow), ...(flow.other ? [flow.other] : [])]) {
        expect(numbers.screened + numbers.notYetScreened).toBe(numbers.unique);
        expect(numbers.screened - numbers.excluded).toBe(numbers.sought);
        expect(numbers.sought - numbers.notRetrieved - numbers.notYetAssessed).toBe(numbers.assessed);
        expect(numbers.assessed - numbers.excludedFullText).toBe(numbers.includedReports);
        expect(numbers.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.excludedFullText);
        const counts = Object.values(numbers).filter((value) => typeof value === 'number');
        expect(counts.every((count) => count >= 0)).toBe(true);
      }
      expect(flow.other !== null).toBe(told.searches.some(isOtherMethod));
    }),
  );
});

test('a column sums what its own searches found', () => {
  fc.assert(
    fc.property(input, (told) => {
      const flow = prismaFlow(told);
      const parts = [
        [mainColumns, mainNumbers(flow)] as const,
        ...(flow.other ? [[otherColumns, flow.other] as const] : []),
      ];
      for (const [columns, numbers] of parts) {
        const total = identifiedTotal({ identified: flow.identified.filter(({ column }) => columns.includes(column)) });
        if (total !== null) expect(total - numbers.notImported - numbers.duplicates).toBe(numbers.unique);
      }
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
