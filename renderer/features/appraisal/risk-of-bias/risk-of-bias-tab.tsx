/** Risk of bias: the studies at the left with what is judged of each, the form of the chosen one at the right. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { biasByStudy } from '../../../../shared/risk-of-bias/bias-by-study.ts';
import { proposedTool, usualTool } from '../../../../shared/risk-of-bias/proposed-tool.ts';
import { Panes } from '../../../app/panes.tsx';
import { showMainPane } from '../../../app/show-pane.ts';
import { WhereWritable } from '../../../app/where-writable.tsx';
import { NotLoaded } from '../../../ui/not-loaded.tsx';
import { useProject } from '../../project/project-data.ts';
import { useStudies } from '../studies/study-data.ts';
import { useAppraisals, useAppraisalTools } from './bias-data.ts';
import { BiasList } from './bias-list.tsx';
import { BiasPictures } from './bias-pictures.tsx';
import { StudyAppraisal } from './study-appraisal.tsx';
import { ToolList } from './tool-list.tsx';

/** What the right side shows; null: the chosen study. */
export type BiasView = 'pictures' | 'tools' | null;

export function RiskOfBiasTab({ projectId, outcomeId }: { projectId: string; outcomeId: string | undefined }) {
  const { t } = useTranslation('bias');
  const project = useProject(projectId);
  const studies = useStudies(projectId);
  const appraisals = useAppraisals(projectId);
  const tools = useAppraisalTools();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [view, setView] = useState<BiasView>(null);
  const [toolOf, setToolOf] = useState<Readonly<Record<string, string>>>({});
  if (!project.data || !studies.data || !appraisals.data || !tools.data) {
    return <NotLoaded of={[project, studies, appraisals, tools]} />;
  }
  const { outcomes } = project.data;
  const outcome = outcomes.find((each) => each.id === outcomeId) ?? outcomes[0];
  const list = studies.data.studies;
  const study = list.find(({ id }) => id === chosenId) ?? list[0];
  const { forms, choices } = appraisals.data;
  const unreadable = forms.filter((form) => !tools.data.some((row) => row.tool.id === form.tool));
  const bias = biasByStudy({
    tools: tools.data.map(({ tool }) => tool),
    ...{ forms, choices },
    outcomeId: outcome?.id ?? '',
    studyIds: list.map(({ id }) => id),
  });
  const toolId =
    study && (toolOf[study.id] ?? bias.get(study.id)?.tool.id ?? proposedTool(study.design) ?? usualTool(forms));
  const tool = (tools.data.find((row) => row.tool.id === toolId) ?? tools.data[0])?.tool;
  const content = {
    pictures: () => (
      <BiasPictures
        projectId={projectId}
        studies={list}
        outcome={outcome}
        bias={bias}
        forms={forms}
        choices={choices}
      />
    ),
    tools: () => <ToolList projectId={projectId} rows={tools.data} choices={choices} />,
    study: () =>
      study && tool ? (
        <StudyAppraisal
          key={`${study.id}:${outcome?.id}`}
          {...{ projectId, study, outcome, tool, choices }}
          tools={tools.data.map((row) => row.tool)}
          forms={forms}
          unreadable={unreadable.filter((form) => form.studyId === study.id)}
          onTool={(id) => setToolOf({ ...toolOf, [study.id]: id })}
        />
      ) : null,
  };
  return (
    <Panes
      name="evidence-bias"
      panes={[
        {
          label: t('list.name'),
          initial: 28,
          min: 18,
          isWhole: true,
          content: (
            <BiasList
              {...{ studies: list, outcomes, outcome, bias, forms, unreadable, view }}
              chosenId={view === null ? (study?.id ?? null) : null}
              onView={(next) => {
                setView(next);
                showMainPane();
              }}
              onChoose={(id) => {
                setChosenId(id);
                setView(null);
                showMainPane();
              }}
            />
          ),
        },
        {
          label: t('form.name'),
          initial: 72,
          min: 40,
          content: <WhereWritable>{content[view ?? 'study']()}</WhereWritable>,
        },
      ]}
    />
  );
}
