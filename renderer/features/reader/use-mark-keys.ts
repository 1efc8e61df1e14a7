/** Keys of the reader: letters tag, J and K walk marks, R walks citations, S sentences, Enter accepts, Backspace drops, Esc leaves. */

import type { TagElement } from '../../../shared/model/vocabulary.ts';
import { useScreenKeys } from '../../app/keys.ts';

export interface MarkActions {
  step(step: 1 | -1): void;
  /** To the next or the previous citation. */
  citation(step: 1 | -1): void;
  /** What is proposed, or a citation that is opened. */
  accept(): void;
  drop(): void;
  tag(element: TagElement): void;
  leave(): void;
  /** Where nothing can be written, the keys that mark do nothing. */
  isReadOnly: boolean;
  /** Where the structure is shown, the same keys walk its values. */
  isOff: boolean;
  /** To the next or the previous sentence. */
  sentence(step: 1 | -1): void;
  /** The end or the beginning of the passage moves by a word. */
  stretch(edge: 'start' | 'end', step: 1 | -1): void;
}

/** Arrows belong to what has the focus, unless that is the document itself or nothing. */
function isInDocument({ target }: KeyboardEvent): boolean {
  return target instanceof Element && (target === document.body || target.closest('[data-document]') !== null);
}

export function useMarkKeys(actions: MarkActions): void {
  const stretch = (edge: 'start' | 'end', step: 1 | -1) => (event: KeyboardEvent) => {
    if (isInDocument(event)) actions.stretch(edge, step);
  };
  const keys = {
    'next-mark': () => actions.step(1),
    'previous-mark': () => actions.step(-1),
    'next-citation': () => actions.citation(1),
    'previous-citation': () => actions.citation(-1),
    accept: actions.accept,
    ...(actions.isReadOnly ? {} : writing(actions)),
    leave: actions.leave,
    'next-sentence': () => actions.sentence(1),
    'previous-sentence': () => actions.sentence(-1),
    'longer-end': stretch('end', 1),
    'shorter-end': stretch('end', -1),
    'shorter-start': stretch('start', 1),
    'longer-start': stretch('start', -1),
  };
  useScreenKeys('reader', actions.isOff ? {} : keys);
}

const writing = ({ tag, drop }: MarkActions) => ({
  population: () => tag('P'),
  intervention: () => tag('I'),
  comparator: () => tag('C'),
  outcome: () => tag('O'),
  drop,
});
