/** On a part of the screen that has the focus because what had it went away (see app/keep-focus.ts). */
export const keepsFocus = 'data-keeps-focus';

/** As the ref of a heading with `tabIndex={-1}`: takes the focus where what had it went away with the screen before. */
export function focusWhenLost(heading: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body || activeElement.hasAttribute(keepsFocus)) heading?.focus();
}
