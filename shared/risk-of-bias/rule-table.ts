/** Rules read from above while answers are missing: what they can still come to. */

/** Null: not known yet. */
export type Truth = boolean | null;

export function allHold(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

export function oneHolds(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}

/** Whether one of `wanted` is the case, of which only the values that it can have are known. */
export function isAmong(possible: ReadonlySet<string>, wanted: readonly string[]): Truth {
  const fitting = [...possible].filter((value) => wanted.includes(value)).length;
  if (fitting === 0) return false;
  return fitting === possible.size ? true : null;
}

/** What the first rule that holds can still give; null where it leaves the level to judgement, or no rule holds. */
export function outcomes(rules: readonly { proposes: string | null }[], truths: readonly Truth[]): Set<string | null> {
  const found = new Set<string | null>();
  for (const [at, { proposes }] of rules.entries()) {
    if (truths[at] === false) continue;
    found.add(proposes);
    if (truths[at] === true) return found;
  }
  return found.add(null);
}

/** The rules that speak for what was given: those that hold; while none does for certain, those that still can. */
export function speakingRules<R extends { proposes: string | null }>(
  rules: readonly R[],
  truths: readonly Truth[],
  proposed: string | null,
): R[] {
  const holding = rules.filter((rule, at) => rule.proposes === proposed && truths[at] === true);
  return holding.length > 0 ? holding : rules.filter((rule, at) => rule.proposes === proposed && truths[at] === null);
}
