/** The marks of a project that came to a new version of their document and that nobody has looked at yet. */
import { Button, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WhereWritable } from '../../app/where-writable.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { needsLook, useAnchorChanges, useWaitingMarks } from './version-data.ts';
import classes from './versions.module.css';
import { WaitingMark } from './waiting-mark.tsx';

/** As many as are drawn at once: more are looked at when these have been. */
const mostShown = 100;

export function WaitingMarks({ projectId }: { projectId: string }) {
  const { t } = useTranslation('versions');
  const waiting = useWaitingMarks(projectId);
  const { decide } = useAnchorChanges();
  if (!waiting.data) return <NotLoaded of={[waiting]} />;
  if (waiting.data.length === 0) {
    return <EmptyState icon={<IconChecks size={40} stroke={1.2} />} title={t('none.title')} text={t('none.text')} />;
  }
  const wanting = waiting.data.filter(needsLook);
  const moved = waiting.data.filter((review) => !needsLook(review));
  const own = moved.filter((review) => review.projectId === projectId);
  return (
    <WhereWritable>
      <section className={classes.list} aria-labelledby="versions-heading">
        <h2 id="versions-heading">{t('heading', { count: wanting.length })}</h2>
        <p className={classes.hint}>{t('hint')}</p>
        <ul className={classes.marks}>
          {wanting.slice(0, mostShown).map((review) => (
            <WaitingMark key={review.id} review={review} />
          ))}
        </ul>
        {wanting.length > mostShown ? (
          <Text className={classes.hint}>{t('more', { count: wanting.length - mostShown })}</Text>
        ) : null}
        {moved.length > 0 ? (
          <>
            <div className={classes.movedHead}>
              <h2>{t('movedHeading', { count: moved.length })}</h2>
              {own.length > 0 ? (
                <Button
                  size="compact-xs"
                  variant="default"
                  loading={decide.isPending}
                  onClick={() => decide.mutate({ ids: own.map(({ id }) => id), decision: 'accepted' })}
                >
                  {t('acceptMoved')}
                </Button>
              ) : null}
            </div>
            <ul className={classes.marks}>
              {moved.slice(0, mostShown).map((review) => (
                <WaitingMark key={review.id} review={review} />
              ))}
            </ul>
          </>
        ) : null}
      </section>
    </WhereWritable>
  );
}
