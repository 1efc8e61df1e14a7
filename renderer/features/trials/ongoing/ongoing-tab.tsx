/** The template's table of ongoing trials of a project: the table, and of the chosen cell its text and where it comes from. */
import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OngoingCell as CellName, ongoingCells } from '../../../../shared/cards/ongoing-cells.ts';
import { trialColumns } from '../../../../shared/cards/trial-row.ts';
import type { Project } from '../../../../shared/contract/projects.ts';
import type { Locale } from '../../../../shared/model/vocabulary.ts';
import { Panes } from '../../../app/panes.tsx';
import { hashFromRoute } from '../../../app/routes.ts';
import { bringForward } from '../../../app/show-pane.ts';
import { WhereWritable } from '../../../app/where-writable.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { NotLoaded } from '../../../ui/not-loaded.tsx';
import { CellPane } from './cell-pane.tsx';
import classes from './ongoing.module.css';
import { useOngoingRows } from './ongoing-data.ts';
import { OngoingTable } from './ongoing-table.tsx';
import { OngoingTools } from './ongoing-tools.tsx';

export interface CellPlace {
  trialId: string;
  cell: CellName;
}

export function OngoingTab({ project }: { project: Project }) {
  const { t } = useTranslation('trials');
  const [language, setLanguage] = useState<Locale>(project.language);
  const [chosen, setChosen] = useState<CellPlace | null>(null);
  const rows = useOngoingRows(project.id, language);
  if (!rows.data) return <NotLoaded of={[rows]} />;
  const row = rows.data.find(({ trialId }) => trialId === chosen?.trialId) ?? rows.data[0];
  if (!row) return <NoTrials />;
  const place = { trialId: row.trialId, cell: chosen?.cell ?? ongoingCells[0] };
  const of = { projectId: project.id, language };
  return (
    <div className={classes.screen}>
      <OngoingTools of={of} rows={rows.data} onLanguage={setLanguage} />
      <Panes
        name="ongoing-trials"
        panes={[
          {
            label: t('table.name'),
            initial: 72,
            min: 40,
            content: (
              <OngoingTable
                rows={rows.data}
                language={language}
                place={place}
                onChoose={setChosen}
                onOpen={() => showText(document.querySelector(`.${classes.cellPane} textarea`))}
              />
            ),
          },
          {
            label: t('table.cell'),
            initial: 28,
            min: 18,
            content: (
              <WhereWritable>
                <CellPane
                  key={`${place.trialId} ${place.cell} ${language}`}
                  of={of}
                  row={row}
                  at={ongoingCells.indexOf(place.cell)}
                  column={trialColumns(language)[ongoingCells.indexOf(place.cell)]!}
                  onDone={() => showCell(document.querySelector('[role=gridcell][aria-selected=true]'))}
                />
              </WhereWritable>
            ),
          },
        ]}
      />
    </div>
  );
}

function showText(field: HTMLTextAreaElement | null): void {
  if (field) bringForward(field);
  field?.focus();
}

function showCell(cell: HTMLElement | null): void {
  if (cell) bringForward(cell);
  cell?.focus();
}

function NoTrials() {
  const { t } = useTranslation('trials');
  return (
    <EmptyState
      icon={<IconTable size={40} stroke={1.2} />}
      title={t('table.emptyTitle')}
      text={t('table.emptyText')}
      action={
        <Button component="a" href={hashFromRoute({ screen: 'evidence', tab: 'trials' })}>
          {t('table.emptyAction')}
        </Button>
      }
    />
  );
}
