import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { type Locale, locales } from '../../../shared/model/vocabulary.ts';
import classes from './export.module.css';
import { type ExportWhat, formatsOf } from './export-choices.ts';
import { SavedNote } from './saved-note.tsx';
import { useSaveExport } from './use-save-export.ts';

export interface ExportFormProps {
  projectId: string;
  what: ExportWhat;
  format: ExportFormat;
  language: Locale;
  onFormat: (format: ExportFormat) => void;
  onLanguage: (language: Locale) => void;
}

/** Format and language, and the one button. A card keeps the language it is written in. */
export function ExportForm({ projectId, what, format, language, onFormat, onLanguage }: ExportFormProps) {
  const { t } = useTranslation('export');
  const save = useSaveExport();
  const create = () =>
    save.mutate(
      what.kind === 'card' ? { cardId: what.cardId, format } : { projectId, kind: what.table, language, format },
    );
  return (
    <div className={classes.form}>
      <div>
        <h2 id="export-format">{t('format')}</h2>
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-labelledby="export-format"
          value={format}
          onChange={onFormat}
          data={formatsOf(what).map((value) => ({ value, label: t(`formats.${value}`) }))}
        />
      </div>
      {what.kind === 'table' && (
        <div>
          <h2 id="export-language">{t('language')}</h2>
          <SegmentedControl
            size="xs"
            transitionDuration={0}
            aria-labelledby="export-language"
            value={language}
            onChange={onLanguage}
            data={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
        </div>
      )}
      <Button
        size="sm"
        className={classes.save}
        loading={save.isPending}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={create}
      >
        {t('save', { format: t(`formats.${format}`) })}
      </Button>
      <SavedNote saved={save.data} />
    </div>
  );
}
