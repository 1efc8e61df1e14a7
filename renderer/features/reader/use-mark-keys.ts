/** Keys of the reader: letters tag, J and K walk marks, S walks sentences, Enter accepts, Backspace drops, Esc leaves. */

import type { TagElement } from '../../../shared/model/vocabulary.ts';
import { useKeys } from '../../app/keys.ts';

export interface MarkActions {
  step(step: 1 | -1): void;
  accept(): void;
  drop(): void;
  tag(element: TagElement): void;
  leave(): void;
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
  useKeys({
    j: () => actions.step(1),
    k: () => actions.step(-1),
    p: () => actions.tag('P'),
    i: () => actions.tag('I'),
    c: () => actions.tag('C'),
    o: () => actions.tag('O'),
    enter: actions.accept,
    backspace: actions.drop,
    escape: actions.leave,
    s: () => actions.sentence(1),
    'shift+S': () => actions.sentence(-1),
    'shift+ArrowRight': stretch('end', 1),
    'shift+ArrowLeft': stretch('end', -1),
    'mod+shift+ArrowRight': stretch('start', 1),
    'mod+shift+ArrowLeft': stretch('start', -1),
  });
}
