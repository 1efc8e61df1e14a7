/** Summary of findings, evidence profile and documentation status on screen, as the files will have them: how they are told is chosen here. */
import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { maxTableOutcomes } from '../../../../shared/grade/importance.ts';
import { type Locale, locales } from '../../../../shared/model/vocabulary.ts';
import { unnamedTerms } from '../../../../shared/pico/name-in-language.ts';
import { languageTags } from '../../../../shared/text/moment.ts';
import { useApiQuery } from '../../../api/queries.ts';
import { hashFromRoute } from '../../../app/routes.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useLocale } from '../../../ui/format.ts';
import { NotLoaded } from '../../../ui/not-loaded.tsx';
import { EvidenceChoices } from '../../export/evidence-choices.tsx';
import { isEvidence } from '../../export/export-choices.ts';
import { PrintedTable } from '../../export/printed-table.tsx';
import preview from '../../export/table-preview.module.css';
import { evidenceOf, useEvidenceChoice } from '../../export/use-evidence-choice.ts';
import { useProject } from '../../project/project-data.ts';
import { OutcomeChoice } from './outcome-choice.tsx';
import classes from './summary.module.css';

/** The last is not graded: it stands beside the others, and takes nothing from them. */
const kinds = ['sof', 'evidence-profile', 'documentation-status'] as const;
type Kind = (typeof kinds)[number];

export function SummaryTab({ projectId }: { projectId: string }) {
  const project = useProject(projectId);
  return project.data ? <Summary project={project.data} /> : <NotLoaded of={[project]} />;
}

function Summary({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('summary');
  const [kind, setKind] = useState<Kind>('sof');
  const [language, setLanguage] = useState<Locale>(project.language);
  const { choice, change } = useEvidenceChoice(project.id);
  const isGraded = isEvidence(kind);
  return (
    <div className={classes.page}>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-label={t('kind')}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'sof')}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        {isGraded && <EvidenceChoices choice={choice} hasVariants={kind === 'sof'} onChange={change} />}
        <NativeSelect
          size="xs"
          aria-label={t('language')}
          value={language}
          data={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
          onChange={(event) => setLanguage(event.currentTarget.value as Locale)}
        />
        <Button
          component="a"
          size="xs"
          variant="default"
          leftSection={<IconFileExport size={14} aria-hidden />}
          href={hashFromRoute({ screen: 'export', table: kind })}
        >
          {t('export')}
        </Button>
      </div>
      {isGraded && project.outcomes.length > 0 && (
        <OutcomeChoice
          outcomes={project.outcomes}
          leftOut={choice.leftOut}
          onChange={(leftOut) => change({ leftOut })}
        />
      )}
      <Shown project={project} kind={kind} language={language} />
    </div>
  );
}

function Shown({ project, kind, language }: { project: ProjectDetail; kind: Kind; language: Locale }) {
  const { t } = useTranslation('summary');
  const { choice } = useEvidenceChoice(project.id);
  const isGraded = isEvidence(kind);
  const evidence = isGraded ? evidenceOf(choice, project.outcomes) : undefined;
  const locale = useLocale();
  const unnamed = isGraded ? unnamedTerms(project, language) : [];
  const count = evidence?.outcomeIds?.length ?? project.outcomes.length;
  const table = useApiQuery(
    ['exports', 'table', project.id, kind, language, evidence],
    (api) => api.exports.table.query({ projectId: project.id, kind, language, evidence }),
    {
      enabled: !isGraded || count > 0,
      staleTime: 0,
      placeholderData: (before: unknown) => before as never,
    },
  );
  if (isGraded && project.outcomes.length === 0) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  if (isGraded && count === 0) return <p>{t('noOutcome')}</p>;
  if (!table.data) return <NotLoaded of={[table]} />;
  if (table.data.kind === 'documentation-status' && table.data.rows.length === 0) {
    return <EmptyState title={t('noStatusTitle')} text={t('noStatusText')} />;
  }
  return (
    <>
      {unnamed.length > 0 && (
        <p className={classes.hint}>
          {t('unnamed', { terms: new Intl.ListFormat(languageTags[locale]).format(unnamed) })}
        </p>
      )}
      {isGraded && count > maxTableOutcomes && (
        <p className={classes.warning}>{t('tooMany', { limit: maxTableOutcomes })}</p>
      )}
      <section className={preview.preview} lang={language} aria-label={table.data.title}>
        <h2>{table.data.title}</h2>
        <PrintedTable
          table={table.data}
          hrefOf={(outcomeId) => hashFromRoute({ screen: 'evidence', tab: 'outcomes', outcomeId })}
        />
      </section>
    </>
  );
}
