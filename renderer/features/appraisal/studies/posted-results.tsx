/** What the registry reports of a study's results, as rows to take one by one, each with the trial as its source. */
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Study, StudyList } from '../../../../shared/contract/studies.ts';
import { useApiQuery } from '../../../api/queries.ts';
import { useTrialRows } from '../../../app/record-rows.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { useFormat } from '../../../ui/format.ts';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PassagesDialog } from '../passages-dialog.tsx';
import { PostedMeasures } from './posted-measures.tsx';
import classes from './studies.module.css';
import type { StudyChanges } from './study-data.ts';

export interface PostedResultsProps {
  isOpen: boolean;
  outcomeId: string;
  /** As the screen calls it. */
  outcomeName: string;
  list: StudyList;
  changes: StudyChanges;
  onClose(): void;
}

export function PostedResultsDialog(props: PostedResultsProps) {
  const { t } = useTranslation('studies');
  return (
    <PassagesDialog
      isOpen={props.isOpen}
      title={t('posted.title', { outcome: props.outcomeName })}
      closeLabel={t('passages.close')}
      onClose={props.onClose}
    >
      <StudyChoice {...props} />
    </PassagesDialog>
  );
}

const trialsOf = ({ sources }: Study) => sources.filter(({ kind }) => kind === 'trial');

function StudyChoice(props: PostedResultsProps) {
  const { t } = useTranslation();
  const { rows, isComplete } = useTrialRows();
  if (!isComplete) return <LoadingState label={t('loading')} />;
  return <StudiesToRead reported={new Set(rows.flatMap(({ id, hasResults }) => (hasResults ? id : [])))} {...props} />;
}

/** Those whose trials report results stand first; of them one without figures for the outcome is chosen. */
function StudiesToRead({ reported, outcomeId, list, changes }: PostedResultsProps & { reported: ReadonlySet<string> }) {
  const { t } = useTranslation('studies');
  const isReported = (study: Study) => trialsOf(study).some(({ id }) => reported.has(id));
  const ofTrials = list.studies.filter((study) => trialsOf(study).length > 0);
  const studies = [...ofTrials.filter(isReported), ...ofTrials.filter((study) => !isReported(study))];
  const done = new Set(list.results.flatMap((result) => (result.outcomeId === outcomeId ? result.studyId : [])));
  const [first] = useState(() => studies.find((study) => isReported(study) && !done.has(study.id)) ?? studies[0]);
  const [studyId, setStudyId] = useState<string | null>(null);
  const study = studies.find(({ id }) => id === (studyId ?? first?.id));
  if (!study) return <p className={classes.hint}>{t('posted.noTrials')}</p>;
  return (
    <>
      <NativeSelect
        size="xs"
        data-autofocus
        label={t('posted.study')}
        value={study.id}
        data={studies.map((each) => ({
          value: each.id,
          label: isReported(each) ? t('posted.reported', { name: each.name }) : each.name,
        }))}
        onChange={(event) => setStudyId(event.currentTarget.value)}
      />
      {trialsOf(study).map(({ id }) => (
        <PostedOfTrial key={`${study.id} ${id}`} trialId={id} {...{ study, outcomeId, list, changes }} />
      ))}
    </>
  );
}

export interface PostedOfTrialProps {
  trialId: string;
  study: Study;
  outcomeId: string;
  list: StudyList;
  changes: StudyChanges;
}

function PostedOfTrial(props: PostedOfTrialProps) {
  const { t } = useTranslation('studies');
  const { t: tc } = useTranslation();
  const { locale, date } = useFormat();
  const { trialId: id } = props;
  const { data, error } = useApiQuery(['trials', 'results', id], (api) => api.trials.results.query({ id }));
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!data) return <LoadingState label={tc('loading')} />;
  const number = data.registryId;
  if (data.kind !== 'posted') return <p className={classes.hint}>{t(`posted.${data.kind}`, { number })}</p>;
  if (data.measures.length === 0) return <p className={classes.hint}>{t('posted.none', { number })}</p>;
  return (
    <section aria-label={number}>
      <p className={classes.dim}>{t('posted.where', { number, date: date(data.asOf), file: data.file })}</p>
      {data.isCut && <p className={classes.hint}>{t('posted.cut')}</p>}
      <PostedMeasures measures={data.measures} {...props} />
    </section>
  );
}
