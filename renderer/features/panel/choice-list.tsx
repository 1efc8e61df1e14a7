/** Many things to tick, all or none at once; a long list scrolls. */
import { Button, Checkbox, Group } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './panel.module.css';

export interface ChoiceListProps {
  label: string;
  items: readonly { id: string; label: string; detail?: string }[];
  chosen: readonly string[];
  onChange(ids: string[]): void;
}

export function ChoiceList({ label, items, chosen, onChange }: ChoiceListProps) {
  const { t } = useTranslation('panel');
  const heading = useId();
  const now = new Set(chosen);
  const toggle = (id: string) =>
    onChange(items.map((item) => item.id).filter((each) => (each === id ? !now.has(id) : now.has(each))));
  return (
    <fieldset className={classes.list} aria-labelledby={heading}>
      <Group gap="sm" justify="space-between">
        <h2 id={heading}>{label}</h2>
        {items.length > 1 ? (
          <Group gap={4}>
            <Button variant="subtle" size="compact-xs" onClick={() => onChange(items.map(({ id }) => id))}>
              {t('make.all')}
            </Button>
            <Button variant="subtle" size="compact-xs" onClick={() => onChange([])}>
              {t('make.none')}
            </Button>
          </Group>
        ) : null}
      </Group>
      {items.length === 0 ? <p className={classes.dim}>{t('make.empty')}</p> : null}
      <ul className={classes.choices}>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox size="sm" label={item.label} checked={now.has(item.id)} onChange={() => toggle(item.id)} />
            <span className={classes.dim}>{item.detail}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
