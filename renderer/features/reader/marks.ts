/** What is drawn on a document: tags, suggestions that wait, hits of the find bar, and a passage chosen by keys. */
import type { Suggestion, Tag } from '../../../shared/contract/tags.ts';
import type { TagElement } from '../../../shared/model/vocabulary.ts';

interface MarkPlace {
  id: string;
  start: number;
  end: number;
}

export type Mark =
  | (MarkPlace & { kind: 'tag'; element: TagElement; tag: Tag })
  | (MarkPlace & { kind: 'suggestion'; element: TagElement; suggestion: Suggestion })
  | (MarkPlace & { kind: 'find' | 'selection' | 'exemption' | 'number' | 'citation'; element: null });

/** Whether a click on it leads anywhere. */
export const isFollowed = ({ kind, element }: Mark): boolean =>
  element !== null || kind === 'number' || kind === 'citation';

/** Marks that a person can walk through and decide on. */
export type MarginMark = Exclude<Mark, { element: null }>;

export function suggestionId(suggestion: Suggestion): string {
  return `suggestion:${suggestion.element}:${suggestion.start}:${suggestion.end}`;
}

export function marksFrom(tags: readonly Tag[], suggestions: readonly Suggestion[]): MarginMark[] {
  const marks: MarginMark[] = [
    ...tags.map((tag) => ({
      kind: 'tag' as const,
      id: tag.id,
      element: tag.element,
      start: tag.start,
      end: tag.end,
      tag,
    })),
    ...suggestions.map((suggestion) => ({
      kind: 'suggestion' as const,
      id: suggestionId(suggestion),
      element: suggestion.element,
      start: suggestion.start,
      end: suggestion.end,
      suggestion,
    })),
  ];
  return marks.sort((left, right) => left.start - right.start || left.end - right.end);
}

/** The mark after (or before) the active one; from none, the first that stands at or after `from`. */
export function nextMark<M extends MarkPlace>(
  marks: readonly M[],
  activeId: string | null,
  step: 1 | -1,
  from: number,
): M | null {
  const at = marks.findIndex((mark) => mark.id === activeId);
  if (at >= 0) return marks[at + step] ?? marks[at] ?? null;
  const after = marks.findIndex((mark) => mark.start >= from);
  if (step === 1) return marks[after] ?? marks.at(-1) ?? null;
  return marks[(after < 0 ? marks.length : after) - 1] ?? marks[0] ?? null;
}

/** The active mark where it is one of these, otherwise null: a page is drawn again only when this changes. */
export function activeHere({ marks, activeId }: { marks: readonly Mark[]; activeId: string | null }): string | null {
  return marks.some((mark) => mark.id === activeId) ? activeId : null;
}
