/** Corrections kept in memory by the real rules. */
import type { Correction } from '../../../shared/contract/corrections.ts';
import type { Services } from '../../../shared/contract/services.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import { planChange } from '../../../shared/corrections/plan-change.ts';
import { fakeText } from './fake-document.ts';
import type { FakeState } from './fake-services.ts';

export function fakeCorrections(state: FakeState): Services['corrections'] {
  const recognisedOf = (id: string) => state.documents.find((each) => each.id === id)!.recognised;
  const ofDocument = (id: string) => state.corrections.filter(({ documentId }) => documentId === id);
  return {
    review: (documentId) => ({ recognised: recognisedOf(documentId), corrections: ofDocument(documentId) }),
    add({ documentId, target, change }) {
      const { values } = applyCorrections(recognisedOf(documentId), ofDocument(documentId));
      const planned = planChange(values, target, change, (range) => ({
        words: fakeText.slice(range.start, range.end),
        page: 1,
        ...range,
      }));
      if (planned.kind === 'missing' || planned.kind === 'refused') throw new Error(JSON.stringify(planned));
      if (planned.kind === 'nothing') return null;
      if (planned.kind === 'remove') {
        state.corrections = state.corrections.filter(({ id }) => id !== planned.id);
        return null;
      }
      if (planned.kind === 'change') {
        state.corrections = state.corrections.map((each) =>
          each.id === planned.id ? { ...each, text: planned.text } : each,
        );
        return state.corrections.find(({ id }) => id === planned.id)!;
      }
      const { kind: _kind, ...row } = planned;
      const at = '2026-11-20T12:04:00.000Z';
      const id = `correction-${state.corrections.length + 1}`;
      const made: Correction = { id, documentId, ...row, isWaiting: false, at, by: 'Kari Nordmann' };
      state.corrections = [...state.corrections, made];
      return made;
    },
    accept(ids) {
      state.corrections = state.corrections.map((each) =>
        ids.includes(each.id) ? { ...each, isWaiting: false } : each,
      );
      return { updated: ids.length };
    },
    remove(ids) {
      state.corrections = state.corrections.filter(({ id }) => !ids.includes(id));
      return { removed: ids.length };
    },
  };
}
