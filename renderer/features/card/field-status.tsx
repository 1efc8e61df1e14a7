import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCardEditing } from './card-context.tsx';
import { useCardChanges } from './card-data.ts';
import classes from './card-form.module.css';
import type { CardFieldStatus } from './card-types.ts';
import { StatusGlyph } from './status-glyph.tsx';

export interface FieldStatusProps {
  fieldKey: string;
  label: string;
  status: CardFieldStatus;
}

/** The state in a glyph and a word, and the step to the next one. */
export function FieldStatus({ fieldKey, label, status }: FieldStatusProps) {
  const { t } = useTranslation('card');
  const { card } = useCardEditing();
  const { setField } = useCardChanges();
  const set = (next: CardFieldStatus) => setField.mutate({ id: card.id, field: fieldKey, status: next });
  return (
    <span className={classes.status}>
      <StatusGlyph status={status} />
      <span aria-hidden>{t(`status.${status}`)}</span>
      {status === 'proposed' && (
        <Button size="compact-xs" variant="light" aria-label={t('accept.of', { label })} onClick={() => set('written')}>
          {t('accept.button')}
        </Button>
      )}
      {(status === 'written' || status === 'checked') && (
        <Button
          size="compact-xs"
          variant={status === 'checked' ? 'light' : 'default'}
          aria-pressed={status === 'checked'}
          aria-label={t('checked.of', { label })}
          leftSection={<IconCheck size={12} aria-hidden />}
          onClick={() => set(status === 'checked' ? 'written' : 'checked')}
        >
          {t('checked.button')}
        </Button>
      )}
    </span>
  );
}
