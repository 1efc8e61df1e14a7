import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentProject } from '../../app/current-project.tsx';
import { NoProject } from '../../app/no-project.tsx';
import { hashFromRoute, useRoute } from '../../app/routes.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { useCard, useTemplates } from './card-data.ts';
import { CardEditor } from './card-editor.tsx';
import { CardList } from './card-list.tsx';
import { showField } from './show-field.ts';

/** A card being written, or the project's cards. */
export function CardScreen() {
  const { project, isLoading } = useCurrentProject();
  const route = useRoute();
  const { cardId, field } = route.screen === 'card' ? route : { cardId: undefined, field: undefined };
  if (cardId) return <LoadedCard key={cardId} id={cardId} field={field} />;
  if (project) return <CardList projectId={project.id} />;
  return <NoProject isLoading={isLoading} feature="card" />;
}

function LoadedCard({ id, field }: { id: string; field: string | undefined }) {
  const { t } = useTranslation('card');
  const locale = useLocale();
  const card = useCard(id);
  const templates = useTemplates();
  const error = card.error ?? templates.error;
  const template = templates.data?.find((each) => each.id === card.data?.template);
  const isThere = card.data !== undefined && template !== undefined;
  useEffect(() => {
    if (isThere && field) showField(field);
  }, [isThere, field]);
  if (card.data && template) return <CardEditor card={card.data} template={template} />;
  if (error || (card.data && templates.data)) {
    return (
      <ErrorNote
        sentence={error ? error.sentence(locale) : t('templateMissing', { template: card.data?.template })}
        action={
          <Button component="a" href={hashFromRoute({ screen: 'card' })}>
            {t('allCards')}
          </Button>
        }
      />
    );
  }
  return <LoadingState label={t('loading')} />;
}
