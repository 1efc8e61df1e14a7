import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Drawing } from '../../../../shared/pictures/drawing.ts';
import { svgOfDrawing } from '../../../../shared/pictures/drawing-svg.ts';
import { saveAsDownload } from '../../../api/download.ts';
import { useLocale } from '../../../ui/format.ts';
import { DrawingView } from './drawing-view.tsx';
import classes from './synthesis.module.css';

/** A plot that scrolls where it is wider than its place, and the way to keep it as a file. */
export function SavedDrawing({ drawing, fileName }: { drawing: Drawing; fileName: string }) {
  const { t } = useTranslation('synthesis');
  const locale = useLocale();
  return (
    <figure className={classes.figure}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by the keyboard too */}
      <section className={classes.scroll} tabIndex={0} aria-label={drawing.title}>
        <DrawingView drawing={drawing} />
      </section>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        aria-label={t('saveNamed', { name: drawing.title })}
        onClick={() =>
          saveAsDownload(
            new Blob([svgOfDrawing(drawing, locale, 'plot')], { type: 'image/svg+xml' }),
            `${fileName}.svg`,
          )
        }
      >
        {t('save')}
      </Button>
    </figure>
  );
}
