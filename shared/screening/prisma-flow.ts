/** The numbers of a PRISMA 2020 flow (Page 2021, BMJ 372:n71), from the log of searches and the decisions. */

import type { SearchLogEntry } from '../contract/projects.ts';
import type { PrismaFlow } from '../contract/screening.ts';
import type { ScreeningState, SearchKind } from '../model/screening.ts';

export type StateCounts = Partial<Record<ScreeningState, number>>;

export interface FlowInput {
  searches: readonly Pick<SearchLogEntry, 'source' | 'kind' | 'hits' | 'files' | 'records' | 'trials'>[];
  /** Different references that the searches brought. */
  unique: number;
  title: StateCounts;
  /** Of those that the first stage let through. */
  fullText: StateCounts;
  /** How many full texts were left out for each reason. */
  reasons: ReadonlyMap<string, number>;
  studies: number | null;
}

const columnOf: Record<SearchKind, PrismaFlow['identified'][number]['column']> = {
  database: 'databases',
  registry: 'registers',
  website: 'other',
  citation: 'other',
  hand: 'other',
  other: 'other',
};

export function prismaFlow({ searches, unique, title, fullText, reasons, studies }: FlowInput): PrismaFlow {
  const identified = searches.map(({ source, kind, hits, files, records, trials }) => ({
    source,
    column: columnOf[kind],
    count: hits === null ? (files > 0 ? records + trials : null) : Math.max(hits, records + trials),
    imported: records,
  }));
  const imported = sum(identified.map((each) => each.imported));
  const [included = 0, excluded = 0] = [title.included, title.excluded];
  const [includedReports = 0, excludedFullText = 0] = [fullText.included, fullText.excluded];
  const notRetrieved = fullText['not-retrieved'] ?? 0;
  const assessed = includedReports + excludedFullText;
  return {
    identified,
    notImported: sum(identified.map((each) => (each.count === null ? 0 : each.count - each.imported))),
    duplicates: imported - unique,
    unique,
    screened: included + excluded,
    notYetScreened: unique - included - excluded,
    excluded,
    sought: included,
    notRetrieved,
    assessed,
    notYetAssessed: included - notRetrieved - assessed,
    excludedFullText,
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
    includedReports,
    includedStudies: studies,
  };
}

/** All that was identified; null while what one search found is not told. */
export function identifiedTotal({ identified }: PrismaFlow): number | null {
  return identified.some(({ count }) => count === null) ? null : sum(identified.map(({ count }) => count ?? 0));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
