/** Words of the page that are chosen for a value: by the mouse, or by keys, sentence by sentence and word by word. */
import { useState } from 'react';
import type { DocumentDetail } from '../../../shared/contract/documents.ts';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import { useScreenKeys } from '../../app/keys.ts';
import { usePassage } from '../reader/use-passage.ts';

export interface PageWordsOptions {
  detail: Pick<DocumentDetail, 'pages'>;
  text: string;
  active: ReviewedValue | null;
  show(start: number): void;
}

export function usePageWords({ detail, text, active, show }: PageWordsOptions) {
  const [pageIndex, setPageIndex] = useState(0);
  const chosen = usePassage({ text, pages: detail.pages, pageIndex, show });
  const { passage } = chosen;
  /** The first press takes the sentence where the value stands. */
  const walk = (step: 1 | -1) => {
    const { start, end = start } = active?.place ?? {};
    if (passage || start === undefined) chosen.walk(step);
    else chosen.choose({ start, end: Math.max(start + 1, end ?? 0) }, true);
  };
  useScreenKeys('review', {
    'next-sentence': () => walk(1),
    'previous-sentence': () => walk(-1),
    'longer-end': () => chosen.stretch('end', 1),
    'shorter-end': () => chosen.stretch('end', -1),
    'shorter-start': () => chosen.stretch('start', 1),
    'longer-start': () => chosen.stretch('start', -1),
  });
  return {
    ...chosen,
    setPageIndex,
    words: passage ? text.slice(passage.start, passage.end).replace(/\s+/g, ' ').trim() : '',
  };
}

export type PageWords = ReturnType<typeof usePageWords>;
