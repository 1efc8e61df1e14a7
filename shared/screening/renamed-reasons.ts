/** Of a list of reasons that a person has edited: those that went, and the new one that each most likely became. */
export function reasonsGone(
  before: readonly string[],
  after: readonly string[],
): { reason: string; likely: string | null }[] {
  const gone = before.filter((reason) => !after.includes(reason));
  const come = new Set(after.filter((reason) => !before.includes(reason)));
  const only = gone.length === 1 && come.size === 1 ? [...come][0]! : null;
  return gone.map((reason) => {
    // A line that was written over stays where it was, as long as as many are left.
    const inPlace = before.length === after.length ? after[before.indexOf(reason)]! : '';
    return { reason, likely: only ?? (come.has(inPlace) ? inPlace : null) };
  });
}
