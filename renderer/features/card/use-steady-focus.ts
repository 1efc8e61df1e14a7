/**
 * Tells which field has the cursor, without moving anything under the pointer: the sources of one field close and those
 * of another open only when the press is over, and the field pressed stays where it was on the screen.
 */
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useCardEditing } from './card-context.tsx';

export function useSteadyFocus(form: RefObject<HTMLFormElement | null>) {
  const { focused, focus } = useCardEditing();
  const held = useRef<{ field: HTMLElement; top: number } | null>(null);
  const press = useRef<{ isDown: boolean; field: HTMLElement | null }>({ isDown: false, field: null });

  const take = (field: HTMLElement) => {
    held.current = { field, top: field.getBoundingClientRect().top };
    focus(field.dataset.field ?? '');
  };
  const latest = useRef(take);
  latest.current = take;

  useEffect(() => {
    const end = () => {
      const { field } = press.current;
      press.current = { isDown: false, field: null };
      // After the click that this release makes.
      if (field) setTimeout(() => latest.current(field));
    };
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    return () => {
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the field with the cursor changes, whichever it is
  useLayoutEffect(() => {
    const pane = form.current?.closest<HTMLElement>('[data-pane]');
    const before = held.current;
    held.current = null;
    if (pane && before) pane.scrollTop += before.field.getBoundingClientRect().top - before.top;
  }, [focused]);

  return {
    onPointerDown: () => {
      press.current.isDown = true;
    },
    onFocus: (event: FocusEvent) => {
      const field = event.target.closest<HTMLElement>('[data-field]');
      if (!field) return;
      if (press.current.isDown) press.current.field = field;
      else take(field);
    },
  };
}
