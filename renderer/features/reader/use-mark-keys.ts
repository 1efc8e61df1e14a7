/** Keys of the reader: letters tag, J and K walk, Enter accepts, Backspace rejects or removes, Esc leaves. */

import type { TagElement } from '../../../shared/model/vocabulary.ts';
import { useKeys } from '../../app/keys.ts';

export interface MarkActions {
  step(step: 1 | -1): void;
  accept(): void;
  drop(): void;
  tag(element: TagElement): void;
  leave(): void;
  find(): void;
}

export function useMarkKeys(actions: MarkActions): void {
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
    'mod+F': actions.find,
  });
}
