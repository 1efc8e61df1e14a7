/** The words that a warning is about, lit on the page until another place is asked for. */
import { useMemo, useState } from 'react';
import type { Span } from '../../../shared/text/sentences.ts';
import type { Mark } from './marks.ts';

export function usePointed() {
  const [span, setSpan] = useState<Span | null>(null);
  const mark = useMemo<Mark | null>(() => span && { kind: 'selection', id: 'pointed', element: null, ...span }, [span]);
  return {
    mark,
    /** A heading has no end to tell: one is only gone to. */
    point: (start: number, end?: number) => setSpan(end === undefined ? null : { start, end }),
    clear: () => setSpan(null),
  };
}
