/** In the contents of a document: how many sources it cites, how many are bound, and the way to them. */
import { Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentSource } from '../../../shared/contract/bindings.ts';
import { useFormat } from '../../ui/format.ts';
import classes from '../reader/contents.module.css';
import { inGroup } from './source-groups.ts';

export function SourcesSummary({ sources, onOpen }: { sources: readonly DocumentSource[]; onOpen(): void }) {
  const { t } = useTranslation('bindings');
  const { number } = useFormat();
  if (sources.length === 0) return null;
  return (
    <>
      <Title order={2} className={classes.paneTitle}>
        {t('title')} {number(sources.length)}
      </Title>
      <ul className={classes.found}>
        {(['look', 'bound', 'missing'] as const).map((group) => {
          const count = inGroup(sources, group).length;
          return count > 0 ? (
            <li key={group}>
              <UnstyledButton className={classes.section} onClick={onOpen}>
                <span>{t(`group.${group}`)}</span> <span className={classes.foundCount}>{number(count)}</span>
              </UnstyledButton>
            </li>
          ) : null;
        })}
      </ul>
    </>
  );
}
