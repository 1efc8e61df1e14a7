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
import { useApiQuery } from '../api/queries.ts';
import { useLocale } from '../ui/format.ts';
import { useCurrentProject } from './current-project.tsx';
import { importFiles } from './import-files.ts';
import { printKeys, railScreens, routeOfRail } from './keys.ts';
import { isLanguageFixed } from './organisation-rules.tsx';
import { usePreferences } from './preferences.tsx';
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

export function usePaletteEntries(): PaletteEntry[] {
  const commands = useCommands();
  const { t } = useTranslation('library');
  const { projects, select } = useCurrentProject();
  const documents = useApiQuery(['documents'], (api) => api.documents.list.query()).data ?? [];
  const trials = useApiQuery(['trials'], (api) => api.trials.list.query()).data ?? [];
  const cards = useApiQuery(['cards'], (api) => api.cards.list.query({})).data ?? [];
  return [
    ...commands,
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
      run: () => goTo({ screen: 'evidence', tab: 'trials' }),
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

function useCommands(): PaletteEntry[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const { update, settings } = usePreferences();
  const command = (id: string, label: string, run: () => void, keys?: string, icon?: ReactNode): PaletteEntry => ({
    id: `command:${id}`,
    group: 'commands',
    label,
    words: '',
    detail: '',
    icon: icon ?? <IconCommand {...iconProps} />,
    ...(keys ? { keys } : {}),
    run,
  });
  const openImport = () => {
    goTo({ screen: 'library' });
    importFiles();
  };
  const language = command(
    'language',
    t('frame.language'),
    () => update({ locale: locale === 'nb' ? 'en' : 'nb' }),
    undefined,
    <IconLanguage {...iconProps} />,
  );
  return [
    command('import', t('command.import'), openImport, printKeys(['mod', 'O'])),
    ...railScreens.map((screen, index) =>
      command(
        screen,
        t('command.go', { screen: t(`screen.${screen}`) }),
        () => goTo(routeOfRail(screen)),
        `${index + 1}`,
      ),
    ),
    command('history', t('command.go', { screen: t('screen.history') }), () => goTo({ screen: 'history' })),
    command('care', t('command.go', { screen: t('screen.care') }), () => goTo({ screen: 'care' })),
    command(
      'theme',
      t('command.theme'),
      () => update({ theme: settings?.theme === 'dark' ? 'light' : 'dark' }),
      undefined,
      <IconMoon {...iconProps} />,
    ),
    ...(isLanguageFixed(settings?.policy) ? [] : [language]),
  ];
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
