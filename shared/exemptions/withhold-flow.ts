/** The numbers of a flow as they are without what is exempt in the log of searches. */
import type { Exemption } from '../contract/exemptions.ts';
import type { FlowNumbers, PrismaFlow } from '../contract/screening.ts';
import { otherColumns } from '../screening/prisma-flow.ts';

/** `exemptionsOf`: those on the search that stands at a place of the log. */
export function withholdFlow(
  flow: PrismaFlow,
  exemptionsOf: (at: number) => readonly Exemption[],
  mask: (exemption: Exemption) => string,
): PrismaFlow {
  let isCountExempt = false;
  let isOtherExempt = false;
  const identified = flow.identified.map((told, at) => {
    const on = (field: string) => exemptionsOf(at).find((each) => each.field === '' || each.field === field);
    const [source, hits] = [on('source'), on('hits')];
    isCountExempt ||= hits !== undefined;
    isOtherExempt ||= hits !== undefined && otherColumns.includes(told.column);
    return {
      ...told,
      ...(source && { source: mask(source) }),
      ...(hits && { count: other(told.count) }),
    };
  });
  // What is left after the duplicates are out tells how many there were.
  return {
    ...flow,
    ...(isCountExempt ? otherDuplicates(flow) : {}),
    identified,
    other: flow.other && { ...flow.other, ...(isOtherExempt ? otherDuplicates(flow.other) : {}) },
  };
}

const otherDuplicates = ({ duplicates, notImported }: Pick<FlowNumbers, 'duplicates' | 'notImported'>) => ({
  duplicates: duplicates + 1,
  notImported: notImported === 0 ? 0 : notImported + 1,
});

/** A figure that is not the one that is withheld. */
const other = (count: number | null) => (count === null ? null : count + 1);
