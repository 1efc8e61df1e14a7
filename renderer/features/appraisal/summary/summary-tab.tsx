/** Summary of findings and evidence profile on screen, as the files will have them: variant, unit, language and outcomes chosen here. */
import { Button, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { importanceClass, maxTableOutcomes } from '../../../../shared/grade/importance.ts';
import { type Locale, locales } from '../../../../shared/model/vocabulary.ts';
import { useApiQuery } from '../../../api/queries.ts';
import { hashFromRoute } from '../../../app/routes.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useLocale } from '../../../ui/format.ts';
import { NotLoaded } from '../../../ui/not-loaded.tsx';
import { EvidenceChoices } from '../../export/evidence-choices.tsx';
import { PrintedTable } from '../../export/printed-table.tsx';
import preview from '../../export/table-preview.module.css';
import { evidenceOf, useEvidenceChoice } from '../../export/use-evidence-choice.ts';
import { outcomeName } from '../../project/outcome-name.ts';
import { useProject } from '../../project/project-data.ts';
import classes from './summary.module.css';

const kinds = ['sof', 'evidence-profile'] as const;

export function SummaryTab({ projectId }: { projectId: string }) {
  const project = useProject(projectId);
  return project.data ? <Summary project={project.data} /> : <NotLoaded of={[project]} />;
}

function Summary({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('summary');
  const locale = useLocale();
  const [kind, setKind] = useState<(typeof kinds)[number]>('sof');
  const [language, setLanguage] = useState<Locale>(project.language);
  const { choice, change } = useEvidenceChoice(project.id);
  const evidence = evidenceOf(choice, project.outcomes);
  const { outcomeIds = project.outcomes.map(({ id }) => id) } = evidence;
  const table = useApiQuery(
    ['exports', 'table', project.id, kind, language, evidence],
    (api) => api.exports.table.query({ projectId: project.id, kind, language, evidence }),
    { enabled: outcomeIds.length > 0, staleTime: 0, placeholderData: (before: unknown) => before as never },
  );
  if (project.outcomes.length === 0) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
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
        <EvidenceChoices choice={choice} hasVariants={kind === 'sof'} onChange={change} />
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
      <details className={classes.outcomes}>
        <summary>{t('outcomes', { count: outcomeIds.length, all: project.outcomes.length })}</summary>
        {project.outcomes.map((outcome) => (
          <Checkbox
            key={outcome.id}
            size="xs"
            label={`${outcomeName(outcome, locale)} – ${outcome.importance} (${t(`importance.${importanceClass(outcome.importance)}`)})`}
            checked={outcomeIds.includes(outcome.id)}
            onChange={(event) =>
              change({
                leftOut: event.currentTarget.checked
                  ? choice.leftOut.filter((id) => id !== outcome.id)
                  : [...choice.leftOut, outcome.id],
              })
            }
          />
        ))}
      </details>
      {outcomeIds.length > maxTableOutcomes && (
        <p className={classes.warning}>{t('tooMany', { limit: maxTableOutcomes })}</p>
      )}
      {outcomeIds.length === 0 && <p>{t('noOutcome')}</p>}
      {outcomeIds.length > 0 &&
        (table.data ? (
          <section className={preview.preview} lang={language} aria-label={table.data.title}>
            <h2>{table.data.title}</h2>
            <PrintedTable
              table={table.data}
              hrefOf={(outcomeId) => hashFromRoute({ screen: 'evidence', tab: 'outcomes', outcomeId })}
            />
          </section>
        ) : (
          <NotLoaded of={[table]} />
        ))}
    </div>
  );
}
