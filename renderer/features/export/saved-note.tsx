import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './export.module.css';
import type { SavedExport } from './use-save-export.ts';

/** Told aloud when it changes. */
export function SavedNote({ saved }: { saved: SavedExport | undefined }) {
  const { t } = useTranslation('export');
  return (
    <output className={classes.saved}>
      {saved?.where && (
        <>
          <IconCircleCheck size={16} aria-hidden /> {t('saved', { where: saved.where })}
        </>
      )}
      {saved && saved.where === null && t('cancelled')}
    </output>
  );
}
