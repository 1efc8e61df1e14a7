/** What belongs to the person at this machine: the name that is written on everything they make. */
import { Anchor, Button, Group, Modal, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeopleDialog } from '../features/erasure/people-dialog.tsx';
import { useLibraryState } from './library-state.ts';
import { OrganisationRules } from './organisation-rules.tsx';
import { usePreferences } from './preferences.tsx';
import { hashFromRoute } from './routes.ts';

const eventName = 'metodebenk:settings';

export function openSettings(): void {
  window.dispatchEvent(new Event(eventName));
}

/** Mounted once, in the frame. */
export function SettingsDialog() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [isShowingPeople, setShowingPeople] = useState(false);
  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener(eventName, open);
    return () => window.removeEventListener(eventName, open);
  }, []);
  const close = () => setOpen(false);
  const showPeople = () => {
    close();
    setShowingPeople(true);
  };
  return (
    <>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('settings.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <SettingsForm onDone={close} onPeople={showPeople} />
      </Modal>
      <PeopleDialog opened={isShowingPeople} onClose={() => setShowingPeople(false)} />
    </>
  );
}

function SettingsForm({ onDone, onPeople }: { onDone: () => void; onPeople: () => void }) {
  const { t } = useTranslation();
  const { t: te } = useTranslation('erasure');
  const { settings, update } = usePreferences();
  const isOpen = (useLibraryState().data?.path ?? null) !== null;
  const [name, setName] = useState(settings?.person.name ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        update({ personName: name.trim() });
        onDone();
      }}
    >
      <TextInput
        data-autofocus
        label={t('settings.name')}
        description={t('settings.nameHelp')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <OrganisationRules />
      {isOpen ? (
        <>
          <Anchor mt="md" display="block" href={hashFromRoute({ screen: 'care' })} onClick={onDone}>
            {t('screen.care')}
          </Anchor>
          <Anchor mt="xs" display="block" component="button" type="button" onClick={onPeople}>
            {te('people.open')}
          </Anchor>
        </>
      ) : null}
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={!name.trim()}>
          {t('settings.save')}
        </Button>
      </Group>
    </form>
  );
}
