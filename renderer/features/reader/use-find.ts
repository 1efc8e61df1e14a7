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
  /** The first hit at or after the place in sight. */
  const nearest = () =>
    Math.max(
      0,
      marks.findIndex((mark) => mark.start >= from),
    );
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
      const next = at < 0 ? nearest() : (at + step + marks.length) % marks.length;
      setAt(next);
      const mark = marks[next];
      if (mark) go(mark.start);
    },
    /** The hit the person is at; from nowhere, the nearest, which becomes the one. */
    take(): Mark | null {
      const next = at < 0 ? nearest() : at;
      setAt(marks.length > 0 ? next : -1);
      return marks[next] ?? null;
    },
    focus() {
      ref.current?.focus();
      ref.current?.select();
    },
  };
}
