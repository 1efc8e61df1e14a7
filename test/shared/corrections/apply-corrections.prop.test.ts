import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Correction, CorrectionChange, ValueKey } from '../../../shared/contract/corrections.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { planChange } from '../../../shared/corrections/plan-change.ts';
import { recognisedValues } from '../../../shared/corrections/recognised-values.ts';
import { proposal, wordsAt } from './correction-builder.ts';

const targets = recognisedValues(proposal()).map((value) => value.key);
const target = fc.constantFrom(...targets);
const change: fc.Arbitrary<CorrectionChange> = fc.oneof(
  fc.record({ do: fc.constant('set' as const), text: fc.constantFrom('yes', 'no', '2031', 'nye ord', 'andre ord') }),
  fc.record({ do: fc.constant('move' as const), to: target }),
  fc.record({ do: fc.constant('split' as const), at: fc.nat(20), to: fc.option(target) }),
  fc.record({ do: fc.constant('merge' as const), with: target }),
  fc.record({ do: fc.constant('drop' as const) }),
  fc.record({
    do: fc.constant('place' as const),
    start: fc.nat(40),
    end: fc.integer({ min: 41, max: 80 }),
    isTextKept: fc.boolean(),
  }),
  fc.record({ do: fc.constant('add' as const), text: fc.constantFrom('nytt', 'yes'), place: fc.constant(null) }),
);
const steps = fc.array(fc.tuple(target, change), { maxLength: 12 });

/** Those of the steps that can be taken, as they would be kept. */
function kept(all: readonly [ValueKey, CorrectionChange][]): Correction[] {
  const corrections: Correction[] = [];
  for (const [index, [to, asked]] of all.entries()) {
    const planned = planChange(applyCorrections(proposal(), corrections).values, to, asked, wordsAt);
    if (planned.kind !== 'add') continue;
    const { kind: _kind, ...row } = planned;
    const id = `c${String(index).padStart(2, '0')}`;
    corrections.push({ id, documentId: 'doc', ...row, isWaiting: false, at: '2031-03-01T10:00:00.000Z', by: 'Kari' });
  }
  return corrections;
}

test('without corrections nothing is another than it was', () => {
  const recognised = proposal();
  expect(applyCorrections(recognised, []).recognised).toBe(recognised);
});

test('the same corrections on the same reading give the same, in whatever order they come, and leave it alone', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const corrections = kept(all);
      const first = applyCorrections(proposal(), corrections);
      expect(first.unplaced).toEqual([]);
      expect(applyCorrections(proposal(), corrections.toReversed())).toEqual(first);
      const recognised = proposal();
      applyCorrections(recognised, corrections);
      expect(recognised).toEqual(proposal());
    }),
  );
});

test('taking any one back leaves what the others did to values that it has no part in', () => {
  fc.assert(
    fc.property(steps, fc.nat(11), (all, index) => {
      const corrections = kept(all);
      const gone = corrections[index % Math.max(1, corrections.length)];
      fc.pre(gone !== undefined);
      const before = applyCorrections(proposal(), corrections);
      const after = applyCorrections(
        proposal(),
        corrections.filter((each) => each !== gone),
      );
      const textOf = (values: typeof after.values, to: ValueKey) =>
        values.find(({ key }) => JSON.stringify(key) === JSON.stringify(to))?.text;
      // A value shares its fate with those that words went to or came from.
      const near = new Set<string>();
      const reach = (ids: ReadonlySet<string>): Set<string> =>
        new Set(
          before.values.flatMap((value) =>
            value.corrections.some(({ id }) => ids.has(id)) ? value.corrections.map(({ id }) => id) : [],
          ),
        );
      let ids: Set<string> = new Set([gone!.id]);
      for (let size = 0; size !== ids.size; ) {
        size = ids.size;
        ids = ids.union(reach(ids));
      }
      for (const id of ids) near.add(id);
      for (const value of before.values) {
        if (value.corrections.some(({ id }) => near.has(id))) continue;
        expect(textOf(after.values, value.key)).toBe(value.text);
      }
    }),
  );
});

test('places stay where they were, but for those that a person chose', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const places = (values: ReturnType<typeof recognisedValues>) =>
        values.map(({ key, place }) => [key, place.start]);
      const unplaced = all.filter(([, { do: what }]) => what !== 'place');
      const { values } = applyCorrections(proposal(), kept(unplaced));
      const recognised = values.filter(({ key }) => key.made === null);
      expect(places(recognised)).toEqual(places(recognisedValues(proposal())));
    }),
  );
});
