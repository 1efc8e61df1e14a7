import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkState, mergeMark, presence, settledState } from '../../../shared/panel/merge-mark.ts';

const rules = { bound: ['a', 'b'], untouched: { a: '0', b: '0', c: '0' } };
const cell = fc.constantFrom('0', '1', '2');
const state: fc.Arbitrary<MarkState> = fc.option(fc.record({ a: cell, b: cell, c: cell }), { nil: null, freq: 3 });

/** What stands here after a merge; `choice` is for the conflicts. */
function apply(base: MarkState, ours: MarkState, theirs: MarkState, choice: 'ours' | 'theirs' | 'later'): MarkState {
  const { take, conflicts } = mergeMark(base, ours, theirs, rules);
  const wanted = choice === 'theirs' ? [...take, ...conflicts] : take;
  if (wanted.includes(presence)) return theirs;
  if (!ours || !theirs) return ours;
  return { ...ours, ...Object.fromEntries(wanted.map((name) => [name, theirs[name]!])) };
}

describe('merging marks, whatever they hold', () => {
  it('gives the same in either order, but for what the packets fill differently', () => {
    fc.assert(
      fc.property(state, state, state, state, (base, ours, kari, per) => {
        const firstKari = mergeMark(base, ours, kari, rules);
        const afterKari = apply(base, ours, kari, 'later');
        const thenPer = mergeMark(base, afterKari, per, rules);
        const firstPer = mergeMark(base, ours, per, rules);
        const afterPer = apply(base, ours, per, 'later');
        const thenKari = mergeMark(base, afterPer, kari, rules);
        const one = apply(base, afterKari, per, 'later');
        const two = apply(base, afterPer, kari, 'later');
        const conflicts = [firstKari, thenPer, firstPer, thenKari].flatMap((merge) => merge.conflicts);
        expect(firstKari.conflicts.length + thenPer.conflicts.length > 0).toBe(
          firstPer.conflicts.length + thenKari.conflicts.length > 0,
        );
        if (conflicts.length === 0) expect(one).toEqual(two);
        else if (one && two && !conflicts.includes(presence)) {
          for (const name of ['a', 'b', 'c']) if (!conflicts.includes(name)) expect(one[name]).toBe(two[name]);
        }
      }),
    );
  });

  it('finds nothing to do the second time, whatever was chosen', () => {
    fc.assert(
      fc.property(state, state, state, fc.constantFrom('ours', 'theirs'), (base, ours, theirs, choice) => {
        const after = apply(base, ours, theirs, choice);
        expect(mergeMark(settledState(base, theirs, []), after, theirs, rules).status).toBe('identical');
      }),
    );
  });

  it('tells a conflict that was left open again, and only that', () => {
    fc.assert(
      fc.property(state, state, state, (base, ours, theirs) => {
        const first = mergeMark(base, ours, theirs, rules);
        const after = apply(base, ours, theirs, 'later');
        const again = mergeMark(settledState(base, theirs, first.conflicts, rules), after, theirs, rules);
        expect([again.take, [...again.conflicts].sort()]).toEqual([[], [...first.conflicts].sort()]);
      }),
    );
  });

  it('loses nothing: each cell the packet changed is here, taken or in conflict', () => {
    fc.assert(
      fc.property(state, state, state, (base, ours, theirs) => {
        const { take, conflicts } = mergeMark(base, ours, theirs, rules);
        const told = [...take, ...conflicts];
        if (told.includes(presence) || (!ours && !theirs)) return;
        if (!ours || !theirs) {
          // Nothing is told only where the packet left the mark as it was, or nobody has it.
          expect([JSON.stringify(base), JSON.stringify(ours)]).toContain(JSON.stringify(theirs));
          return;
        }
        const ground = base ?? rules.untouched;
        for (const name of ['a', 'b', 'c'] as const) {
          if (theirs[name] !== ground[name] && theirs[name] !== ours[name]) expect(told).toContain(name);
          if (ours[name] !== ground[name] && ours[name] !== theirs[name]) expect(take).not.toContain(name);
        }
      }),
    );
  });
});
