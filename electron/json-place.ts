/** Where a text stops being JSON, as far as the parser tells: `JSON 3:14` is the third line. */
export function jsonPlace(error: unknown): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
  return line ? `JSON ${line}:${column}` : 'JSON';
}
