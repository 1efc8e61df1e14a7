import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saveAsDownload } from '../api/download.ts';
import classes from './saved-picture.module.css';

export interface SavedPictureProps {
  title: string;
  /** Without its ending. */
  fileName: string;
  /** The file, made when it is asked for. */
  svg: () => string;
  children: ReactNode;
}

/** A picture that scrolls where it is wider than its place, and the way to keep it as a file. */
export function SavedPicture({ title, fileName, svg, children }: SavedPictureProps) {
  const { t } = useTranslation();
  return (
    <figure className={classes.figure}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by the keyboard too */}
      <section className={classes.scroll} tabIndex={0} aria-label={title}>
        {children}
      </section>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        aria-label={t('picture.saveNamed', { name: title })}
        onClick={() => saveAsDownload(new Blob([svg()], { type: 'image/svg+xml' }), `${fileName}.svg`)}
      >
        {t('picture.save')}
      </Button>
    </figure>
  );
}
