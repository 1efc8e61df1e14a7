/** The libraries used lately; one whose file is gone can be taken off the list. */
import { Title, UnstyledButton } from '@mantine/core';
import { IconDatabase, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecentLibrary } from '../../../shared/contract/library.ts';
import { useFormat } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import classes from './start.module.css';

export interface RecentListProps {
  libraries: readonly RecentLibrary[];
  isBusy: boolean;
  onOpen(path: string): void;
  onForget(path: string): void;
}

export function RecentList({ libraries, isBusy, onOpen, onForget }: RecentListProps) {
  const { t } = useTranslation('start');
  const { moment } = useFormat();
  return (
    <section className={classes.recent} aria-labelledby="recent">
      <Title order={2} id="recent">
        {t('recent')}
      </Title>
      <ul>
        {libraries.map(({ path, name, openedAt, exists }) => (
          <li key={path}>
            <UnstyledButton className={classes.library} disabled={!exists || isBusy} onClick={() => onOpen(path)}>
              <IconDatabase size={20} stroke={1.5} aria-hidden />
              <span>
                <strong>{name}</strong>
                <span className={classes.path}>{path}</span>
              </span>
              <span className={classes.when}>{exists ? t('opened', { when: moment(openedAt) }) : t('gone')}</span>
            </UnstyledButton>
            {exists ? null : (
              <IconButton label={t('forget', { name })} onClick={() => onForget(path)}>
                <IconX size={16} aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
