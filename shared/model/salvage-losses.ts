/** What a salvage tells beyond the kinds that a person counts. */
import { countedKinds, type SalvageReport } from '../contract/library.ts';

/** Rows of all other tables that are known to be gone: pieces of documents, links, history. */
export function otherLosses({ tables }: SalvageReport): number {
  const isOther = (table: string) => countedKinds.every((kind) => kind !== `${table}s`);
  return tables.reduce((sum, { table, lost }) => sum + (isOther(table) ? lost : 0), 0);
}
