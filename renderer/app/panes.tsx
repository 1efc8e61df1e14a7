/** Panes side by side whose widths are remembered by name; in a window too narrow for that, one at a time under tabs. */
import type { ReactNode } from 'react';
import { useIsNarrow } from '../ui/narrow.ts';
import { PaneTabs } from './pane-tabs.tsx';
import { SplitPanes } from './split-panes.tsx';

export interface Pane {
  /** Names the region for screen readers, and F6. */
  label: string;
  /** Per cent of the width; all panes add up to 100. The widest is the main one. */
  initial: number;
  min?: number;
  /** What the person came for: shown first where there is room for one. */
  isAsked?: boolean;
  /** What is chosen in it stands in it: following its own links leaves it in front. */
  isWhole?: boolean;
  content: ReactNode;
}

export interface PanesProps {
  name: string;
  panes: Pane[];
}

export function Panes(props: PanesProps) {
  return useIsNarrow() ? <PaneTabs {...props} /> : <SplitPanes {...props} />;
}
