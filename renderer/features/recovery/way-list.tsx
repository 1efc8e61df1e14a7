/** The ways that fit, the best first and with the one filled button. */
import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Inspection } from '../../../shared/contract/inspections.ts';
import { BackupWay } from './backup-way.tsx';
import { NewFileWay } from './new-file-way.tsx';
import classes from './recovery.module.css';
import type { useWayOut } from './use-way-out.ts';
import { type Way, waysOf } from './ways.ts';

export interface WayListProps {
  found: Inspection;
  way: ReturnType<typeof useWayOut>;
}

export function WayList({ found, way }: WayListProps) {
  const { t } = useTranslation('recovery');
  const ways = waysOf(found);
  if (ways.length === 0) return null;
  const titled = ways.filter((each) => each !== 'again');
  return (
    <section aria-labelledby="ways">
      <Title order={2} id="ways" mt="xl">
        {t('ways')}
      </Title>
      {titled.length > 0 ? (
        <ul className={classes.ways}>
          {titled.map((each) => (
            <li key={each}>
              <Title order={3}>{t(`${each}.title`)}</Title>
              <OneWay each={each} found={found} way={way} isFirst={each === ways[0]} />
            </li>
          ))}
        </ul>
      ) : null}
      {ways.includes('again') ? (
        <Button
          mt="md"
          variant={ways[0] === 'again' ? 'filled' : 'default'}
          disabled={way.isBusy}
          onClick={() => way.open(false)}
        >
          {t('again')}
        </Button>
      ) : null}
    </section>
  );
}

interface OneWayProps extends WayListProps {
  each: Exclude<Way, 'again'>;
  isFirst: boolean;
}

function OneWay({ each, found, way, isFirst }: OneWayProps) {
  const { t } = useTranslation('recovery');
  if (each === 'restore') return <BackupWay backups={found.backups} isBusy={way.isBusy} onRestore={way.restore} />;
  if (each === 'read') {
    return (
      <>
        <Text>{t('read.text')}</Text>
        <Button mt="sm" variant={isFirst ? 'filled' : 'default'} disabled={way.isBusy} onClick={() => way.open(true)}>
          {t('read.button')}
        </Button>
      </>
    );
  }
  const name = /([^\\/]*?)(\.metodebenk)?$/i.exec(found.path)?.[1] ?? '';
  const take = { salvage: way.salvage, copy: way.copy, save: way.save }[each];
  return <NewFileWay kind={each} name={name} isBusy={way.isBusy} isFirst={isFirst} onTake={take} />;
}
