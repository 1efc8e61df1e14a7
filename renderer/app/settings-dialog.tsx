/** What belongs to the person at this machine: the name that is written on everything they make. */
import { Anchor, Button, Group, Modal, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryState } from './library-state.ts';
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
  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener(eventName, open);
    return () => window.removeEventListener(eventName, open);
  }, []);
  const close = () => setOpen(false);
  return (
    <Modal opened={isOpen} onClose={close} title={t('settings.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <SettingsForm onDone={close} />
    </Modal>
  );
}

function SettingsForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
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
      {isOpen ? (
        <Anchor mt="md" display="block" href={hashFromRoute({ screen: 'care' })} onClick={onDone}>
          {t('screen.care')}
        </Anchor>
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
