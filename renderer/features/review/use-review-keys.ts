/** What a press, a key or a button does to the values of a structure: walking, editing, and asking where words go. */
import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import { droppableKinds, movableKinds } from '../../../shared/corrections/movable-kinds.ts';
import { useScreenKeys } from '../../app/keys.ts';
import type { EditedValue } from './edited-value.ts';
import type { PlaceTask } from './place-dialog.tsx';
import type { PageWords } from './use-page-words.ts';
import type { Review } from './use-review.ts';
import { elementOfValue, idOfKey } from './value-ids.ts';

export interface ReviewKeysOptions {
  root: RefObject<HTMLElement | null>;
  active: ReviewedValue | null;
  activeId: string | null;
  canCorrect: boolean;
  edited: EditedValue;
  review: Review;
  activate(id: string): void;
  setTask(task: PlaceTask): void;
  /** Asks for a new item. */
  add(): void;
  page: PageWords;
  leave(): void;
}

export function useReviewKeys({ root, active, activeId, canCorrect, edited, review, ...options }: ReviewKeysOptions) {
  const elements = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-value]') ?? [])];
  // The values are drawn by themselves; which of them is chosen is written on it from here.
  useEffect(() => {
    const chosen = activeId === null ? undefined : elementOfValue(activeId);
    chosen?.setAttribute('aria-current', 'true');
    return () => chosen?.removeAttribute('aria-current');
  });
  const walk = (step: 1 | -1, orElse: 1 | -1 = step) => {
    const all = elements();
    const focused = all.indexOf(document.activeElement as HTMLElement);
    const at = focused >= 0 ? focused : all.findIndex((element) => element.dataset.value === activeId);
    const next = at < 0 ? all[step === 1 ? 0 : all.length - 1] : (all[at + step] ?? all[at + orElse]);
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    options.activate(next.dataset.value!);
  };
  /** A box goes to its next answer, a text is opened. */
  const edit = (value: ReviewedValue) => {
    if (!canCorrect) return;
    const set = (text: string) => review.change({ target: value.key, change: { do: 'set', text } });
    if (value.key.kind === 'checkbox') set(value.text === 'yes' ? 'no' : 'yes');
    else if (value.key.kind === 'yes-no') set(value.text === '' ? 'yes' : value.text === 'yes' ? 'no' : '');
    else flushSync(() => edited.set(idOfKey(value.key)));
  };
  const isMovable = canCorrect && active !== null && movableKinds.has(active.key.kind);
  const isDroppable = canCorrect && active !== null && droppableKinds.has(active.key.kind);
  const ask = (kind: PlaceTask['kind']) => isMovable && options.setTask({ kind, value: active });
  const place = (isTextKept: boolean) => {
    const { passage, clear } = options.page;
    if (!active || !canCorrect || !passage) return;
    if (['checkbox', 'yes-no', 'link'].includes(active.key.kind)) return;
    const { start, end } = passage;
    review.change({ target: active.key, change: { do: 'place', start, end, isTextKept } });
    clear();
  };
  const actions = {
    isMovable,
    isDroppable,
    edit: () => active && edit(active),
    move: () => ask('move'),
    split: () => ask('split'),
    merge: () => ask('merge'),
    drop() {
      if (!isDroppable) return;
      // What is taken out takes the focus with it; the value beside it has it instead.
      walk(1, -1);
      review.change({ target: active.key, change: { do: 'drop' } });
    },
    useWords: () => place(false),
    usePlace: () => place(true),
    add: () => canCorrect && options.add(),
    takeBack: () => active && canCorrect && review.takeBack(active.corrections.map(({ id }) => id)),
    /** The first press shows where a text stands, the next one opens it; a box is ticked by each, a link opened. */
    press(target: Element) {
      const id = target.closest<HTMLElement>('[data-value]')?.dataset.value;
      const value = id === undefined ? undefined : review.reviewed?.byId.get(id);
      if (id === undefined || !value) return;
      const isAtOnce = ['checkbox', 'yes-no', 'link'].includes(value.key.kind);
      if (isAtOnce || id === activeId) edit(value);
      options.activate(id);
    },
  };
  useScreenKeys(
    'review',
    {
      'next-value': () => walk(1),
      'previous-value': () => walk(-1),
      move: actions.move,
      split: actions.split,
      merge: actions.merge,
      drop: actions.drop,
      'take-back': actions.takeBack,
      'use-words': actions.useWords,
      'use-place': actions.usePlace,
      'add-item': actions.add,
      leave: () => {
        if (options.page.passage) return options.page.clear();
        options.leave();
        root.current?.focus();
      },
    },
    { droppable: '[data-value]' },
  );
  return actions;
}

export type ReviewActions = ReturnType<typeof useReviewKeys>;
