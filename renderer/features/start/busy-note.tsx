/** Someone else has the library open: who, and what can be done meanwhile. */
import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../api/api-error.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './start.module.css';

export interface BusyNoteProps {
  error: ApiError;
  isTrying: boolean;
  onRead(): void;
  onTryAgain(): void;
}

export function BusyNote({ error, isTrying, onRead, onTryAgain }: BusyNoteProps) {
  const { t } = useTranslation('start');
  const { moment } = useFormat();
  const { path = '', person, machine, since } = error.details;
  const owner = { person: String(person), machine: String(machine), since: moment(String(since)) };
  return (
    <section className={classes.note} role="alert">
      <Title order={2}>{t('busy.title')}</Title>
      <Text className={classes.path}>{path}</Text>
      <Text mt="xs">{since === undefined ? t('busy.unknown') : t(person ? 'busy.owner' : 'busy.machine', owner)}</Text>
      <Text mt="xs">{t('busy.help')}</Text>
      <Group gap="sm" mt="sm">
        <Button onClick={onRead} disabled={isTrying}>
          {t('busy.read')}
        </Button>
        <Button variant="default" onClick={onTryAgain} loading={isTrying}>
          {t('busy.again')}
        </Button>
      </Group>
    </section>
  );
}
