/** The find bar: places of a query in the text as marks, and the one the person is at. */
import { useMemo, useRef, useState } from 'react';
import type { Mark } from './marks.ts';
import { findInText } from './segments.ts';

export function useFind(text: string, from: number, go: (start: number) => void) {
  const ref = useRef<HTMLInputElement>(null);
  const [query, setText] = useState('');
  const [at, setAt] = useState(-1);
  const marks = useMemo(
    () =>
      query.trim().length < 2
        ? []
        : findInText(text, query).map(
            (place): Mark => ({ ...place, kind: 'find', id: `find:${place.start}`, element: null }),
          ),
    [text, query],
  );
  const current = marks[at];
  return {
    ref,
    query,
    marks,
    count: marks.length,
    at,
    activeId: current?.id ?? null,
    setQuery(next: string) {
      setText(next);
      setAt(-1);
    },
    /** From nowhere, the first hit at or after the place in sight. */
    step(step: 1 | -1) {
      if (marks.length === 0) return;
      const nearest = Math.max(
        0,
        marks.findIndex((mark) => mark.start >= from),
      );
      const next = at < 0 ? nearest : (at + step + marks.length) % marks.length;
      setAt(next);
      const mark = marks[next];
      if (mark) go(mark.start);
    },
    focus: () => ref.current?.select(),
  };
}
