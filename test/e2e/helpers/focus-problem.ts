/** Whether something has the focus, and whether a person who looks can see what. */
import type { Page } from 'playwright-core';

const patienceMs = 2000;

/** What is wrong with the focus when the screen has come to rest; null where nothing is. */
export function focusProblem(page: Page): Promise<string | null> {
  return page.evaluate(async (patience) => {
    const told = (element: Element) =>
      `<${element.tagName.toLowerCase()} ${element.getAttribute('role') ?? ''} ${element.id} «${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 60)}»>`;
    const isRinged = (element: Element | null | undefined) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    };
    /** The element as it would look without the focus. */
    const looksOtherwise = (element: HTMLElement) => {
      const shown = ['borderTopColor', 'borderBottomColor', 'backgroundColor', 'color', 'boxShadow'] as const;
      const resting = element.cloneNode(false) as HTMLElement;
      resting.removeAttribute('id');
      element.after(resting);
      const [now, then] = [getComputedStyle(element), getComputedStyle(resting)];
      const differs = shown.some((name) => now[name] !== then[name]);
      resting.remove();
      return differs;
    };
    const problem = () => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the focus';
      const inner = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
      const drawn = [
        element,
        inner,
        inner?.closest('[role=row]'),
        element.nextElementSibling,
        ...((element as HTMLInputElement).labels ?? []),
      ];
      if (drawn.some(isRinged) || looksOtherwise(element)) {
        const box = (inner ?? element).getBoundingClientRect();
        const isInSight = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
        return isInSight ? null : `${told(inner ?? element)} has the focus out of sight`;
      }
      return `${told(element)} has the focus and does not show it`;
    };
    const until = performance.now() + patience;
    let found = problem();
    while (found && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      found = problem();
    }
    return found;
  }, patienceMs);
}

/** From now on the page remembers whether anything but keys was used. */
export async function recordMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const kind of ['mousedown', 'pointerdown', 'touchstart', 'wheel', 'dragstart']) {
      window.addEventListener(kind, () => document.documentElement.setAttribute('data-mouse', kind), true);
    }
  });
}

export function usedMouse(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('data-mouse'));
}
