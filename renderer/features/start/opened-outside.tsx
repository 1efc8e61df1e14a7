/** What was opened outside the screens: libraries by menu or double click, files dropped on the icon of the app. */
import { Button, Modal, Paper, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation } from '../../api/queries.ts';
import { useCommandTarget } from '../../app/command-targets.ts';
import { useCurrentProject } from '../../app/current-project.tsx';
import { useLibraryState } from '../../app/library-state.ts';
import { goTo } from '../../app/routes.ts';
import { BusyNote } from './busy-note.tsx';
import { PlaceQuestion } from './place-question.tsx';
import classes from './start.module.css';
import { placeRefusals, useEnter } from './use-enter.ts';

/** Mounted once, in the frame. */
export function OpenedOutside() {
  const { t } = useTranslation('start');
  const { t: tc } = useTranslation();
  const { shell, pickLibrary } = useHost();
  const { enter, isPending, question, leave } = useEnter();
  const [files, setFiles] = useState<string[]>([]);
  const choose = async (kind: 'open' | 'new') => {
    const path = await pickLibrary?.(kind);
    if (path) enter({ kind, path });
  };
  useCommandTarget('open-library', pickLibrary ? () => void choose('open') : null);
  useCommandTarget('new-library', pickLibrary ? () => void choose('new') : null);

  useEffect(() => {
    if (!shell) return;
    const take = async () => {
      const opened = await shell.takeOpened();
      setFiles((waiting) => [...waiting, ...opened.files]);
      if (opened.library) enter({ kind: 'open', path: opened.library });
    };
    void take();
    return shell.onMessage(({ type }) => type === 'metodebenk:opened' && void take());
  }, [shell, enter]);

  const isBusy = question?.error.code === 'library-busy';
  return (
    <>
      <WaitingFiles files={files} isEntering={isPending || question !== null} onDone={() => setFiles([])} />
      <Modal opened={isBusy} onClose={leave} title={t('outside.busy')} closeButtonProps={{ 'aria-label': tc('close') }}>
        {question ? (
          <BusyNote
            error={question.error}
            isTrying={isPending}
            onRead={() => enter({ kind: 'open', path: question.way.path, readOnly: true })}
            onTryAgain={() => enter(question.way)}
          />
        ) : null}
      </Modal>
      <PlaceQuestion
        question={question && placeRefusals.has(question.error.code) ? question : null}
        onEnter={enter}
        onLeave={leave}
      />
    </>
  );
}

interface WaitingFilesProps {
  files: readonly string[];
  isEntering: boolean;
  onDone(): void;
}

/** Files go into the library that is open; without one that can be written, they wait for the person to choose. */
function WaitingFiles({ files, isEntering, onDone }: WaitingFilesProps) {
  const { t } = useTranslation('start');
  const library = useLibraryState().data;
  const { project, isLoading } = useCurrentProject();
  const start = useApiMutation((api, paths: readonly string[]) =>
    api.imports.start.mutate({
      files: paths.map((path) => ({ path })),
      ...(project ? { projectId: project.id } : {}),
    }),
  );
  const { mutate } = start;
  const isOpen = (library?.path ?? null) !== null && library?.trouble === null;
  const canImport = files.length > 0 && isOpen && !library.isReadOnly && !isEntering && !isLoading;
  useEffect(() => {
    if (!canImport) return;
    goTo({ screen: 'library' });
    mutate(files);
    onDone();
  }, [canImport, files, mutate, onDone]);
  if (files.length === 0 || canImport || isEntering || !library) return null;
  return (
    <Paper className={classes.waiting} withBorder role="status">
      <Text>{t(isOpen ? 'outside.readOnly' : 'outside.files', { count: files.length })}</Text>
      <Button variant="default" size="compact-sm" onClick={onDone}>
        {t('outside.drop')}
      </Button>
    </Paper>
  );
}
