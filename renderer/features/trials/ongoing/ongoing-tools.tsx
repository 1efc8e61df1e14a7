/** Over the table of ongoing trials: its language, copying and saving it, and what the registries changed in one's own cells. */
import { Button, Group, Menu, SegmentedControl } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cellTexts } from '../../../../shared/cards/ongoing-row.ts';
import { trialColumns } from '../../../../shared/cards/trial-row.ts';
import type { OngoingRow } from '../../../../shared/contract/ongoing-trials.ts';
import { type Locale, locales } from '../../../../shared/model/vocabulary.ts';
import { tell } from '../../../app/notices.tsx';
import { WhereWritable } from '../../../app/where-writable.tsx';
import { tableFormats } from '../../export/export-choices.ts';
import { SavedNote } from '../../export/saved-note.tsx';
import { useAudience } from '../../export/use-audience.ts';
import { useSaveExport } from '../../export/use-save-export.ts';
import { copiedTable, copyTable } from './copied-table.ts';
import classes from './ongoing.module.css';
import { useOngoingChanges } from './ongoing-data.ts';

export interface OngoingToolsProps {
  of: { projectId: string; language: Locale };
  rows: readonly OngoingRow[];
  onLanguage(language: Locale): void;
}

export function OngoingTools({ of, rows, onLanguage }: OngoingToolsProps) {
  const { t } = useTranslation('trials');
  const { t: tc } = useTranslation('card');
  const { t: te } = useTranslation('export');
  const { decide } = useOngoingChanges();
  const save = useSaveExport();
  const audience = useAudience(of.projectId);
  const changed = rows.flatMap(({ trialId, cells }) =>
    cells.filter(({ isChanged }) => isChanged).map(({ cell }) => ({ trialId, cell })),
  );
  const copy = async () => {
    await copyTable(copiedTable(trialColumns(of.language), rows.map(cellTexts)));
    tell({ kind: 'done', message: t('table.copied') });
  };
  return (
    <div className={classes.tools}>
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-label={t('table.language')}
        value={of.language}
        onChange={onLanguage}
        data={locales.map((value) => ({ value, label: tc(`languages.${value}`) }))}
      />
      <Button size="xs" variant="default" leftSection={<IconCopy size={14} aria-hidden />} onClick={() => void copy()}>
        {t('table.copy')}
      </Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            loading={save.isPending}
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            {t('table.save')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {tableFormats.map((format) => (
            <Menu.Item
              key={format}
              onClick={() => save.mutate({ ...of, kind: 'ongoing-trials', format, ...(audience && { audience }) })}
            >
              {te(`formats.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <SavedNote saved={save.data} />
      {changed.length > 0 ? (
        <WhereWritable>
          <Group gap={6} className={classes.changed}>
            <span>{t('table.changed', { count: changed.length })}</span>
            {(['accept', 'keep'] as const).map((decision) => (
              <Button
                key={decision}
                size="compact-xs"
                variant="light"
                onClick={() => decide.mutate({ ...of, cells: changed, decision })}
              >
                {t(`table.${decision}All`)}
              </Button>
            ))}
          </Group>
        </WhereWritable>
      ) : null}
    </div>
  );
}
