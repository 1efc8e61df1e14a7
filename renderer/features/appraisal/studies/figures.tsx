/** The figures of one outcome: a table for each kind of result, a row for each study and time. */
import { Anchor, Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconClipboardText, IconDatabase, IconPlus, IconQuote } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../../shared/contract/projects.ts';
import type { StudyList } from '../../../../shared/contract/studies.ts';
import { type ResultKind, resultKinds } from '../../../../shared/model/studies.ts';
import { goTo, hashFromRoute, useRoute } from '../../../app/routes.ts';
import { useLocale } from '../../../ui/format.ts';
import { outcomeName } from '../../project/outcome-name.ts';
import { useFigureActions } from './figure-actions.ts';
import type { ShownResult } from './figure-row.tsx';
import { FigureTable } from './figure-table.tsx';
import { PassageFigures } from './passage-figures.tsx';
import { PasteFigures } from './paste-figures.tsx';
import { PostedResultsDialog } from './posted-results.tsx';
import classes from './studies.module.css';
import { useStudyChanges } from './study-data.ts';

export interface FiguresProps {
  projectId: string;
  outcomes: readonly Outcome[];
  outcome: Outcome;
  list: StudyList;
}

export function Figures({ projectId, outcomes, outcome, list }: FiguresProps) {
  const { t } = useTranslation('studies');
  const locale = useLocale();
  const route = useRoute();
  const opened = route.screen === 'evidence' && route.studyId ? { studyId: route.studyId } : {};
  const changes = useStudyChanges(projectId);
  const actions = useFigureActions(projectId, changes);
  const results = list.results.filter(({ outcomeId }) => outcomeId === outcome.id);
  const [kind, setKind] = useState<ResultKind>(results.at(-1)?.kind ?? 'counts');
  const [dialog, setDialog] = useState<'paste' | 'passages' | 'posted' | null>(null);
  const unsourced = results.filter(({ sources }) => sources.length === 0);
  const [shown, setShown] = useState<ShownResult | null>(null);
  const { resultId = null, cell = null } = route.screen === 'evidence' ? route : {};
  useEffect(() => {
    if (resultId !== null) setShown((before) => ({ id: resultId, cell, turn: (before?.turn ?? 0) + 1 }));
  }, [resultId, cell]);
  const showNext = () => {
    const at = unsourced.findIndex(({ id }) => id === shown?.id);
    const found = unsourced[(at + 1) % unsourced.length];
    if (found) setShown({ id: found.id, cell: null, turn: (shown?.turn ?? 0) + 1 });
  };
  const withFigures = new Set(results.map(({ studyId }) => studyId));
  const without = list.studies.filter(({ id }) => !withFigures.has(id));
  // A series of cases has one group: its figures are shares.
  const next =
    without.find(({ design }) => (design === 'case-series') === (kind === 'proportion')) ??
    without[0] ??
    list.studies[0];
  const add = () => {
    if (!next) return;
    const onSuccess = ([added]: readonly { id: string }[]) =>
      added && setShown({ id: added.id, cell: 'study', turn: (shown?.turn ?? 0) + 1 });
    changes.setResults.mutate([{ studyId: next.id, outcomeId: outcome.id, kind }], { onSuccess });
  };
  return (
    <div className={classes.figures}>
      <div className={classes.tools}>
        <NativeSelect
          size="xs"
          label={t('figures.outcome')}
          value={outcome.id}
          data={outcomes.map((each) => ({ value: each.id, label: outcomeName(each, locale) }))}
          onChange={(event) =>
            goTo({ screen: 'evidence', tab: 'studies', outcomeId: event.currentTarget.value, ...opened })
          }
        />
        <NativeSelect
          size="xs"
          label={t('figures.kind')}
          value={kind}
          data={resultKinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
          onChange={(event) => setKind(event.currentTarget.value as ResultKind)}
        />
        <Button
          size="xs"
          variant="default"
          disabled={!next}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          {t('figures.add')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconClipboardText size={14} aria-hidden />}
          onClick={() => setDialog('paste')}
        >
          {t('paste.open')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconQuote size={14} aria-hidden />}
          onClick={() => setDialog('passages')}
        >
          {t('passages.open')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDatabase size={14} aria-hidden />}
          onClick={() => setDialog('posted')}
        >
          {t('posted.open')}
        </Button>
        {unsourced.length > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconAlertTriangle className={classes.doubt} size={14} aria-hidden />}
            onClick={showNext}
          >
            {t('figures.withoutSource', { count: unsourced.length })}
          </Button>
        )}
        <Anchor
          size="xs"
          className={classes.toOutcome}
          href={hashFromRoute({ screen: 'evidence', tab: 'outcomes', outcomeId: outcome.id })}
        >
          {t('figures.toOutcome')}
        </Anchor>
      </div>
      {results.length === 0 && (
        <p className={classes.hint}>{list.studies.length === 0 ? t('figures.needsStudies') : t('figures.empty')}</p>
      )}
      {resultKinds.map((each) => {
        const rows = results.filter((result) => result.kind === each);
        return rows.length === 0 ? null : (
          <FigureTable key={each} kind={each} results={rows} studies={list.studies} actions={actions} shown={shown} />
        );
      })}
      <PasteFigures
        isOpen={dialog === 'paste'}
        kind={kind}
        outcomeId={outcome.id}
        studies={list.studies}
        changes={changes}
        onClose={() => setDialog(null)}
      />
      <PassageFigures
        isOpen={dialog === 'passages'}
        projectId={projectId}
        outcomeId={outcome.id}
        list={list}
        changes={changes}
        onClose={() => setDialog(null)}
      />
      <PostedResultsDialog
        isOpen={dialog === 'posted'}
        outcomeId={outcome.id}
        outcomeName={outcomeName(outcome, locale)}
        list={list}
        changes={changes}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}
