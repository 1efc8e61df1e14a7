/** Finding a form's printed labels in text whose lines break anywhere. */

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A pattern source for a label: any white space between its words, any dash for a dash. */
export function labelPattern(label: string): string {
  return label
    .trim()
    .split(/\s+/)
    .map((word) => escaped(word).replace(/[-–]/g, '[-–]').replace(/\\\//g, '\\s*\\/\\s*'))
    .join('\\s+');
}

export interface FoundLabel {
  label: string;
  start: number;
  end: number;
}

/** First occurrences of each label at a line's start within [from, to), in text order; longer labels win. */
export function findLabels(body: string, labels: readonly string[], from: number, to: number): FoundLabel[] {
  const found: FoundLabel[] = [];
  const area = body.slice(from, to);
  for (const label of [...labels].sort((a, b) => b.length - a.length)) {
    for (const match of area.matchAll(
      new RegExp(`(?<=^[ \\t]*)${labelPattern(label)}(?![\\p{L}\\p{N}])\\s*:?`, 'gimu'),
    )) {
      const start = from + match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      found.push({ label, start, end });
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
