/** Where the pages of a plain text begin: form feeds, else the traces that text extractors leave. */

/**
 * Splits extracted text into pages. Without form feeds a page begins at a line that opens with exactly one space and
 * follows text directly, or after three or more wholly empty lines. Breaks and that one space are dropped.
 */
export function splitPages(text: string): string[] {
  const plain = text.replace(/\r\n?/g, '\n');
  if (plain.includes('\f')) return plain.replace(/\f\s*$/, '').split('\f');
  const lines = plain.split('\n');
  const isStart = lines.map((_, index) => beginsPage(lines, index));
  const indented = lines.filter((line) => /^ \S/.test(line)).length;
  const filled = lines.filter((line) => line.trim() !== '').length;
  const trustIndent = indented <= filled * 0.2;
  const pages: string[] = [];
  let current: string[] = [];
  let empty = 0;
  lines.forEach((line, index) => {
    const afterGap = empty >= 3 && line !== '' && current.some((kept) => kept.trim() !== '');
    const byIndent = trustIndent && isStart[index] === true && current.length > 0;
    if (afterGap || byIndent) {
      pages.push(current.join('\n'));
      current = [];
    }
    empty = line === '' ? empty + 1 : 0;
    current.push(current.length === 0 && /^ \S/.test(line) ? line.slice(1) : line);
  });
  pages.push(current.join('\n'));
  if (pages.length > 1 && pages.at(-1)!.trim() === '') pages.pop();
  return pages;
}

function beginsPage(lines: readonly string[], index: number): boolean {
  const line = lines[index]!;
  const previous = lines[index - 1];
  if (!/^ [^\s\-–☐☒☑□■✓✔]/.test(line) || previous === undefined || previous.trim() === '') return false;
  // Chart labels come as crumbs of one to three characters, some behind a space.
  if (previous.trim().length <= 3 || !/^ (?:\d|.{4})/.test(line)) return false;
  return !(/^ \S/.test(previous) && /^ \p{Ll}/u.test(line));
}
