/** A way out that makes a new library: the person says where. */
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/text/local-time.ts';
import { useHost } from '../../api/host-context.tsx';
import { PathForm } from '../../ui/path-form.tsx';

export interface NewFileWayProps {
  kind: 'salvage' | 'copy' | 'save';
  /** Of the library that does not open. */
  name: string;
  isBusy: boolean;
  isFirst: boolean;
  onTake(path: string): void;
}

export function NewFileWay({ kind, name, isBusy, isFirst, onTake }: NewFileWayProps) {
  const { t } = useTranslation('recovery');
  const host = useHost();
  const [isAsking, setAsking] = useState(false);
  const proposed = t(`${kind}.name`, { name, date: localDay(new Date()) });
  const choose = async () => {
    if (!host.pickLibrary) return setAsking(!isAsking);
    const path = await host.pickLibrary('new', proposed);
    if (path) onTake(path);
  };
  const words = {
    label: t(`${kind}.form.label`),
    help: t(`${kind}.form.help`),
    example: t(`${kind}.form.example`),
    submit: t(`${kind}.form.submit`),
  };
  return (
    <>
      <Text>{t(`${kind}.text`)}</Text>
      <Button
        mt="sm"
        variant={isFirst ? 'filled' : 'default'}
        disabled={isBusy}
        aria-expanded={host.pickLibrary ? undefined : isAsking}
        onClick={choose}
      >
        {t(`${kind}.button`)}
      </Button>
      {isAsking ? <PathForm words={words} initial={proposed} isBusy={isBusy} onSubmit={onTake} /> : null}
    </>
  );
}
