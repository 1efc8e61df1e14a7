/** Where the window goes: where it was on the display it was on, wholly on a display that is there. */
import type { Display, Rectangle } from 'electron';

export interface KeptPlace {
  /** The display it was on last; null at the first start. */
  displayId: string | null;
  /** Where it was on each display that is known. */
  bounds: Readonly<Record<string, Rectangle>>;
}

export type DisplayArea = Pick<Display, 'id' | 'workArea'>;

const usual = { width: 1440, height: 900 };
const smallest = { width: 1100, height: 700 };

/** The least that the window may be; a small display holds less than we ask for. */
export function leastSize({ workArea }: DisplayArea): { minWidth: number; minHeight: number } {
  return {
    minWidth: Math.min(smallest.width, workArea.width),
    minHeight: Math.min(smallest.height, workArea.height),
  };
}

/** `displays` holds at least one, the primary first. */
export function displayFor({ displayId }: KeptPlace, displays: readonly DisplayArea[]): DisplayArea {
  return displays.find(({ id }) => String(id) === displayId) ?? displays[0]!;
}

export function placeWindow(kept: KeptPlace, displays: readonly DisplayArea[]): Rectangle {
  const display = displayFor(kept, displays);
  const area = display.workArea;
  const least = leastSize(display);
  const was = kept.bounds[String(display.id)];
  const width = between(least.minWidth, was?.width ?? usual.width, area.width);
  const height = between(least.minHeight, was?.height ?? usual.height, area.height);
  return {
    x: between(area.x, was?.x ?? Math.round(area.x + (area.width - width) / 2), area.x + area.width - width),
    y: between(area.y, was?.y ?? Math.round(area.y + (area.height - height) / 2), area.y + area.height - height),
    width,
    height,
  };
}

/** Whether enough of the title is on a display for the window to be taken hold of. */
export function isReachable({ x, y, width }: Rectangle, displays: readonly DisplayArea[]): boolean {
  const grip = 100;
  return displays.some(
    ({ workArea: area }) =>
      Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= grip &&
      y >= area.y - 10 &&
      y <= area.y + area.height - 40,
  );
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
