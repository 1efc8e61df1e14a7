/** How large the screens are drawn: steps from 80 to 200 %, kept on this machine. */
import type { BrowserWindow } from 'electron';
import type { WindowFile } from './window-file.ts';

export const leastZoom = 0.8;
export const mostZoom = 2;
const steps = [leastZoom, 0.9, 1, 1.1, 1.25, 1.5, 1.75, mostZoom];

/** The next step in that direction; at the end, the end. */
export function nextZoom(now: number, direction: 'in' | 'out'): number {
  const isNext = (step: number) => (direction === 'in' ? step > now + 0.01 : step < now - 0.01);
  const found = direction === 'in' ? steps.find(isNext) : steps.findLast(isNext);
  return found ?? (direction === 'in' ? mostZoom : leastZoom);
}

export interface Zoom {
  change(direction: 'in' | 'out'): void;
  reset(): void;
}

export function keepZoom({ webContents }: BrowserWindow, file: WindowFile): Zoom {
  const set = (zoom: number) => {
    webContents.setZoomFactor(zoom);
    file.update({ zoom });
  };
  const change = (direction: 'in' | 'out') => set(nextZoom(file.get().zoom, direction));
  // Chromium keeps a zoom of its own for each address, and forgets it when the page is loaded again.
  webContents.on('did-finish-load', () => webContents.setZoomFactor(file.get().zoom));
  webContents.on('zoom-changed', (_event, direction) => change(direction));
  return { change, reset: () => set(1) };
}
