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
