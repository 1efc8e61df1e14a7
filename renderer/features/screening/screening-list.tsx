/** The queue of a stage as a list, with the one in hand beside it: decided one at a time, or many at once. */

import { Button } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import type { ReferenceListRow } from '../../../shared/contract/references.ts';
import type { ScreeningSetup } from '../../../shared/contract/screening.ts';
import {
  type ScreeningDecision,
  type ScreeningStage,
  type ScreeningState,
  screeningStates,
} from '../../../shared/model/screening.ts';
import { picoTerms } from '../../../shared/pico/terms.ts';
import { termMarker } from '../../../shared/screening/mark-terms.ts';
import { useScreenKeys } from '../../app/keys.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { CopyButton, ListFoot } from '../../app/lists/list-foot.tsx';
import { RowTable } from '../../app/lists/row-table.tsx';
import { useUndoNotice } from '../../app/use-undo-notice.ts';
import type { Column } from '../../ui/grid/column.ts';
import type { Facet } from '../../ui/grid/facets.ts';
import { onlyRow } from '../../ui/grid/row-selection.ts';
import { wordsOfReference } from '../references/reference-columns.tsx';
import { authorsOf } from '../references/reference-words.ts';
import { ReasonMenu } from './reason-menu.tsx';
import { RecordView } from './record-view.tsx';
import type { useQueue } from './screening-data.ts';
import { useDecide, useReadAhead } from './screening-data.ts';
import { StateMark } from './state-mark.tsx';
import { useFound } from './use-found.ts';

type Queue = NonNullable<ReturnType<typeof useQueue>['data']>;

export interface ScreeningListProps {
  project: Project;
  stage: ScreeningStage;
  setup: ScreeningSetup;
  queue: Queue;
  /** Of the queue, in its order. */
  rows: readonly ReferenceListRow[];
  query: string;
}

/** What waits for the one who looks. */
const isOpen = (state: ScreeningState) => state === 'undecided' || state === 'conflict' || state === 'unsure';

