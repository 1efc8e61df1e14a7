/** Recommendations that a guideline prints as rows of a table. */
import vocabulary from '../../../../resources/templates/recognition/guideline.json' with { type: 'json' };
import type { RecognisedRecommendation, RecognisedTable } from '../../../../shared/contract/recognised.ts';

type Column = keyof typeof vocabulary.columns;
const names = Object.entries(vocabulary.columns) as [Column, string[]][];

/** Rows of the tables that have a column for recommendations and one for their strength or certainty. */
export function recommendationRows(tables: readonly RecognisedTable[]): RecognisedRecommendation[] {
  return tables.flatMap(({ columns, rows, page, start, end }) => {
    const at = Object.fromEntries(
      names.map(([name, titles]) => [name, columns.findIndex((column) => titles.includes(column.toLowerCase()))]),
    ) as Record<Column, number>;
    if (at.text < 0 || (at.strength < 0 && at.certainty < 0)) return [];
    const cell = (row: readonly string[], name: Column): string | null => row[at[name]] || null;
    return rows.flatMap((row): RecognisedRecommendation[] => {
      const text = cell(row, 'text');
      if (text === null) return [];
      const place = {
        ...(page !== undefined && { page }),
        ...(start !== undefined && { start }),
        ...(end !== undefined && { end }),
      };
      return [
        {
          number: cell(row, 'number'),
          text,
          strength: cell(row, 'strength'),
          certainty: cell(row, 'certainty'),
          ...place,
        },
      ];
    });
  });
}
