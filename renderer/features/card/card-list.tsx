import { Button } from '@mantine/core';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../app/preferences.tsx';
import { goTo } from '../../app/routes.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { useCardChanges, useCards, useTemplates } from './card-data.ts';
import classes from './card-list.module.css';
import { CardListRow } from './card-list-row.tsx';

/** The project's cards, and a new one from each template. */
export function CardList({ projectId }: { projectId: string }) {
  const { t } = useTranslation('card');
  const locale = useLocale();
  const cards = useCards(projectId);
  const templates = useTemplates();
  const usual = usePreferences().settings?.cardTemplate;
  const { create, remove } = useCardChanges();
  if (!cards.data || !templates.data) return <NotLoaded of={[cards, templates]} />;
  const first = usual && templates.data.find(({ id }) => id === usual);
  const offered = first ? [first, ...templates.data.filter((template) => template !== first)] : templates.data;
  const buttons = offered.map((template, index) => (
    <Button
      key={template.id}
      variant={index === 0 ? 'filled' : 'default'}
      leftSection={<IconPlus size={14} aria-hidden />}
      loading={create.isPending && create.variables.template === template.id}
      onClick={() =>
        create.mutate(
          { projectId, template: template.id },
          { onSuccess: (card) => goTo({ screen: 'card', cardId: card.id }) },
        )
      }
    >
      {t('list.create', { name: template.name[locale] })}
    </Button>
  ));
  if (cards.data.length === 0) {
    return (
      <EmptyState
        icon={<IconFileText size={40} stroke={1.2} />}
        title={t('list.emptyTitle')}
        text={t('list.emptyText')}
        action={
          <WhereWritable>
            <div className={classes.buttons}>{buttons}</div>
          </WhereWritable>
        }
      />
    );
  }
  return (
    <div className={classes.list}>
      <h2>{t('list.heading')}</h2>
      <ul>
        {cards.data.map((card) => (
          <CardListRow
            key={card.id}
            card={card}
            templateName={
              templates.data.find((template) => template.id === card.template)?.name[locale] ?? card.template
            }
            onRemove={() => remove.mutate(card.id)}
          />
        ))}
      </ul>
      <WhereWritable>
        <div className={classes.buttons}>{buttons}</div>
      </WhereWritable>
    </div>
  );
}
