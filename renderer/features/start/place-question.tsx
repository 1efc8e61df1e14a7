/** A library would stand on a network drive or in a synced folder: why that matters, and the ways on. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { homeOf } from './bring-home.ts';
import type { Question, Way } from './use-enter.ts';

export interface PlaceQuestionProps {
  question: Question | null;
  onEnter(way: Way): void;
  onLeave(): void;
}

export function PlaceQuestion({ question, onEnter, onLeave }: PlaceQuestionProps) {
  const { t: tc } = useTranslation();
  const { t } = useTranslation('start');
  const { path = '', place = 'network', service = '' } = question?.error.details ?? {};
  const { name, folder } = homeOf(String(path));
  const kind = question?.way.kind ?? 'new';
  const isAllowed = question?.error.code !== 'library-place-refused';
  const keep = () =>
    onEnter(
      kind === 'new' ? { kind: 'new', path: name, backupsFolder: folder } : { kind: 'bring', path: String(path) },
    );
  const goOn = () => question && onEnter({ ...question.way, placeAccepted: true });
  return (
    <Modal
      opened={question !== null}
      onClose={onLeave}
      size="lg"
      title={t('place.title')}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      <Text>
        {place === 'synced'
          ? t('place.synced', { folder, service: service || t('place.aService') })
          : t('place.network', { folder })}
      </Text>
      <Text mt="sm">{t(`place.${place === 'synced' ? 'whySynced' : 'whyNetwork'}`)}</Text>
      <Text mt="sm">{t(`place.keep.${kind === 'new' ? 'new' : 'open'}`, { name })}</Text>
      <Text mt="sm">{t(isAllowed ? 'place.safe' : 'place.refused')}</Text>
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onLeave}>
          {tc('cancel')}
        </Button>
        {isAllowed ? (
          <Button variant="default" onClick={goOn}>
            {t(`place.goOn.${kind === 'new' ? 'new' : 'open'}`)}
          </Button>
        ) : null}
        <Button data-autofocus onClick={keep}>
          {t('place.keep.submit')}
        </Button>
      </Group>
    </Modal>
  );
}
