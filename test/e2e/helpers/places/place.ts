/** A place of the app: how to come there, and what must stand on it before it is looked at. */
import type { Page } from 'playwright-core';
import type { Doing, Hands } from './hands.ts';

export interface Place {
  name: string;
  hash: string;
  /** A place whose selector finds nothing fails. */
  shown: string;
  /** What is done on the screen to come there; Escape takes it back. */
  open?: Doing;
  /** Where Escape does not. */
  leave?: Doing;
  /** Panes that stand beside others in a wide window are places of their own only in a narrow one. */
  isNarrowOnly?: boolean;
  /** It stands for a fault of the app, of which the browser complains. */
  isFault?: boolean;
}

/** A state of the app in which some of the places are found: brought about once, before the first of them. */
export interface Situation {
  name: string;
  arrange(page: Page, hands: Hands): Promise<Place[]>;
}

/** What stands above the screen, whatever it is of. */
export const dialog = '.mantine-Modal-content:visible';
export const popover = '.mantine-Popover-dropdown:visible';
export const menu = '.mantine-Menu-dropdown:visible';
