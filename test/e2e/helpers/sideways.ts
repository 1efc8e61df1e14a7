/** What of a page does not fit: tables and drawings may scroll sideways (WCAG 1.4.10), nothing else, and the window itself not at all. */
import type { Page } from 'playwright-core';

/**
 * One line for each place that scrolls sideways because of something that is neither, or that is cut at the edge, and
 * one where the window would scroll away under its screen.
 */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${String(element.className).slice(0, 60)}`;
    // The frame in which a table scrolls is wider inside than out, as the table is.
    const tables =
      'table, [role=grid], [role=table], .textLayer, .mantine-TableScrollContainer-scrollContainerInner, figure svg[role=img]';
    const found: string[] = [];
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth || scrollHeight > clientHeight) {
      found.push(`the window itself scrolls: ${scrollWidth} × ${scrollHeight} in ${clientWidth} × ${clientHeight}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX } = getComputedStyle(element);
      if (element.clientWidth === 0 || element.closest(tables)) continue;
      const right = element.getBoundingClientRect().right;
      const isTooWide = (inner: Element) =>
        !inner.closest(tables) &&
        inner.getBoundingClientRect().width > 0 &&
        inner.getBoundingClientRect().right > right + 1;
      if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) {
        const wide = [...element.querySelectorAll('*')].find(isTooWide);
        if (wide) found.push(`${name(element)} scrolls for ${name(wide)}`);
      }
      const isHeld = (outer: Element | null): boolean =>
        outer !== null &&
        (/auto|scroll|hidden|clip/.test(getComputedStyle(outer).overflowX) || isHeld(outer.parentElement));
      if (right > innerWidth + 1 && !isHeld(element.parentElement)) found.push(`${name(element)} is cut`);
    }
    return found;
  });
}
