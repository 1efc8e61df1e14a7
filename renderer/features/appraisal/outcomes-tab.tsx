import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panes } from '../../app/panes.tsx';
import { hashFromRoute } from '../../app/routes.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { outcomeName } from '../project/outcome-name.ts';
import { useProject } from '../project/project-data.ts';
import { useGrades } from './appraisal-data.ts';
import { OutcomeIndex } from './outcome-index.tsx';
import { OutcomePage } from './outcome-page.tsx';
import { useWithoutStudies } from './use-without-studies.ts';

/** Outcomes at the left with their levels; the chosen one as a page of its own. */
export function OutcomesTab({ projectId, outcomeId }: { projectId: string; outcomeId: string | undefined }) {
  const { t } = useTranslation('appraisal');
  const locale = useLocale();
  const project = useProject(projectId);
  const grades = useGrades(projectId);
  const withoutStudies = useWithoutStudies(projectId, project.data?.outcomes, grades.data);
  if (!project.data || !grades.data) return <NotLoaded of={[project, grades]} />;
  const { outcomes } = project.data;
  const outcome = outcomes.find((each) => each.id === outcomeId) ?? outcomes[0];
  if (!outcome) {
    return (
      <EmptyState
        icon={<IconListCheck size={40} stroke={1.2} />}
        title={t('outcomes.emptyTitle')}
        text={t('outcomes.emptyText')}
        action={
          <Button component="a" href={hashFromRoute({ screen: 'project' })}>
            {t('outcomes.openProject')}
          </Button>
        }
      />
    );
  }
  return (
    <Panes
      name="evidence-outcomes"
      panes={[
        {
          label: t('outcomes.list'),
          initial: 24,
          min: 16,
          content: (
            <OutcomeIndex
              outcomes={outcomes}
              grades={grades.data}
              current={outcome.id}
              withoutStudies={withoutStudies}
            />
          ),
        },
        {
          label: outcomeName(outcome, locale),
          initial: 76,
          min: 40,
          content: (
            <WhereWritable>
              <OutcomePage
                key={outcome.id}
                outcome={outcome}
                grade={grades.data.find((grade) => grade.outcomeId === outcome.id)}
                isWithoutStudies={withoutStudies.has(outcome.id)}
                printLanguage={project.data.language}
              />
            </WhereWritable>
          ),
        },
      ]}
    />
  );
}
