/** The page that holds the upper third of what is in sight. */
export function topPage(scroller: HTMLElement): number {
  const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
  let found = 0;
  for (const page of scroller.querySelectorAll<HTMLElement>('[data-page]')) {
    if (page.getBoundingClientRect().top > line) break;
    found = Number(page.dataset.page);
  }
  return found;
}
