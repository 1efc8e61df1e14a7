/** One icon a group, so that the eye finds its kind in the list. */
import {
  IconBook2,
  IconCards,
  IconCommand,
  IconFileText,
  IconFlask,
  IconForms,
  IconHelp,
  IconListCheck,
  IconReportAnalytics,
  IconTag,
  IconTargetArrow,
  IconUser,
} from '@tabler/icons-react';
import type { PaletteGroup } from './palette-entries.ts';

const icons = {
  documents: IconFileText,
  trials: IconFlask,
  references: IconBook2,
  projects: IconTargetArrow,
  outcomes: IconListCheck,
  studies: IconReportAnalytics,
  cards: IconCards,
  fields: IconForms,
  tags: IconTag,
  people: IconUser,
  commands: IconCommand,
  help: IconHelp,
} as const satisfies Record<PaletteGroup, unknown>;

export function PaletteIcon({ group }: { group: PaletteGroup }) {
  const Icon = icons[group];
  return <Icon size={18} stroke={1.5} aria-hidden />;
}
