/** What each command does, what it is called, and whether it can be had now: one list for palette, keys and menus. */
import { spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { type CommandName, type CommandScreen, commandNames, keysOf } from '../../shared/commands/app-commands.ts';
import { useHost } from '../api/host-context.tsx';
import { useApiMutation } from '../api/queries.ts';
import { useLocale } from '../ui/format.ts';
import { runTarget, useAnsweredCommands } from './command-targets.ts';
import { importFiles } from './import-files.ts';
import { useLibraryState } from './library-state.ts';
import { isLanguageFixed } from './organisation-rules.tsx';
import { usePreferences } from './preferences.tsx';
import { goTo } from './routes.ts';
import { focusNextPane } from './show-pane.ts';
import { useUndo } from './undo.ts';

export interface AppCommand {
  name: CommandName;
  label: string;
  keys: readonly string[];
  isEnabled: boolean;
  run(): void;
}

/** `isOpen`: a library is open and nothing is wrong with it. */
export function useAppCommands(isOpen: boolean): AppCommand[] {
  const { t } = useTranslation();
  const { t: tc } = useTranslation('commands');
  const locale = useLocale();
  const host = useHost();
  const library = useLibraryState().data;
  const answered = useAnsweredCommands();
  const { undo, redo, mayUndo, mayRedo } = useUndo();
  const { update, settings } = usePreferences();
  const close = useApiMutation((api) => api.library.close.mutate(), { onSuccess: () => goTo({ screen: 'start' }) });

  const go = (screen: CommandScreen) => (isOpen ? () => goTo({ screen }) : null);
  const target = (name: CommandName) => (answered.has(name) ? () => runTarget(name) : null);
  const inOpen = (run: () => void) => (isOpen ? run : null);
  /** What each does now; null where it cannot be had. */
  const runs: Record<CommandName, (() => void) | null> = {
    'new-library': target('new-library'),
    'open-library': target('open-library'),
    'close-library': inOpen(() => close.mutate()),
    'new-project': library?.isReadOnly ? null : target('new-project'),
    import:
      isOpen && !library?.isReadOnly
        ? () => {
            goTo({ screen: 'library' });
            importFiles();
          }
        : null,
    // Where there is nothing to print, what can be printed is chosen.
    print: target('print') ?? go('export'),
    settings: () => goTo({ screen: 'settings' }),
    undo: isOpen && mayUndo ? undo : null,
    redo: isOpen && mayRedo ? redo : null,
    exempt: target('exempt'),
    cite: target('cite'),
    find: target('find'),
    search: inOpen(spotlight.open),
    palette: inOpen(spotlight.open),
    'next-pane': focusNextPane,
    theme: () => update({ theme: settings?.theme === 'dark' ? 'light' : 'dark' }),
    language: isLanguageFixed(settings?.policy) ? null : () => update({ locale: locale === 'nb' ? 'en' : 'nb' }),
    back: inOpen(() => window.history.back()),
    forward: inOpen(() => window.history.forward()),
    'go-library': go('library'),
    'go-project': go('project'),
    'go-reader': go('reader'),
    'go-evidence': go('evidence'),
    'go-card': go('card'),
    'go-panel': go('panel'),
    'go-export': go('export'),
    'go-trials': go('trials'),
    'go-references': go('references'),
    'go-history': go('history'),
    'go-care': go('care'),
    'show-keys': target('show-keys'),
    'show-help': target('show-help'),
    tour: target('tour'),
    'show-log': host.openLogFolder ? () => host.openLogFolder?.() : null,
  };
  return commandNames.map((name) => ({
    name,
    label: isGoing(name) ? t('command.go', { screen: t(`screen.${screenOf(name)}`) }) : tc(`label.${name}`),
    keys: keysOf(name),
    isEnabled: runs[name] !== null,
    run: () => runs[name]?.(),
  }));
}

type GoingName = `go-${CommandScreen}`;

const isGoing = (name: CommandName): name is GoingName => name.startsWith('go-');
const screenOf = (name: GoingName) => name.slice('go-'.length) as CommandScreen;
