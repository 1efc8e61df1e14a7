import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import type { Project } from '../../../shared/contract/projects.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { Panes } from '../../app/panes.tsx';
import { useCards } from '../card/card-data.ts';
import { CardSummary } from './card-summary.tsx';
import classes from './export.module.css';
import { type ExportWhat, formatsOf } from './export-choices.ts';
import { ExportForm } from './export-form.tsx';
import { TablePreview } from './table-preview.tsx';
import { WhatList } from './what-list.tsx';

/** What at the left; format, language, preview and the button at the right. */
export function ExportPanes({ project }: { project: Pick<Project, 'id' | 'language'> }) {
  const { t } = useTranslation('export');
  const cards = useCards(project.id).data ?? [];
  const [chosen, setChosen] = useState<ExportWhat | null>(null);
  const [wanted, setWanted] = useState<ExportFormat>('docx');
  const [language, setLanguage] = useState<Locale>(project.language);
  const first = cards[0];
  const what: ExportWhat = chosen ?? (first ? { kind: 'card', cardId: first.id } : { kind: 'table', table: 'sof' });
  const formats = formatsOf(what);
  const format = formats.includes(wanted) ? wanted : (formats[0] ?? 'docx');
  const card = what.kind === 'card' ? cards.find((each) => each.id === what.cardId) : undefined;
  return (
    <Panes
      name="export"
      panes={[
        {
          label: t('panes.what'),
          initial: 26,
          min: 18,
          content: <WhatList cards={cards} what={what} onChoose={setChosen} />,
        },
        {
          label: t('panes.preview'),
          initial: 74,
          min: 40,
          content: (
            <div className={classes.right}>
              <VisuallyHidden component="h1">{t('heading')}</VisuallyHidden>
              <ExportForm
                projectId={project.id}
                what={what}
                format={format}
                language={card?.language ?? language}
                onFormat={setWanted}
                onLanguage={setLanguage}
              />
              {what.kind === 'table' ? (
                <TablePreview projectId={project.id} kind={what.table} language={language} />
              ) : (
                card && <CardSummary card={card} />
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
