/** Columns of JSON whose parts are taken back by themselves: docs/decisions/0001-what-a-row-of-history-holds.md. */
import type { LibraryDatabase } from './database.ts';
import type { Step } from './history.ts';
import { findRow, type SqlValue } from './row.ts';

/** Of which table, and what a part is: a domain of a grade. */
const columnsInParts: Record<string, readonly string[]> = { grade: ['judgements'] };

/**
 * The same step where other parts of such a column were changed since: from what the row holds now, to that with the step's own parts
 * as it wants them. As it is where one of its own parts was changed since, or where the row comes or goes.
 */
export function onLaterParts(db: LibraryDatabase, step: Step): Step {
  const columns = columnsInParts[step.table];
  const { from, to } = step;
  if (!columns || from === null || to === null) return step;
  const now = findRow(db, step.table, step.id);
  if (now === null) return step;
  const rebased = { from: { ...from }, to: { ...to } };
  for (const column of columns) {
    const is = now[column] ?? null;
    const value = mergedParts(from[column], to[column], is);
    if (value === null) continue;
    rebased.from[column] = is;
    rebased.to[column] = value;
  }
  return { ...step, ...rebased };
}

/** Null where nothing else was changed since, or a part that the step changes was. */
function mergedParts(from?: SqlValue, to?: SqlValue, now?: SqlValue): string | null {
  if (from === now) return null;
  const [was, wanted, is] = [partsOf(from), partsOf(to), partsOf(now)];
  if (!was || !wanted || !is) return null;
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const own = [...new Set([...Object.keys(was), ...Object.keys(wanted)])].filter(
    (part) => !same(was[part], wanted[part]),
  );
  if (!own.every((part) => same(was[part], is[part]))) return null;
  // A part that is undefined is one that the JSON does not have.
  return JSON.stringify({ ...is, ...Object.fromEntries(own.map((part) => [part, wanted[part]])) });
}

/** Null for what is no object: an erased value is a hash. */
function partsOf(value?: SqlValue): Record<string, unknown> | null {
  if (typeof value !== 'string') return null;
  try {
    const parts: unknown = JSON.parse(value);
    return typeof parts === 'object' && parts !== null && !Array.isArray(parts) ? { ...parts } : null;
  } catch {
    return null;
  }
}
