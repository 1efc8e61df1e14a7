/** References that are one publication: the certain ones merged by one press, the others looked at pair by pair. */
import { Anchor, Button, Group } from '@mantine/core';
import { IconChecks, IconCopyCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateState } from '../../../../shared/contract/duplicates.ts';
import { useLibraryState } from '../../../app/library-state.ts';
import { hashFromRoute } from '../../../app/routes.ts';
import { useUndoNotice } from '../../../app/use-undo-notice.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/format.ts';
import { NotLoaded } from '../../../ui/not-loaded.tsx';
import { CertainGroups } from './certain-groups.tsx';
import { useDuplicateChanges, useDuplicateState, useNextPair } from './duplicate-data.ts';
import classes from './duplicates.module.css';
import { PairDesk, type PairDeskProps } from './pair-desk.tsx';

export function DuplicatesView() {
  const { t } = useTranslation('duplicates');
  const { number } = useFormat();
  const state = useDuplicateState();
  const isReadOnly = useLibraryState().data?.isReadOnly ?? true;
  const changes = useDuplicateChanges();
  const tellUndo = useUndoNotice(null);
  const find = (
    <Button
      size={state.data?.searchedAt ? 'compact-xs' : 'sm'}
      variant={state.data?.searchedAt ? 'default' : 'filled'}
      loading={changes.find.isPending || changes.isFinding}
      onClick={() => changes.find.mutate()}
    >
      {t(state.data?.searchedAt ? 'findAgain' : 'find')}
    </Button>
  );
  if (!state.data) return <NotLoaded of={[state]} />;
  const { searchedAt, groups, certain, isStale, references, merged } = state.data;
  const mergeCertain = () =>
    changes.mergeCertain.mutate(undefined, {
      onSuccess: (done) => void tellUndo(t('mergedCertain', { count: done.merged, number: number(done.merged) })),
    });
  return (
    <div className={classes.view}>
      <Group className={classes.head} gap="md">
        <h2>{t('title')}</h2>
        <Anchor size="sm" href={hashFromRoute({ screen: 'references' })}>
          {t('back')}
        </Anchor>
        {searchedAt ? find : null}
      </Group>
      {searchedAt === null ? (
        <EmptyState
          icon={<IconCopyCheck size={40} stroke={1.2} />}
          title={t('start.title')}
          text={t('start.text')}
          action={find}
        />
      ) : (
        <>
          <p className={classes.hint} role="status">
            {t('searched', { count: references, number: number(references) })}{' '}
            {merged > 0 ? `${t('merged', { count: merged, number: number(merged) })} ` : ''}
            {isStale ? t('stale') : ''}
          </p>
          {certain > 0 ? (
            <Group className={classes.certain} gap="md">
              <span>{t('certain', { count: certain, number: number(certain), groups: number(groups) })}</span>
              <Button size="xs" onClick={mergeCertain} loading={changes.mergeCertain.isPending} disabled={isReadOnly}>
                {t('mergeCertain')}
              </Button>
            </Group>
          ) : null}
          {certain > 0 ? (
            <CertainGroups
              groups={groups}
              isReadOnly={isReadOnly}
              onApart={(firstId, secondId) =>
                changes.setApart.mutate({ firstId, secondId }, { onSuccess: () => void tellUndo(t('toldApart')) })
              }
            />
          ) : null}
          <Pairs state={state.data} isReadOnly={isReadOnly} changes={changes} tellUndo={tellUndo} />
        </>
      )}
    </div>
  );
}

interface PairsProps {
  state: DuplicateState;
  isReadOnly: boolean;
  changes: ReturnType<typeof useDuplicateChanges>;
  tellUndo(message: string): Promise<void>;
}

function Pairs({ state: { uncertain }, isReadOnly, changes, tellUndo }: PairsProps) {
  const { t } = useTranslation('duplicates');
  const { number } = useFormat();
  const [after, setAfter] = useState<string>();
  const next = useNextPair(after, uncertain > 0);
  if (uncertain === 0) {
    return <EmptyState icon={<IconChecks size={40} stroke={1.2} />} title={t('none.title')} text={t('none.text')} />;
  }
  if (!next.data) return <NotLoaded of={[next]} />;
  // Variables that the app does not read pass through untouched, so that all of them are unknown on the wire.
  const pair = next.data[0] as PairDeskProps['pair'] | undefined;
  if (!pair) {
    return (
      <EmptyState
        title={t('skipped.title', { count: uncertain, number: number(uncertain) })}
        action={
          <Button size="sm" onClick={() => setAfter(undefined)}>
            {t('skipped.again')}
          </Button>
        }
      />
    );
  }
  const { merge, setApart } = changes;
  return (
    <>
      <h3 className={classes.count}>{t('uncertain', { count: uncertain, number: number(uncertain) })}</h3>
      <PairDesk
        key={pair.id}
        pair={pair}
        isBusy={merge.isPending || setApart.isPending || next.isFetching}
        isReadOnly={isReadOnly}
        onSame={(mainId, otherId) =>
          merge.mutate({ mainId, ids: [otherId] }, { onSuccess: () => void tellUndo(t('toldSame')) })
        }
        onApart={() =>
          setApart.mutate(
            { firstId: pair.first.id, secondId: pair.second.id },
            { onSuccess: () => void tellUndo(t('toldApart')) },
          )
        }
        onSkip={() => setAfter(pair.id)}
      />
    </>
  );
}
