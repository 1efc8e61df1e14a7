/** What merging a packet would do, before it is done: every mark, filtered, and the choice where both changed it. */
import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeChoice, MergeReport, MergeStatus } from '../../../shared/contract/packets.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import page from '../../ui/page.module.css';
import { MergeRowItem } from './merge-row.tsx';
import classes from './panel.module.css';
import type { PacketMerging } from './use-packet-merge.ts';

export interface MergeViewProps {
  report: MergeReport;
  path: string;
  merging: PacketMerging;
}

/** More rows are asked for; a browser is slow with thousands of them. */
const step = 200;
const statuses = ['conflicting', 'changed', 'added', 'left-out', 'identical'] as const;

export function MergeView({ report, path, merging }: MergeViewProps) {
  const { t } = useTranslation('panel');
  const { t: tc } = useTranslation();
  const { locale, moment, number } = useFormat();
  const { packet, counts, rows, work } = report;
  const total = statuses.reduce((sum, each) => sum + counts[each], 0);
  const present = statuses.filter((status) => counts[status] > 0);
  const [status, setStatus] = useState<MergeStatus | 'all'>(counts.conflicting > 0 ? 'conflicting' : 'all');
  const [choices, setChoices] = useState<Record<string, MergeChoice>>({});
  const [limit, setLimit] = useState(step);
  const shown = rows.filter((row) => status === 'all' || row.status === status);
  const conflicts = rows.filter((row) => row.status === 'conflicting');
  const open = conflicts.filter(({ key }) => !choices[key]).length;
  const chooseAll = (side: MergeChoice) => setChoices(Object.fromEntries(conflicts.map(({ key }) => [key, side])));
  const choose = (key: string, side: MergeChoice) => setChoices({ ...choices, [key]: side });

  return (
    <div className={page.page}>
      <Title order={1}>{t('plan.title', { project: packet.projectTitle })}</Title>
      <Text className={page.lead}>
        {t(packet.recipient ? 'plan.from' : 'plan.fromAnyone', {
          recipient: packet.recipient,
          person: packet.madeBy,
          when: moment(packet.madeAt),
        })}
      </Text>
      <ul className={classes.work}>
        {work.map(({ person, tag, rejection, grade, decision, search, appraisal }) => (
          <li key={person}>
            <strong>{person}</strong>{' '}
            {[
              ...(tag ? [t('plan.work.tag', { count: tag })] : []),
              ...(rejection ? [t('plan.work.rejection', { count: rejection })] : []),
              ...(grade ? [t('plan.work.grade', { count: grade })] : []),
              ...(decision ? [t('plan.work.decision', { count: decision })] : []),
              ...(search ? [t('plan.work.search', { count: search })] : []),
              ...(appraisal ? [t('plan.work.appraisal', { count: appraisal })] : []),
            ].join(', ')}
          </li>
        ))}
      </ul>
      {work.length === 0 ? <Text className={classes.dim}>{t('plan.noWork')}</Text> : null}
      <Group className={classes.actions}>
        <WhereWritable>
          <Button loading={merging.isMerging} onClick={() => merging.merge({ path, choices })}>
            {t('plan.submit')}
          </Button>
        </WhereWritable>
        <Button variant="default" disabled={merging.isMerging} onClick={merging.leave}>
          {tc('cancel')}
        </Button>
        <output className={classes.dim}>{open > 0 ? t('plan.open', { count: open }) : t('plan.backup')}</output>
      </Group>
      {merging.failed ? <ErrorNote sentence={merging.failed.sentence(locale)} /> : null}
      {merging.isCancelled ? (
        <Text className={classes.result} role="status">
          {t('merge.cancelled')}
        </Text>
      ) : null}
      <Group className={classes.filters}>
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-label={t('plan.show')}
          value={status}
          onChange={(value) => setStatus(value as MergeStatus | 'all')}
          data={[
            { value: 'all', label: `${t('status.all')} ${number(total)}` },
            ...present.map((value) => ({ value, label: `${t(`status.${value}`)} ${number(counts[value])}` })),
          ]}
        />
        {conflicts.length > 1 ? (
          <Group gap={4} ml="auto">
            <WhereWritable>
              <Button variant="default" size="compact-xs" onClick={() => chooseAll('ours')}>
                {t('plan.allOurs')}
              </Button>
              <Button variant="default" size="compact-xs" onClick={() => chooseAll('theirs')}>
                {t('plan.allTheirs')}
              </Button>
            </WhereWritable>
          </Group>
        ) : null}
      </Group>
      {total > rows.length ? (
        <Text className={classes.dim}>{t('plan.quiet', { count: total - rows.length })}</Text>
      ) : null}
      <WhereWritable>
        <ul className={classes.rows}>
          {shown.slice(0, limit).map((row) => (
            <MergeRowItem key={row.key} row={row} choice={choices[row.key] ?? null} onChoose={choose} />
          ))}
        </ul>
      </WhereWritable>
      {shown.length > limit ? (
        <Button variant="subtle" onClick={() => setLimit(limit + step)}>
          {t('plan.more', { count: shown.length - limit })}
        </Button>
      ) : null}
    </div>
  );
}
