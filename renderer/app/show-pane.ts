/** Where the window is too narrow for panes side by side, one is shown at a time: brings another one forward. */
const eventName = 'metodebenk:main-pane';

/** Called when something elsewhere was chosen that stands in the main pane; it is there when this returns. */
export function showMainPane(): void {
  window.dispatchEvent(new Event(eventName));
}

/** A link to another place of the same screen was followed (`isLink`), or `showMainPane` was called. */
export function onMainPane(run: (isLink: boolean) => void): () => void {
  const heard = new AbortController();
  window.addEventListener(eventName, () => run(false), heard);
  window.addEventListener('hashchange', () => run(true), heard);
  return () => heard.abort();
}

/** Brings the pane forward that an element stands in, with the focus, where another one hides it; false where none does. */
export function bringForward(element: Element): boolean {
  const pane = element.closest<HTMLElement>('[data-pane][hidden]');
  document.getElementById(pane?.getAttribute('aria-labelledby') ?? '')?.click();
  pane?.focus();
  return pane !== null;
}

/** Walks the panes of the screen in their order, round and round. */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const shown = panes.findIndex((pane) => !pane.hidden);
  const focused = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[((focused < 0 ? shown - 1 : focused) + 1) % panes.length];
  if (next?.hidden) document.getElementById(next.getAttribute('aria-labelledby') ?? '')?.click();
  next?.focus();
}
