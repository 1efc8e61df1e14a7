/** How the window was left on this machine: place on each display, size, zoom. One small file beside the settings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../make-folder.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { leastZoom, mostZoom } from './zoom.ts';

const whole = z.number().int().min(-100_000).max(100_000);
const boundsSchema = z.object({ x: whole, y: whole, width: whole.min(1), height: whole.min(1) });
const windowSchema = z.object({
  displayId: z.string().max(100).nullable(),
  bounds: z.record(z.string().max(100), boundsSchema),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
  zoom: z.number().min(leastZoom).max(mostZoom),
});
export type KeptWindow = z.infer<typeof windowSchema>;

const first: KeptWindow = { displayId: null, bounds: {}, isMaximized: false, isFullScreen: false, zoom: 1 };

export interface WindowFile {
  get(): KeptWindow;
  update(change: Partial<KeptWindow>): void;
}

/** A missing or unreadable file means the usual window; one that cannot be written is no reason to trouble anybody. */
export function openWindowFile(folder: string): WindowFile {
  const path = join(folder, 'window.json');
  let kept = read();

  function read(): KeptWindow {
    try {
      return windowSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      return first;
    }
  }

  return {
    get: () => kept,
    update(change) {
      kept = { ...kept, ...change };
      try {
        makeFolder(folder);
        writeFileWhole(path, JSON.stringify(kept), 0o600);
      } catch {
        // kept in memory until the app ends
      }
    },
  };
}
