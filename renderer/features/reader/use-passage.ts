/** The passage that the next letter tags: selected with the mouse, a hit of the find bar, or a sentence walked to by keys. */
import { useMemo, useRef, useState } from 'react';
import type { DocumentPage } from '../../../shared/contract/documents.ts';
import { type Span, sentences } from '../../../shared/text/sentences.ts';
import type { Mark } from './marks.ts';
import { nextSentence, stretch, wholeSentences } from './sentence-cursor.ts';
import type { SelectedPassage } from './view-props.ts';

export interface PassageOptions {
  text: string;
  pages: readonly DocumentPage[];
  /** The page in sight. */
  pageIndex: number;
  /** Shows a place that was chosen by keys. */
  show(start: number): void;
}

export function usePassage({ text, pages, pageIndex, show }: PassageOptions) {
  const [passage, setPassage] = useState<SelectedPassage | null>(null);
  const last = useRef<Span | null>(null);
  // A long document is cut into sentences only when somebody asks for one.
  const spans = useMemo(() => {
    let found: Span[] | null = null;
    return () => {
      found ??= sentences(text);
      return found;
    };
  }, [text]);
  const mark = useMemo<Mark | null>(
    () =>
      passage && passage.spot === null
        ? {
            kind: 'selection',
            id: `selection:${passage.start}:${passage.end}`,
            element: null,
            start: passage.start,
            end: passage.end,
          }
        : null,
    [passage],
  );
  const choose = ({ start, end }: Span) => {
    window.getSelection()?.removeAllRanges();
    last.current = { start, end };
    setPassage({ start, end, spot: null });
    show(start);
  };
  /** Where walking goes on after a decision, while that place is still about in sight. */
  const lastNear = () => {
    const place = last.current;
    const page = place && pages.findIndex((each) => each.end > place.start);
    return page !== null && Math.abs(page - pageIndex) <= 1 ? place : null;
  };
  return {
    passage,
    /** What is drawn for a passage chosen by keys; the browser draws one of the mouse. */
    mark,
    set: setPassage,
    clear() {
      setPassage(null);
      window.getSelection()?.removeAllRanges();
    },
    /** A place of the text; with `isWhole`, the sentence around it. */
    choose: (place: Span, isWhole = false) => choose(isWhole ? wholeSentences(spans(), place) : place),
    walk(step: 1 | -1) {
      const next = nextSentence(spans(), passage ?? lastNear(), step, pages[pageIndex]?.start ?? 0);
      if (next) choose(next);
    },
    stretch(edge: 'start' | 'end', step: 1 | -1) {
      if (passage) choose(stretch(text, passage, edge, step));
    },
  };
}
