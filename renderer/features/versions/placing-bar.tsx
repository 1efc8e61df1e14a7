/** Above a document while a mark is placed in it by hand: the words it had, and what was chosen is taken for it. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.ts';
import { goTo } from '../../app/routes.ts';
import { useAnchorChanges } from './version-data.ts';
import classes from './versions.module.css';

export interface PlacingBarProps {
  documentId: string;
  /** Of what became of the mark. */
  reviewId: string;
  passage: { start: number; end: number } | null;
  onPlaced(): void;
}

export function PlacingBar({ documentId, reviewId, passage, onPlaced }: PlacingBarProps) {
  const { t } = useTranslation('versions');
  const { place } = useAnchorChanges();
  const marks = useApiQuery(['versions', 'anchors', documentId], (api) =>
    api.versions.anchors.query({ id: documentId }),
  );
  const review = marks.data?.find(({ id }) => id === reviewId);
  const leave = () => goTo({ screen: 'project', tab: 'versions' });
  if (!review) return null;
  return (
    <section className={classes.placing} aria-label={t('placing.label')}>
      <span>{t('placing.choose')}</span>
      <q title={review.before.quote}>{review.before.quote}</q>
      <Button
        size="compact-xs"
        disabled={!passage}
        loading={place.isPending}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() =>
          passage &&
          place.mutate(
            { id: reviewId, start: passage.start, end: passage.end },
            {
              onSuccess: () => {
                onPlaced();
                leave();
              },
            },
          )
        }
      >
        {t('placing.here')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={leave}>
        {t('placing.cancel')}
      </Button>
    </section>
  );
}
