/** Who worked in the open library and what they made; each can be erased. */
import { Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryPerson } from '../../../shared/contract/erasures.ts';
import { useApiQuery } from '../../api/queries.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { useFormat } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { EraseDialog, type ErasureTarget } from './erase-dialog.tsx';
import classes from './erasure.module.css';

export function PeopleDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation('erasure');
  const { t: tc } = useTranslation();
  const [target, setTarget] = useState<ErasureTarget | null>(null);
  return (
    <>
      <Modal
        opened={opened && target === null}
        onClose={onClose}
        size="lg"
        title={t('people.title')}
        closeButtonProps={{ 'aria-label': tc('close') }}
      >
        <Text mb="sm">{t('people.text')}</Text>
        <PeopleList onErase={(id) => setTarget({ kind: 'person', id })} />
      </Modal>
      <EraseDialog target={target} onClose={() => setTarget(null)} />
    </>
  );
}

function PeopleList({ onErase }: { onErase(id: string): void }) {
  const isReadOnly = useLibraryState().data?.isReadOnly ?? true;
  const asked = useApiQuery<LibraryPerson[]>(['erasures', 'people'], (api) => api.erasures.people.query(), {
    staleTime: 0,
  });
  const people = asked.data;
  if (!people) return <NotLoaded of={[asked]} />;
  return (
    <ul className={classes.people}>
      {people.map((person) => (
        <Person key={person.id} person={person} canErase={!isReadOnly} onErase={onErase} />
      ))}
    </ul>
  );
}

interface PersonProps {
  person: LibraryPerson;
  canErase: boolean;
  onErase(id: string): void;
}

function Person({ person, canErase, onErase }: PersonProps) {
  const { t } = useTranslation('erasure');
  const { moment, number } = useFormat();
  const { settings } = usePreferences();
  const isMe = settings?.person.id === person.id;
  const made = person.made.map(({ place, count }) => t(`made.${place}`, { count: number(count) }));
  return (
    <li>
      <span>{isMe ? `${person.name} (${t('people.you')})` : person.name}</span>
      {canErase && person.erasedAt === null ? (
        <Button
          variant="subtle"
          color="red"
          size="compact-xs"
          aria-label={t('people.erase', { name: person.name })}
          onClick={() => onErase(person.id)}
        >
          {t('open')}
        </Button>
      ) : null}
      <span className={classes.made}>
        {person.erasedAt ? `${t('people.erased', { when: moment(person.erasedAt) })} · ` : ''}
        {made.length > 0 ? made.join(' · ') : t('people.nothing')}
      </span>
    </li>
  );
}
