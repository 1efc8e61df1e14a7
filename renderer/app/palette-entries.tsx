/** What the palette can find by name: documents, trials, projects, cards and commands. */
import {
  IconCards,
  IconCommand,
  IconFileText,
  IconFlask,
  IconLanguage,
  IconMoon,
  IconTargetArrow,
} from '@tabler/icons-react';
import Fuse from 'fuse.js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandName } from '../../shared/commands/app-commands.ts';
import { useApiQuery } from '../api/queries.ts';
import type { AppCommand } from './app-commands.ts';
import { useCurrentProject } from './current-project.tsx';
import { printKeys } from './keys.ts';
import { useTrialRows } from './record-rows.ts';
import { goTo } from './routes.ts';

export interface PaletteEntry {
  id: string;
  group: 'commands' | 'documents' | 'trials' | 'projects' | 'cards';
  label: string;
  /** Other words that find it. */
  words: string;
  detail: string;
  icon: ReactNode;
  keys?: string;
  run(): void;
}

const iconProps = { size: 18, stroke: 1.5, 'aria-hidden': true } as const;
const icons: Partial<Record<CommandName, ReactNode>> = {
  theme: <IconMoon {...iconProps} />,
  language: <IconLanguage {...iconProps} />,
};

export function usePaletteEntries(commands: readonly AppCommand[]): PaletteEntry[] {
  const { t } = useTranslation('library');
  const { projects, select } = useCurrentProject();
  const documents = useApiQuery(['documents'], (api) => api.documents.list.query()).data ?? [];
  const { rows: trials } = useTrialRows();
  const cards = useApiQuery(['cards'], (api) => api.cards.list.query({})).data ?? [];
  return [
    ...entriesFrom(commands),
    ...documents.map((row) => ({
      id: row.id,
      group: 'documents' as const,
      label: row.title,
      words: `${row.sourceName} ${row.issuer ?? ''}`,
      detail: [t(`kind.${row.kind}`), row.issuer, row.year].filter(Boolean).join(' · '),
      icon: <IconFileText {...iconProps} />,
      run: () => goTo({ screen: 'reader', documentId: row.id }),
    })),
    ...trials.map((trial) => ({
      id: trial.id,
      group: 'trials' as const,
      label: trial.title,
      words: [trial.registryId, ...trial.otherIds].join(' '),
      detail: trial.registryId,
      icon: <IconFlask {...iconProps} />,
      run: () => goTo({ screen: 'trials', trialId: trial.id }),
    })),
    ...projects.map((project) => ({
      id: project.id,
      group: 'projects' as const,
      label: project.title,
      words: project.question,
      detail: '',
      icon: <IconTargetArrow {...iconProps} />,
      run: () => select(project.id),
    })),
    ...cards.map((card) => ({
      id: card.id,
      group: 'cards' as const,
      label: card.title,
      words: card.template,
      detail: `${card.doneCount}/${card.fieldCount}`,
      icon: <IconCards {...iconProps} />,
      run: () => goTo({ screen: 'card', cardId: card.id }),
    })),
  ];
}

/** Commands that are no use in the list that shows them, or that cannot be had now, are left out. */
function entriesFrom(commands: readonly AppCommand[]): PaletteEntry[] {
  return commands
    .filter(({ name, isEnabled }) => isEnabled && name !== 'palette' && name !== 'search')
    .map(({ name, label, keys, run }) => ({
      id: `command:${name}`,
      group: 'commands',
      label,
      words: '',
      detail: '',
      icon: icons[name] ?? <IconCommand {...iconProps} />,
      ...(keys.length > 0 ? { keys: printKeys(keys) } : {}),
      run,
    }));
}

/** The best few entries for a query; without one, the commands. */
export function findEntries(entries: readonly PaletteEntry[], query: string, limit = 12): PaletteEntry[] {
  if (!query.trim()) return entries.filter((entry) => entry.group === 'commands');
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'label', weight: 3 },
      { name: 'words', weight: 1 },
    ],
    threshold: 0.34,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return fuse.search(query.trim(), { limit }).map((hit) => hit.item);
}
