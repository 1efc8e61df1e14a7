/** Whether an element is in sight or within a window's height of it. */
import { type RefObject, useEffect, useState } from 'react';

export function useIsNear(target: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      // The scroller itself must be the root: a margin around the window does not reach what a scroller hides.
      root: element.closest('[data-scroller]'),
      rootMargin: '80% 0px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [target]);
  return isNear;
}
