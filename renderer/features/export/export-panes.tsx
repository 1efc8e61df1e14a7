import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportCreate } from '../../../shared/contract/exports.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { Panes } from '../../app/panes.tsx';
import type { CardRow } from '../card/card-types.ts';
import { CardSummary } from './card-summary.tsx';
import classes from './export.module.css';
import { cardKey, filesOf, isEvidence, tableKey, tables } from './export-choices.ts';
import { ExportForm } from './export-form.tsx';
import { ExportResults } from './export-results.tsx';
import { MaskPanel } from './mask-panel.tsx';
import { TablePreview } from './table-preview.tsx';
import { evidenceOf, useEvidenceChoice } from './use-evidence-choice.ts';
import { useExportChoice } from './use-export-choice.ts';
import { usePrint } from './use-print.ts';
import { WhatList } from './what-list.tsx';

export interface ExportPanesProps {
  project: Pick<ProjectDetail, 'id' | 'language' | 'outcomes'>;
  cards: CardRow[];
}

/** What at the left; formats, the button, what was saved and the preview at the right. */
export function ExportPanes({ project, cards }: ExportPanesProps) {
  const { t } = useTranslation('export');
  const { choice, change, remember } = useExportChoice(project, cards);
  const told = useEvidenceChoice(project.id);
  const evidence = evidenceOf(told.choice, project.outcomes);
  const [unmasked, setUnmasked] = useState<string[]>([]);
  const files = filesOf(choice, { projectId: project.id, evidence, shown: unmasked });
  const isPublic = choice.audience === 'public';
  const audience = isPublic ? { audience: choice.audience, shown: unmasked } : {};
  const [looked, setLooked] = useState<string | null>(null);
  const shown = looked ?? choice.what[0] ?? tableKey('sof');
  const card = cards.find(({ id }) => cardKey(id) === shown);
  const table = tables.find((kind) => tableKey(kind) === shown);
  const printing = usePrint(printed());
  function printed(): ExportCreate | null {
    if (card) return { cardId: card.id, format: 'pdf', ...audience };
    if (!table) return null;
    const about = isEvidence(table) ? { evidence } : {};
    return { projectId: project.id, kind: table, language: choice.language, format: 'pdf', ...about, ...audience };
  }
  const what = (
    <WhatList
      projectId={project.id}
      audience={choice.audience}
      cards={cards}
      chosen={choice.what}
      shown={shown}
      onChange={(chosen) => change({ what: chosen })}
      onShow={setLooked}
    />
  );
  const preview = (
    <div className={classes.right}>
      <ExportForm choice={choice} files={files} printing={printing} onChange={change} onSave={remember} told={told} />
      <ExportResults />
      {isPublic && files.length > 0 && <MaskPanel files={files} shown={unmasked} onShown={setUnmasked} />}
      {table && (
        <TablePreview
          projectId={project.id}
          kind={table}
          language={choice.language}
          evidence={isEvidence(table) ? evidence : undefined}
          audience={audience}
        />
      )}
      {card && <CardSummary key={card.id} card={card} audience={audience} />}
    </div>
  );
  return (
    <Panes
      name="export"
      panes={[
        { label: t('panes.what'), initial: 26, min: 18, content: what },
        { label: t('panes.preview'), initial: 74, min: 40, content: preview },
      ]}
    />
  );
}