export function ScreeningList({ project, stage, setup, queue, rows, query }: ScreeningListProps) {
  const { t } = useTranslation('screening');
  const isReadOnly = useLibraryState().data?.isReadOnly ?? true;
  const stateOf = (row: { id: string }) => queue.states.get(row.id)?.state ?? 'undecided';
  const first = rows.find((row) => isOpen(stateOf(row))) ?? rows[0];
  const [selection, setSelection] = useState(() => onlyRow(first?.id ?? ''));
  const [isExcluding, setExcluding] = useState(false);
  const listed = useRef<readonly ReferenceListRow[]>(rows);
  const decide = useDecide(project.id, stage);
  const tellUndo = useUndoNotice(project.id);
  const marker = useMemo(() => termMarker(picoTerms(project.pico)), [project.pico]);
  const found = useFound(project.id, stage, query);
  const shownRows = useMemo(() => (found ? rows.filter(({ id }) => found.has(id)) : rows), [rows, found]);

  const nextOf = (id: string | null, isWanted: (row: ReferenceListRow) => boolean, by: 1 | -1 = 1) => {
    const list = listed.current;
    const at = list.findIndex((row) => row.id === id);
    for (let place = at + by; place >= 0 && place < list.length; place += by) {
      if (isWanted(list[place]!)) return list[place]!.id;
    }
    return null;
  };
  const go = (id: string | null) => id !== null && setSelection(onlyRow(id));
  const activeId = selection.active;
  const following = useDeferredValue(nextOf(activeId, (row) => isOpen(stateOf(row))));
  useReadAhead(project.id, stage, following);
  useScreenKeys('screening', {
    'next-reference': () => go(nextOf(activeId, () => true)),
    'previous-reference': () => go(nextOf(activeId, () => true, -1)),
  });

  const one = (decision: ScreeningDecision, reason: string, isForBoth: boolean) => {
    if (activeId === null) return;
    const next = decision === 'undecided' ? null : nextOf(activeId, (row) => isOpen(stateOf(row)));
    decide.mutate(
      { referenceIds: [activeId], decision, reason, isForBoth },
      { onError: () => setSelection(onlyRow(activeId)) },
    );
    // Before the answer: a key that follows fast is meant for the next one.
    go(next);
  };
  const many = (ids: readonly string[], decision: ScreeningDecision, reason: string) =>
    decide.mutate(
      { referenceIds: ids, decision, reason, isForBoth: false },
      { onSuccess: ({ decided }) => void tellUndo(t(`toldMany.${decision}`, { count: decided })) },
    );

  const told: (Omit<Column<ReferenceListRow>, 'render'> & Partial<Pick<Column<ReferenceListRow>, 'render'>>)[] = [
    {
      key: 'state',
      label: t('column.state'),
      width: '104px',
      value: (row) => screeningStates.indexOf(stateOf(row)),
      render: (row) => <StateMark state={stateOf(row)} />,
    },
    {
      key: 'title',
      label: t('column.title'),
      width: 'minmax(180px, 1fr)',
      isRowHeader: true,
      value: (row) => row.title,
      render: (row) => <span title={row.title}>{row.title || '–'}</span>,
    },
    { key: 'year', label: t('column.year'), width: '48px', align: 'end', value: (row) => row.year },
    { key: 'authors', label: t('column.authors'), width: '130px', isExtra: true, value: authorsOf },
    { key: 'journal', label: t('column.journal'), width: '130px', isExtra: true, value: (row) => row.journal },
    {
      key: 'reason',
      label: t('column.reason'),
      width: '130px',
      isExtra: true,
      value: (row) => queue.states.get(row.id)?.reason ?? '',
    },
  ];
  const columns = told.map((column) => ({ render: (row: ReferenceListRow) => column.value(row) || '–', ...column }));
  const facets: Facet<ReferenceListRow>[] = [
    {
      key: 'state',
      label: t('column.state'),
      values: screeningStates,
      valuesOf: (row) => [stateOf(row)],
      nameOf: (value) => t(`state.${value as ScreeningState}`),
      isInline: true,
    },
    {
      key: 'reason',
      label: t('column.reason'),
      valuesOf: (row) => (stateOf(row) === 'excluded' ? [queue.states.get(row.id)?.reason || '–'] : []),
      nameOf: (value) => value,
    },
  ];
  return (
    <RowTable
      name={`screening-${stage}`}
      label={t(`stage.${stage}`)}
      rows={shownRows}
      columns={columns}
      facets={facets}
      wordsOf={wordsOfReference}
      query={found ? '' : query}
      readBeside={queue.states}
      selection={selection}
      onSelect={setSelection}
      isDetailFirst
      isAsked
      detailWidth={56}
      detail={(row) => (
        <RecordView
          key={row.id}
          projectId={project.id}
          stage={stage}
          referenceId={row.id}
          setup={setup}
          marker={marker}
          onDecide={one}
        />
      )}
      foot={({ rows: picked, list, shown, onCopy }) => (
        <ListFoot chosen={picked.length} shown={shown} total={rows.length} isReadOnly={isReadOnly} hint={t('hint')}>
          <Listed list={list} into={listed} />
          {!isReadOnly && picked.length > 1 ? (
            <>
              {(['include', 'unsure', 'undecided'] as const).map((decision) => (
                <Button
                  key={decision}
                  size="compact-xs"
                  variant="default"
                  loading={decide.isPending}
                  onClick={() =>
                    many(
                      picked.map(({ id }) => id),
                      decision,
                      '',
                    )
                  }
                >
                  {t(`decide.${decision}`)}
                </Button>
              ))}
              <ReasonMenu
                size="compact-xs"
                reasons={setup.reasons}
                needsReason={stage === 'full-text'}
                isOpen={isExcluding}
                onOpen={setExcluding}
                onChoose={(reason) =>
                  many(
                    picked.map(({ id }) => id),
                    'exclude',
                    reason,
                  )
                }
                label={t('decide.exclude')}
              />
            </>
          ) : null}
          {picked.length > 1 ? <CopyButton onCopy={onCopy} /> : null}
        </ListFoot>
      )}
    />
  );
}

/** What the filters leave is where the next one is looked for. */
function Listed<Row>({ list, into }: { list: readonly Row[]; into: { current: readonly Row[] } }) {
  useEffect(() => {
    into.current = list;
  }, [list, into]);
  return null;
}
