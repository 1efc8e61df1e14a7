/** Cost notes without what is exempt in what they come from. */
import type { CostNote } from '../contract/cost-notes.ts';
import { exemptionsOfSources, type SourceWithholding } from './withhold-studies.ts';

/** The same notes in the same order; words and figures of one that comes from what is exempt are masks, which nothing is reckoned from. */
export function withholdCosts(notes: readonly CostNote[], { all, tags, mask }: SourceWithholding): CostNote[] {
  const exemptionOf = exemptionsOfSources(all, tags);
  return notes.map((note) => {
    const exemption = note.sources.flatMap((source) => exemptionOf(source) ?? [])[0];
    return exemption ? withholdNote(note, mask(exemption)) : note;
  });
}

function withholdNote(note: CostNote, mask: string): CostNote {
  const { name, amount, unit, currency } = note;
  return {
    ...note,
    name: name && mask,
    amount: amount && mask,
    unit: unit && mask,
    currency: currency && mask,
    year: null,
    factors: note.factors.map((factor) => ({
      amount: factor.amount && mask,
      unit: factor.unit && mask,
      name: factor.name && mask,
    })),
    note: note.note && mask,
  };
}
