/** How the sources of a document stand, for a person who goes through them. */
import type { DocumentSource } from '../../../shared/contract/bindings.ts';

export const sourceGroups = ['all', 'look', 'bound', 'missing'] as const;
export type SourceGroup = (typeof sourceGroups)[number];

const groupOfState: Record<DocumentSource['state'], SourceGroup> = {
  bound: 'bound',
  certain: 'bound',
  proposed: 'look',
  waiting: 'look',
  parted: 'missing',
  open: 'missing',
};

export const inGroup = (sources: readonly DocumentSource[], group: SourceGroup) =>
  group === 'all' ? sources : sources.filter(({ state }) => groupOfState[state] === group);

/** From here on a title is the entry's own but for its spelling. */
const clearFrom = 0.85;

/** Sources of which one proposal is clear, and no other: they can be accepted together. */
export const clearProposals = (sources: readonly DocumentSource[]) =>
  sources.flatMap(({ marker, state, candidates }) => {
    const [clear, ...others] = candidates.filter(({ confidence }) => confidence >= clearFrom);
    return state === 'proposed' && clear && others.length === 0 ? { marker, referenceId: clear.id } : [];
  });
