/** All that is exempt in a project, and what soon is no longer, or should not be. */
import { Chip, Group } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exemption } from '../../../shared/contract/exemptions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { useProjectExemptions } from './exemption-data.ts';
import { ExemptionDialog } from './exemption-dialog.tsx';
import { ExemptionTable } from './exemption-table.tsx';
import classes from './exemptions.module.css';
import { type ExpiryState, expiryOf, expiryStates } from './expiry.ts';

/** As the filters of the lists. */
const look = { size: 'xs', radius: 'sm', variant: 'outline' } as const;

export function ExemptionList({ projectId }: { projectId: string }) {
  const { t } = useTranslation('exemptions');
  const { t: tc } = useTranslation();
  const locale = useLocale();
  const { data, error } = useProjectExemptions(projectId);
  const [filter, setFilter] = useState<ExpiryState | 'all'>('all');
  const [changing, setChanging] = useState<Exemption | null>(null);
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!data) return <LoadingState label={tc('loading')} />;
  if (data.length === 0) {
    return <EmptyState icon={<IconLock size={40} stroke={1.2} />} title={t('none.title')} text={t('none.text')} />;
  }
  const today = new Date();
  const shown = data.filter((each) => filter === 'all' || expiryOf(each, today) === filter);
  const count = (state: ExpiryState) => data.filter((each) => expiryOf(each, today) === state).length;
  return (
    <section className={classes.list} aria-labelledby="exemptions-heading">
      <h2 id="exemptions-heading">{t('list.heading')}</h2>
      <p className={classes.hint}>{t('list.hint')}</p>
      <Chip.Group value={filter} onChange={(value) => setFilter(value as ExpiryState | 'all')}>
        <Group gap={6} mb="sm" role="radiogroup" aria-label={t('list.filter')}>
          <Chip {...look} value="all">{`${t('list.all')} ${data.length}`}</Chip>
          {expiryStates.map((state) => (
            <Chip key={state} {...look} value={state}>{`${t(`expiry.${state}`)} ${count(state)}`}</Chip>
          ))}
        </Group>
      </Chip.Group>
      {shown.length === 0 ? <p className={classes.hint}>{t('list.noneShown')}</p> : null}
      {shown.length > 0 ? <ExemptionTable exemptions={shown} today={today} onChange={setChanging} /> : null}
      <ExemptionDialog target={changing} onClose={() => setChanging(null)} />
    </section>
  );
}
