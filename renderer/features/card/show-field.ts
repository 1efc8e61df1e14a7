/** Brings a place of the form into view by scrolling its pane alone, never the window around it. */
import { showMainPane } from '../../app/show-pane.ts';

/** Puts the cursor in a field, its head a third down the pane. */
export function showField(key: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`);
  if (!field) return;
  showMainPane();
  scrollPaneTo(field, 1 / 3);
  const control = field.querySelector<HTMLElement>('textarea, input:not([disabled]), select, [data-add]');
  (control ?? field).focus({ preventScroll: true });
}

export function showSection(number: string): void {
  const section = document.querySelector<HTMLElement>(`[data-section="${CSS.escape(number)}"]`);
  if (!section) return;
  showMainPane();
  scrollPaneTo(section, 0);
}

/** `share` of the pane's height stays above the element. */
function scrollPaneTo(element: HTMLElement, share: number): void {
  const pane = element.closest<HTMLElement>('[data-pane]');
  if (!pane) return;
  const offset = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += offset - pane.clientHeight * share;
}
