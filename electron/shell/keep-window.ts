/** Notes where the window is left, and brings it back when the display it stood on is gone. */
import type { BrowserWindow, Screen } from 'electron';
import type { WindowFile } from './window-file.ts';
import { type DisplayArea, isReachable, placeWindow } from './window-place.ts';

const restMs = 500;

/** The primary display first. */
export function displaysOf(screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>): DisplayArea[] {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)];
}

export function keepWindow(window: BrowserWindow, screen: Screen, file: WindowFile): void {
  let timer: NodeJS.Timeout | undefined;
  const note = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    // What it is when it is neither maximised nor in full screen.
    const bounds = window.getNormalBounds();
    const displayId = String(screen.getDisplayMatching(window.getBounds()).id);
    file.update({
      displayId,
      bounds: { ...file.get().bounds, [displayId]: bounds },
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
    });
  };
  const noteSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(note, restMs);
  };
  window.on('resize', noteSoon);
  window.on('move', noteSoon);
  window.on('close', note);

  const bringBack = () => {
    const displays = displaysOf(screen);
    if (window.isDestroyed() || window.isMinimized() || isReachable(window.getBounds(), displays)) return;
    window.setBounds(placeWindow(file.get(), displays));
  };
  screen.on('display-removed', bringBack);
  screen.on('display-metrics-changed', bringBack);
  window.on('restore', bringBack);
}
