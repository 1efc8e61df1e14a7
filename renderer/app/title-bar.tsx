/** Project, palette, undo, saved state, language and theme. */
import { Group, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconArrowBackUp, IconArrowForwardUp, IconHelp, IconSearch } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { commandKeys } from '../../shared/commands/app-commands.ts';
import { useHost } from '../api/host-context.tsx';
import { useFormat } from '../ui/format.ts';
import { useHistorySentence } from '../ui/history-sentence.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { runTarget } from './command-targets.ts';
import classes from './frame.module.css';
import { printKeys } from './keys.ts';
import { LibraryMarks } from './library-mark.tsx';
import { LanguageButton, ThemeMenu } from './looks.tsx';
import { NoticeTray } from './notice-tray.tsx';
import { ProjectPicker } from './project-picker.tsx';
import { useUndo } from './undo.ts';

export function TitleBar({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <header className={classes.title}>
      {isOpen ? <ProjectPicker /> : <span className={classes.project}>{t('app')}</span>}
      {isOpen ? (
        <UnstyledButton className={classes.search} onClick={spotlight.open} aria-keyshortcuts="Control+K">
          <IconSearch size={16} aria-hidden />
          <span className={classes.searchText}>{t('frame.search')}</span>
          <span>{printKeys(['mod', 'K'])}</span>
        </UnstyledButton>
      ) : (
        <span style={{ flex: 1 }} />
      )}
      {isOpen ? <LibraryMarks /> : null}
      {isOpen ? <UndoButtons /> : null}
      <NoticeTray />
      <IconButton
        label={t('frame.help')}
        keys={printKeys(commandKeys['show-help'])}
        onClick={() => runTarget('show-help')}
      >
        <IconHelp size={18} aria-hidden />
      </IconButton>
      <LanguageButton />
      <ThemeMenu />
    </header>
  );
}

function UndoButtons() {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useHistorySentence();
  const { undoStep, redoStep, undo, redo, savedAt, isBusy } = useUndo();
  const { connection } = useHost();
  const isUnsaved = useSyncExternalStore(connection.subscribe, connection.isUnsaved);
  const savedWords = () => {
    if (isUnsaved) return t('frame.notSaved');
    return savedAt ? t('frame.saved', { time: format.moment(savedAt) }) : t('frame.savedAlways');
  };
  return (
    <Group gap={4} wrap="nowrap">
      <IconButton
        label={undoStep ? t('frame.undo', { what: sentence(undoStep.entry) }) : t('frame.undoNothing')}
        keys={printKeys(['mod', 'Z'])}
        disabled={!undoStep || isBusy}
        onClick={undo}
      >
        <IconArrowBackUp size={18} aria-hidden />
      </IconButton>
      <IconButton
        label={redoStep ? t('frame.redo', { what: sentence(redoStep.entry) }) : t('frame.redoNothing')}
        keys={printKeys(['mod', 'Y'])}
        disabled={!redoStep || isBusy}
        onClick={redo}
      >
        <IconArrowForwardUp size={18} aria-hidden />
      </IconButton>
      <span className={classes.saved} role="status">
        {savedWords()}
      </span>
    </Group>
  );
}
