/** Screening of what the searches brought: titles and abstracts, full texts, and the flow that comes of it. */

import { Button, Progress, SegmentedControl } from '@mantine/core';
import { IconAdjustments, IconListSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import { type ScreeningStage, screeningStages } from '../../../shared/model/screening.ts';
import { ListFilter } from '../../app/lists/list-filter.tsx';
import { RowsState } from '../../app/lists/rows-state.tsx';
import { useReferenceRows } from '../../app/record-rows.ts';
import { goTo } from '../../app/routes.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { FlowView } from './flow-view.tsx';
import classes from './screening.module.css';
import { useQueue, useSetup } from './screening-data.ts';
import { ScreeningList } from './screening-list.tsx';
import { SetupDialog } from './setup-dialog.tsx';

const parts = [...screeningStages, 'flow'] as const;
type Part = (typeof parts)[number];

export function ScreeningTab({ project }: { project: Project }) {
  const { t } = useTranslation('screening');
  const [part, setPart] = useState<Part>('title');
  const [query, setQuery] = useState('');
  const [isSetupOpen, setSetupOpen] = useState(false);
  const setup = useSetup(project.id);
  if (!setup.data) return <NotLoaded of={[setup]} />;
  return (
    <div className={classes.screen}>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-label={t('stages')}
          value={part}
          onChange={setPart}
          data={parts.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <WhereWritable>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconAdjustments size={14} aria-hidden />}
            onClick={() => setSetupOpen(true)}
          >
            {t('setup.open')}
          </Button>
        </WhereWritable>
        {part === 'flow' ? null : (
          <>
            <StageProgress projectId={project.id} stage={part} />
            <ListFilter query={query} onChange={setQuery} label={t('find')} />
          </>
        )}
      </div>
      {part === 'flow' ? (
        <FlowView project={project} setup={setup.data} />
      ) : (
        <Stage key={part} project={project} stage={part} query={query} setup={setup.data} />
      )}
      {isSetupOpen ? <SetupDialog setup={setup.data} onClose={() => setSetupOpen(false)} /> : null}
    </div>
  );
}

interface StageProps {
  project: Project;
  stage: ScreeningStage;
  query: string;
  setup: NonNullable<ReturnType<typeof useSetup>['data']>;
}

function Stage({ project, stage, query, setup }: StageProps) {
  const { t } = useTranslation('screening');
  const queue = useQueue(project.id, stage);
  const references = useReferenceRows();
  const ids = queue.data?.ids;
  // The one in hand is chosen from the queue as it stands now, and then stays whatever comes in.
  const [hasCome, setCome] = useState(false);
  if (!hasCome && queue.data && !queue.isFetching) setCome(true);
  // Decisions leave the list itself as it is, so that its words are not folded anew after each.
  const rows = useMemo(() => {
    const wanted = new Set(ids);
    return references.rows.filter(({ id }) => wanted.has(id));
  }, [references.rows, ids]);
  if (!queue.data || !hasCome) return <NotLoaded of={[queue]} />;
  if (queue.data.ids.length === 0) {
    return (
      <EmptyState
        icon={<IconListSearch size={40} stroke={1.2} />}
        title={t(`none.${stage}.title`)}
        text={t(`none.${stage}.text`)}
        action={
          stage === 'title' ? (
            <Button onClick={() => goTo({ screen: 'project', tab: 'searches' })}>{t('none.go')}</Button>
          ) : null
        }
      />
    );
  }
  return (
    <RowsState of={references}>
      {rows.length > 0 ? (
        <ScreeningList project={project} stage={stage} setup={setup} queue={queue.data} rows={rows} query={query} />
      ) : null}
    </RowsState>
  );
}

function StageProgress({ projectId, stage }: { projectId: string; stage: ScreeningStage }) {
  const { t } = useTranslation('screening');
  const { number } = useFormat();
  const { data } = useQueue(projectId, stage);
  if (!data || data.ids.length === 0) return null;
  const done = [...data.states.values()].filter(({ state }) => state !== 'undecided').length;
  const conflicts = [...data.states.values()].filter(({ state }) => state === 'conflict').length;
  const told = t('progress', { done: number(done), total: number(data.ids.length) });
  return (
    <span className={classes.progress}>
      <Progress size="sm" w={90} aria-label={told} value={(100 * done) / data.ids.length} />
      <span role="status">
        {told}
        {conflicts > 0 ? ` · ${t('conflicts', { count: conflicts })}` : ''}
      </span>
    </span>
  );
}
