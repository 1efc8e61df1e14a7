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
      {status === 'written' && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCheck size={12} aria-hidden />}
          aria-label={t('check.fieldOf', { label })}
          onClick={() => set('checked')}
        >
          {t('check.field')}
        </Button>
      )}
      {status === 'checked' && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={t('check.reopenOf', { label })}
          onClick={() => set('written')}
        >
          {t('check.reopen')}
        </Button>
      )}
    </span>
  );
}
