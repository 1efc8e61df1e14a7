/** The numbers of a PRISMA 2020 flow (Page 2021, BMJ 372:n71), from the log of searches and the decisions. */

import type { SearchLogEntry } from '../contract/projects.ts';
import type { FlowNumbers, PrismaFlow } from '../contract/screening.ts';
import type { ScreeningState, SearchKind } from '../model/screening.ts';

export type StateCounts = Partial<Record<ScreeningState, number>>;

interface Counted {
  /** Different references that the searches brought. */
  unique: number;
  title: StateCounts;
  /** Of those that the first stage let through. */
  fullText: StateCounts;
  /** How many full texts were left out for each reason. */
  reasons: ReadonlyMap<string, number>;
}

export interface FlowInput extends Counted {
  searches: readonly Pick<SearchLogEntry, 'source' | 'kind' | 'hits' | 'files' | 'records' | 'trials'>[];
  /** Of all those, what no database and no register found; absent: nothing. */
  other?: Counted;
  studies: number | null;
}

type Column = PrismaFlow['identified'][number]['column'];

export const mainColumns: readonly Column[] = ['databases', 'registers'];
export const otherColumns: readonly Column[] = ['websites', 'citations', 'hand', 'others'];

const columnOf: Record<SearchKind, Column> = {
  database: 'databases',
  registry: 'registers',
  website: 'websites',
  citation: 'citations',
  hand: 'hand',
  other: 'others',
};

export const isOtherMethod = ({ kind }: { kind: SearchKind }): boolean => otherColumns.includes(columnOf[kind]);

const nothing: Counted = { unique: 0, title: {}, fullText: {}, reasons: new Map() };

export function prismaFlow({ searches, other = nothing, studies, ...counted }: FlowInput): PrismaFlow {
  const identified = searches.map(({ source, kind, hits, files, records, trials }) => ({
    source,
    column: columnOf[kind],
    count: hits === null ? (files > 0 ? records + trials : null) : Math.max(hits, records + trials),
    imported: records,
  }));
  const others = identified.filter(({ column }) => otherColumns.includes(column));
  return {
    identified,
    ...numbersOf(identified, counted),
    other: others.length > 0 ? numbersOf(others, other) : null,
    includedStudies: studies,
  };
}

function numbersOf(identified: PrismaFlow['identified'], { unique, title, fullText, reasons }: Counted): FlowNumbers {
  const imported = sum(identified.map((each) => each.imported));
  const [included = 0, excluded = 0] = [title.included, title.excluded];
  const [includedReports = 0, excludedFullText = 0] = [fullText.included, fullText.excluded];
  const notRetrieved = fullText['not-retrieved'] ?? 0;
  const assessed = includedReports + excludedFullText;
  return {
    notImported: sum(identified.map((each) => (each.count === null ? 0 : each.count - each.imported))),
    duplicates: imported - unique,
    unique,
    screened: included + excluded,
    notYetScreened: unique - included - excluded,
    titleConflicts: title.conflict ?? 0,
    excluded,
    sought: included,
    notRetrieved,
    assessed,
    notYetAssessed: included - notRetrieved - assessed,
    fullTextConflicts: fullText.conflict ?? 0,
    excludedFullText,
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
    includedReports,
  };
}

/** What databases and registers brought: all but what other methods alone found. */
export function mainNumbers({ other, ...all }: PrismaFlow): FlowNumbers {
  if (!other) return all;
  const less = (key: Exclude<keyof FlowNumbers, 'reasons'>) => all[key] - other[key];
  const others = new Map(other.reasons.map(({ reason, count }) => [reason, count]));
  return {
    notImported: less('notImported'),
    duplicates: less('duplicates'),
    unique: less('unique'),
    screened: less('screened'),
    notYetScreened: less('notYetScreened'),
    titleConflicts: less('titleConflicts'),
    excluded: less('excluded'),
    sought: less('sought'),
    notRetrieved: less('notRetrieved'),
    assessed: less('assessed'),
    notYetAssessed: less('notYetAssessed'),
    fullTextConflicts: less('fullTextConflicts'),
    excludedFullText: less('excludedFullText'),
    reasons: all.reasons
      .map(({ reason, count }) => ({ reason, count: count - (others.get(reason) ?? 0) }))
      .filter(({ count }) => count > 0),
    includedReports: less('includedReports'),
  };
}

/** All that was identified; null while what one search found is not told. */
export function identifiedTotal({ identified }: Pick<PrismaFlow, 'identified'>): number | null {
  return identified.some(({ count }) => count === null) ? null : sum(identified.map(({ count }) => count ?? 0));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
