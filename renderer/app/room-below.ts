/** What stands below the screen (tour, status line) keeps its buttons free: notices stand above it. */
import { useEffect } from 'react';

/** Mounted once, in the frame: its height is kept as `--below-screen`. */
export function useRoomBelow(): void {
  useEffect(() => {
    const main = document.getElementById('main');
    if (!main) return;
    const { style } = document.documentElement;
    const measure = () => {
      const below = window.innerHeight - main.getBoundingClientRect().bottom;
      style.setProperty('--below-screen', `${Math.max(0, below)}px`);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(main);
    return () => {
      watch.disconnect();
      style.removeProperty('--below-screen');
    };
  }, []);
}
