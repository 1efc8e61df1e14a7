/** A stretch of text cut where marks begin and end, each piece with the marks that lie on it. */
export interface Segment<M> {
  start: number;
  end: number;
  marks: M[];
}

export function segmentsOf<M extends { start: number; end: number }>(
  start: number,
  end: number,
  marks: readonly M[],
): Segment<M>[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = new Set([start, end]);
  for (const mark of here) {
    edges.add(Math.max(start, mark.start));
    edges.add(Math.min(end, mark.end));
  }
  const sorted = [...edges].sort((left, right) => left - right);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    return { start: from, end: to, marks: here.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}

/** Where a query stands in the text, whatever its case; at most `limit` places. */
export function findInText(text: string, query: string, limit = 2000): { start: number; end: number }[] {
  const wanted = query.trim().toLowerCase();
  const places: { start: number; end: number }[] = [];
  // Lower case keeps the length of every Norwegian and English letter; where it does not, offsets would be off.
  const haystack = text.toLowerCase();
  if (wanted === '' || haystack.length !== text.length) return places;
  for (let at = haystack.indexOf(wanted); at >= 0 && places.length < limit; at = haystack.indexOf(wanted, at + 1)) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}
