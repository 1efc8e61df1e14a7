/** The place to drop files: as large as the screen while the library is empty, otherwise only its file input. */
import { Button, Progress } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrepareProgress } from '../../api/host.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import classes from './import.module.css';

export interface DropAreaProps {
  isLarge: boolean;
  isReadOnly: boolean;
  openRef: Ref<() => void>;
  onFiles(files: File[]): void;
  onChoose(): void;
  progress: PrepareProgress | null;
}

export function DropArea({ isLarge, isReadOnly, openRef, onFiles, onChoose, progress }: DropAreaProps) {
  const { t } = useTranslation('library');
  const { number, bytes } = useFormat();
  return (
    <>
      {progress ? (
        <div className={classes.upload}>
          <Progress
            size="sm"
            flex="0 0 160px"
            aria-label={t('upload.label')}
            value={(100 * progress.bytesDone) / Math.max(1, progress.bytesTotal)}
          />
          {t('upload.progress', {
            done: number(progress.filesDone),
            total: number(progress.filesTotal),
            size: bytes(progress.bytesTotal),
          })}
        </div>
      ) : null}
      <Dropzone
        className={isLarge ? classes.dropLarge : classes.dropHidden}
        onDrop={onFiles}
        disabled={isReadOnly}
        openRef={openRef}
        activateOnClick={false}
        activateOnKeyboard={false}
        tabIndex={-1}
        inputProps={{ 'aria-label': t('import'), tabIndex: -1 }}
      >
        {isLarge ? (
          <EmptyState
            icon={<IconFileImport size={40} stroke={1.2} />}
            title={t(isReadOnly ? 'drop.readOnly' : 'drop.title')}
            text={isReadOnly ? null : t('drop.text')}
            action={isReadOnly ? null : <Button onClick={onChoose}>{t('drop.choose')}</Button>}
          />
        ) : null}
      </Dropzone>
    </>
  );
}
