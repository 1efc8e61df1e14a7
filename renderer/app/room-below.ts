/** What stands below the screen (tour, status line) and under its list keeps its words free: notices stand above it. */
import { type RefObject, useEffect } from 'react';

/** Mounted once, in the frame: its height is kept as `--below-screen`. */
export function useRoomBelow(): void {
  useEffect(() => {
    const main = document.getElementById('main');
    if (!main) return;
    return keepMeasure('--below-screen', main, () => window.innerHeight - main.getBoundingClientRect().bottom);
  }, []);
}

/** The foot of the list in hand: its height is kept as `--list-foot`. */
export function useRoomOfFoot(foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = foot.current;
    if (!element) return;
    return keepMeasure('--list-foot', element, () => element.offsetHeight);
  }, [foot]);
}

/** Answers how to leave off. */
function keepMeasure(name: string, watched: HTMLElement, measure: () => number): () => void {
  const { style } = document.documentElement;
  const watch = new ResizeObserver(() => style.setProperty(name, `${Math.max(0, measure())}px`));
  watch.observe(watched);
  return () => {
    watch.disconnect();
    style.removeProperty(name);
  };
}
