/** Counts list items through a document and prints their numbers as Word shows them. */
import { formatNumber } from '../flow/number-format.ts';
import { bulletCharacter } from '../flow/symbols.ts';
import type { List, ListLevel } from './numbering.ts';

export interface ListMark {
  /** What is printed before the text, such as `2.1` or `•`; may be empty. */
  text: string;
  level: number;
  isBullet: boolean;
}

export interface ListCounter {
  /** The mark of the next paragraph of a list; null where the list or its level is not defined. */
  next(listId: string, level: number): ListMark | null;
  /** The level of a list that a paragraph style stands for. */
  levelOfStyle(listId: string, styleIds: readonly string[]): number | null;
}

export function createListCounter(lists: ReadonlyMap<string, List>): ListCounter {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  function count(listId: string, list: List, at: number): readonly (number | undefined)[] {
    const counts = counters.get(list.counterId) ?? [];
    counters.set(list.counterId, counts);
    const override = list.startOverrides.get(at);
    const key = `${listId} ${at}`;
    const before = counts[at];
    if (override !== undefined && !begun.has(key)) counts[at] = override;
    else counts[at] = before === undefined ? startOf(list, at) : before + 1;
    begun.add(key);
    for (let above = 0; above < at; above++) counts[above] ??= startOf(list, above);
    for (let below = at + 1; below < counts.length; below++) {
      const restart = list.levels.get(below)?.restart ?? below;
      if (at < restart) counts[below] = undefined;
    }
    return counts;
  }

  return {
    next(listId, level) {
      const list = lists.get(listId);
      const definition = list?.levels.get(level);
      if (!list || !definition) return null;
      const counts = count(listId, list, level);
      const isBullet = definition.format === 'bullet';
      const text = isBullet ? bulletCharacter(definition.text, definition.font) : printed(list, definition, counts);
      return { text, level, isBullet };
    },
    levelOfStyle(listId, styleIds) {
      for (const [at, level] of lists.get(listId)?.levels ?? []) {
        if (level.style !== null && styleIds.includes(level.style)) return at;
      }
      return null;
    },
  };
}

const startOf = (list: List, at: number): number => list.startOverrides.get(at) ?? list.levels.get(at)?.start ?? 1;

function printed(list: List, { text, isLegal, format }: ListLevel, counts: readonly (number | undefined)[]): string {
  if (format === 'none' && !/%\d/.test(text)) return text.trim();
  return text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const own = list.levels.get(at)?.format ?? 'decimal';
      return formatNumber(counts[at] ?? startOf(list, at), isLegal && own !== 'none' ? 'decimal' : own);
    })
    .trim();
}
