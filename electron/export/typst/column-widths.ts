/** Relative widths of table columns from what stands in them, so that long text gets room and short codes do not. */

const shortest = 7;
const longest = 42;

/** One positive number a column: the longest word must fit, long texts count with the root of their length. */
export function columnWidths(columns: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return columns.map((head, index) => {
    const cells = [head, ...rows.map((row) => row[index] ?? '')];
    const longestWord = Math.max(...cells.flatMap((cell) => cell.split(/[\s–-]+/).map((word) => word.length)));
    const longestText = Math.max(...cells.map((cell) => cell.length));
    return Math.min(longest, Math.max(shortest, 1.25 * Math.min(longestWord, 16), 2.6 * Math.sqrt(longestText)));
  });
}
