/** An entry of the search log as a public packet holds it. */
import { exemptionsOn } from '../../../../shared/exemptions/origin.ts';
import { maskText } from '../../../../shared/exemptions/reasons.ts';
import type { Row } from '../../row.ts';
import type { MaskingTools } from './row-masker.ts';

const texts = ['source', 'platform', 'searched_on', 'strategy', 'limits', 'searcher'];
const columnOf: Record<string, string> = { searchedOn: 'searched_on' };

/** Null for a search that is exempt as a whole; what it brought then stays as well. */
export function maskSearch({ masking }: MaskingTools, row: Row): Row | null {
  let masked = row;
  for (const exemption of exemptionsOn(masking.all, 'search', String(row.id))) {
    const { field, reason } = exemption;
    const column = columnOf[field] ?? field;
    masking.origin(String(row[column] ?? row.source), `search · ${field}`, exemption, false);
    if (field === '') return null;
    masked = { ...masked, [column]: column === 'hits' ? null : maskText(reason, masking.locale) };
  }
  const told = texts.map((column) => [column, masking.text(String(masked[column]), `search · ${column}`)]);
  return { ...masked, ...Object.fromEntries(told) };
}
