/** Which columns a list shows, and in which order. */
import { Button, Checkbox, Group, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListLayout } from '../../../shared/contract/settings.ts';
import { IconButton } from '../icon-button.tsx';
import { type Column, initialLayout, isShown, ordered, withMoved, withShown } from './column.ts';
import classes from './list-tools.module.css';

export interface ColumnChooserProps<Row> {
  columns: readonly Column<Row>[];
  layout: ListLayout;
  onLayout(layout: ListLayout): void;
}

export function ColumnChooser<Row>({ columns, layout, onLayout }: ColumnChooserProps<Row>) {
  const { t } = useTranslation();
  const all = ordered(columns, layout);
  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" size="compact-xs" leftSection={<IconColumns3 size={14} aria-hidden />}>
          {t('list.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('list.columns')}>
        <ul className={classes.columns}>
          {all.map((column, at) => (
            <li key={column.key}>
              <Checkbox
                size="xs"
                label={column.label}
                checked={isShown(column, layout)}
                disabled={column.isRowHeader ?? false}
                onChange={(event) => onLayout(withShown(layout, column.key, event.currentTarget.checked))}
              />
              <IconButton
                label={t('list.columnUp', { column: column.label })}
                size={22}
                disabled={at === 0}
                onClick={() => onLayout(withMoved(layout, columns, column.key, -1))}
              >
                <IconArrowUp size={14} aria-hidden />
              </IconButton>
              <IconButton
                label={t('list.columnDown', { column: column.label })}
                size={22}
                disabled={at === all.length - 1}
                onClick={() => onLayout(withMoved(layout, columns, column.key, 1))}
              >
                <IconArrowDown size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
        <p className={classes.help}>{t('list.columnsHelp')}</p>
        <Group justify="flex-end">
          <Button variant="default" size="compact-xs" onClick={() => onLayout(initialLayout)}>
            {t('list.columnsReset')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
