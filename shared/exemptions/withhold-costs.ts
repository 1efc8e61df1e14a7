/** Cost notes without what is exempt in what they come from. */
import type { CostNote } from '../contract/cost-notes.ts';
import type { Exemption } from '../contract/exemptions.ts';
import { exemptionsOfSources, type SourceWithholding } from './withhold-studies.ts';

/** The same notes in the same order; words and figures of one that comes from what is exempt are masks, which nothing is reckoned from. */
export function withholdCosts(notes: readonly CostNote[], { all, tags, mask }: SourceWithholding): CostNote[] {
  const exempt = exemptCosts(notes, { all, tags });
  return notes.map((note) => {
    const exemption = exempt.get(note.id);
    return exemption ? withholdNote(note, mask(exemption)) : note;
  });
}

/** By id: notes that have an exempt source. */
export function exemptCosts(
  notes: readonly CostNote[],
  { all, tags }: Omit<SourceWithholding, 'mask'>,
): ReadonlyMap<string, Exemption> {
  const exemptionOf = exemptionsOfSources(all, tags);
  return new Map(
    notes.flatMap(({ id, sources }): [string, Exemption][] =>
      sources
        .flatMap((source) => exemptionOf(source) ?? [])
        .slice(0, 1)
        .map((found) => [id, found]),
    ),
  );
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
