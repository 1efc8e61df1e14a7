import type { CostNote } from '../../../shared/contract/cost-notes.ts';

/** A note of nothing but its name. */
export const buildCostNote = (over: Partial<CostNote> = {}): CostNote => ({
  ...{ id: 'c1', projectId: 'p', kind: 'cost', name: 'Utstyr', amount: '', unit: '', currency: '', year: null },
  ...{ factors: [], sources: [], note: '', updatedAt: '2026-02-01T12:00:00.000Z', updatedBy: 'Kari' },
  ...over,
});
