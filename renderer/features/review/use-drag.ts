/** Words are dragged from one place of the structure to another. */
import type { DragEvent } from 'react';
import type { ValueKey } from '../../../shared/contract/corrections.ts';
import { keyOfId } from './value-ids.ts';

/** A type of its own: files that are dropped belong to the window. */
const type = 'application/x-metodebenk-value';

export function useDrag(onMove: (target: ValueKey, to: ValueKey) => void) {
  const placeOf = (event: DragEvent) =>
    event.dataTransfer.types.includes(type) ? (event.target as Element).closest<HTMLElement>('[data-drop]') : null;
  const mark = (root: Element, place: Element | null) => {
    for (const each of root.querySelectorAll('[data-over]')) if (each !== place) each.removeAttribute('data-over');
    place?.setAttribute('data-over', '');
  };
  return {
    onDragStart(event: DragEvent) {
      const id = (event.target as HTMLElement).dataset?.value;
      if (id === undefined) return;
      event.dataTransfer.setData(type, id);
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver(event: DragEvent) {
      const place = placeOf(event);
      mark(event.currentTarget, place);
      if (place) event.preventDefault();
    },
    onDragEnd: (event: DragEvent) => mark(event.currentTarget, null),
    onDrop(event: DragEvent) {
      const place = placeOf(event);
      mark(event.currentTarget, null);
      const id = event.dataTransfer.getData(type);
      if (!place || !id) return;
      event.preventDefault();
      event.stopPropagation();
      if (place.dataset.drop !== id) onMove(keyOfId(id), keyOfId(place.dataset.drop!));
    },
  };
}
