/** A project's studies at the left; at the right the figures that they report for one outcome. */
import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panes } from '../../../app/panes.tsx';
import { goTo, hashFromRoute } from '../../../app/routes.ts';
import { WhereWritable } from '../../../app/where-writable.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { NotLoaded } from '../../../ui/not-loaded.tsx';
import { useProject } from '../../project/project-data.ts';
import { Figures } from './figures.tsx';
import { useStudies } from './study-data.ts';
import { StudyList } from './study-list.tsx';

export interface StudiesTabProps {
  projectId: string;
  outcomeId: string | undefined;
  studyId: string | undefined;
}

export function StudiesTab({ projectId, outcomeId, studyId }: StudiesTabProps) {
  const { t } = useTranslation('studies');
  const project = useProject(projectId);
  const studies = useStudies(projectId);
  if (!project.data || !studies.data) return <NotLoaded of={[project, studies]} />;
  const { outcomes } = project.data;
  const outcome = outcomes.find((each) => each.id === outcomeId) ?? outcomes[0];
  return (
    <Panes
      name="evidence-studies"
      panes={[
        {
          label: t('list.name'),
          initial: 30,
          min: 20,
          isAsked: studyId !== undefined,
          isWhole: true,
          content: (
            <WhereWritable>
              <StudyList
                projectId={projectId}
                studies={studies.data.studies}
                chosenId={studyId ?? null}
                onChoose={(id) =>
                  goTo({
                    ...{ screen: 'evidence', tab: 'studies' },
                    ...(outcomeId && { outcomeId }),
                    ...(id !== null && { studyId: id }),
                  })
                }
              />
            </WhereWritable>
          ),
        },
        {
          label: t('figures.name'),
          initial: 70,
          min: 40,
          isWhole: true,
          content: outcome ? (
            <WhereWritable>
              <Figures
                projectId={projectId}
                outcomes={outcomes}
                outcome={outcome}
                list={studies.data}
                key={outcome.id}
              />
            </WhereWritable>
          ) : (
            <EmptyState
              icon={<IconListCheck size={40} stroke={1.2} />}
              title={t('figures.noOutcomes')}
              text={t('figures.noOutcomesText')}
              action={
                <Button component="a" href={hashFromRoute({ screen: 'project' })}>
                  {t('figures.openProject')}
                </Button>
              }
            />
          ),
        },
      ]}
    />
  );
}
