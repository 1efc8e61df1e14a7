import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportChoice, ExportCreate } from '../../../shared/contract/exports.ts';
import { AudienceChoice } from '../exemptions/audience-choice.tsx';
import { EvidenceChoices, type EvidenceChoicesProps } from './evidence-choices.tsx';
import classes from './export.module.css';
import { chosenTables, isEvidence } from './export-choices.ts';
import { FolderField } from './folder-field.tsx';
import { FormatChoices } from './format-choices.tsx';
import { SavedNote } from './saved-note.tsx';
import type { Printing } from './use-print.ts';
import { useSaveExport, useSaveExports } from './use-save-export.ts';

export interface ExportFormProps {
  choice: ExportChoice;
  /** One entry a file. */
  files: ExportCreate[];
  /** What is previewed, as a PDF to print. */
  printing: Printing;
  /** How evidence profiles and summaries of findings are told. */
  told: Pick<EvidenceChoicesProps, 'choice'> & { change: EvidenceChoicesProps['onChange'] };
  onChange(part: Partial<ExportChoice>): void;
  /** Called when the person saves. */
  onSave(): void;
}

/** Formats, the folder where there are several files, and the one button. */
export function ExportForm({ choice, files, printing, told, onChange, onSave }: ExportFormProps) {
  const { t } = useTranslation('export');
  const { t: tc } = useTranslation('commands');
  const one = useSaveExport();
  const several = useSaveExports();
  const toldHeading = useId();
  const [only] = files;
  const isOne = files.length <= 1;
  const save = () => {
    onSave();
    if (!isOne) several.mutate({ folder: choice.folder, items: files });
    else if (only) one.mutate(only);
  };
  return (
    <section className={classes.form} aria-label={t('panes.form')}>
      <FormatChoices choice={choice} onChange={onChange} />
      {chosenTables(choice).some(isEvidence) && (
        <section aria-labelledby={toldHeading}>
          <h2 id={toldHeading}>{t('evidenceTables')}</h2>
          <div className={classes.told}>
            <EvidenceChoices
              choice={told.choice}
              hasVariants={chosenTables(choice).includes('sof')}
              onChange={told.change}
            />
          </div>
        </section>
      )}
      <AudienceChoice audience={choice.audience ?? 'internal'} onChange={(audience) => onChange({ audience })} />
      {!isOne && <FolderField folder={choice.folder} onChange={(folder) => onChange({ folder })} />}
      <div className={classes.save}>
        <SavedNote saved={isOne ? one.data : undefined} />
        <Button
          variant="default"
          loading={printing.isBusy}
          leftSection={<IconPrinter size={16} aria-hidden />}
          title={t('printHelp')}
          aria-keyshortcuts="Control+P"
          onClick={printing.print}
        >
          {tc('label.print')}
        </Button>
        <Button
          loading={one.isPending || several.isPending}
          disabled={files.length === 0 || (!isOne && choice.folder.trim() === '')}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={save}
        >
          {only && isOne ? t('save', { format: t(`formats.${only.format}`) }) : t('saveFiles', { count: files.length })}
        </Button>
      </div>
    </section>
  );
}
