/** One mark: the words it had, those it has now, and what can be done about it. */
import { Anchor, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnchorReview } from '../../../shared/contract/versions.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { ElementLetter } from '../../ui/element-letter.tsx';
import { ChangedText } from '../history/changed-text.tsx';
import { useAnchorChanges } from './version-data.ts';
import classes from './versions.module.css';

export function WaitingMark({ review }: { review: AnchorReview }) {
  const { t } = useTranslation('versions');
  const { decide } = useAnchorChanges();
  const { id, state, subject, before, after, documentId, previousId, title } = review;
  const run = (decision: 'accepted' | 'kept' | 'removed') => decide.mutate({ ids: [id], decision });
  const short = before.quote.slice(0, 60);
  const canAccept = after !== null || subject === 'exemption';
  return (
    <li className={classes.mark} data-state={state}>
      <span className={classes.state}>{t(`state.${state}`)}</span>
      <div className={classes.words}>
        <p className={classes.what}>
          <Subject review={review} /> · {title}
        </p>
        {state === 'moved' ? <q>{before.quote}</q> : null}
        {state === 'changed' ? <ChangedText before={before.quote} after={after?.quote ?? ''} /> : null}
        {state === 'lost' ? <q className={classes.gone}>{before.quote}</q> : null}
        <p className={classes.places}>
          <Anchor size="xs" href={hashFromRoute({ screen: 'reader', documentId: previousId, start: before.start })}>
            {t('before', { page: before.page })}
          </Anchor>
          {after ? (
            <Anchor size="xs" href={hashFromRoute({ screen: 'reader', documentId, start: after.start })}>
              {t('after', { page: after.page })}
            </Anchor>
          ) : (
            <span>{t(subject === 'exemption' ? 'wholeExempt' : 'nowhere')}</span>
          )}
        </p>
        <Group gap="xs" role="group" aria-label={t('actions', { quote: short })}>
          {canAccept ? (
            <Button size="compact-xs" onClick={() => run('accepted')} loading={decide.isPending}>
              {t(`accept.${state}`)}
            </Button>
          ) : null}
          <Button
            size="compact-xs"
            variant={canAccept ? 'default' : 'filled'}
            component="a"
            href={hashFromRoute({ screen: 'reader', documentId, start: after?.start ?? 0, placing: id })}
          >
            {t('place')}
          </Button>
          {subject === 'exemption' ? null : (
            <Button size="compact-xs" variant="default" onClick={() => run('kept')}>
              {t('keep')}
            </Button>
          )}
          <Button size="compact-xs" variant="default" onClick={() => run('removed')}>
            {t(`remove.${subject}`)}
          </Button>
        </Group>
      </div>
    </li>
  );
}

/** What the mark is: a tag by its letter, a source by its card, or what is exempt. */
function Subject({ review }: { review: AnchorReview }) {
  const { t } = useTranslation('versions');
  const { t: tc } = useTranslation();
  const { subject, element, cardId, cardTitle, field } = review;
  if (subject === 'tag' && element) return <ElementLetter element={element} name={tc(`element.${element}`)} />;
  if (subject === 'exemption') return t('subject.exemption');
  return (
    <Anchor
      size="xs"
      href={hashFromRoute({ screen: 'card', ...(cardId ? { cardId } : {}), ...(field ? { field } : {}) })}
    >
      {t('subject.source', { card: cardTitle ?? '' })}
    </Anchor>
  );
}
