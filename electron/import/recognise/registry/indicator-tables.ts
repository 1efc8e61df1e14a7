/** Indicators of a report that tells their levels as the columns of a table. */
import type { RecognisedIndicator, RecognisedTable } from '../../../../shared/contract/recognised.ts';

const columnsOf = {
  high: /^(?:høy|høg|high)(?![\p{L}])/iu,
  moderate: /^(?:moderat|middels|medium)/iu,
  low: /^(?:lav|låg|low)(?![\p{L}])/iu,
};
const definitionColumn = /^(?:definisjon|beskrivelse|definition|description)/i;
const numberedName =
  /^(?:KI|kvalitetsindikator|indikator|quality indicator|indicator)?\s*(\d{1,2}[a-z]?)\s*[.:)–-]?\s+(\p{L}.*)$/iu;

/** The known ones, and those that only a table tells; a table's levels where a known one has none. */
export function withTableIndicators(
  known: readonly RecognisedIndicator[],
  tables: readonly RecognisedTable[],
): RecognisedIndicator[] {
  const told = tables.flatMap(fromTable);
  const added = told.filter((each, at) => !isNamed(known, each.code) && told.findIndex(sameCode(each.code)) === at);
  const filled = known.map((each) => {
    const levels = told.find(sameCode(each.code))?.thresholds;
    return levels && Object.keys(each.thresholds).length === 0 ? { ...each, thresholds: levels } : each;
  });
  return [...filled, ...added].sort((a, b) => a.code.localeCompare(b.code, 'nb', { numeric: true }));
}

const sameCode = (code: string) => (each: RecognisedIndicator) => each.code === code;
const isNamed = (known: readonly RecognisedIndicator[], code: string) => known.some(sameCode(code));

function fromTable({ columns, rows, page, start, end }: RecognisedTable): RecognisedIndicator[] {
  const at = (pattern: RegExp) => columns.findIndex((column) => pattern.test(column));
  const [high, moderate, low] = [at(columnsOf.high), at(columnsOf.moderate), at(columnsOf.low)];
  if (high < 1 || (low < 1 && moderate < 1)) return [];
  const definition = at(definitionColumn);
  return rows.flatMap((row) => {
    const named = numberedName.exec(
      row
        .slice(0, definition === 1 ? 1 : Math.min(2, high))
        .join(' ')
        .trim(),
    );
    if (named === null) return [];
    const levels = { high: row[high], moderate: row[moderate], low: row[low] };
    const thresholds = Object.fromEntries(Object.entries(levels).filter(([, level]) => level && /\d/.test(level)));
    const name = named[2]!;
    return [{ code: named[1]!, name, definition: row[definition] || name, thresholds, page, start, end }];
  });
}
