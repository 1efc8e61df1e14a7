/** One measure of a registry at a time: which groups are compared, and the rows that it gives. */
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostedMeasure } from '../../../../shared/contract/posted-results.ts';
import { postedRows } from '../../../../shared/synthesis/posted-results.ts';
import type { PostedOfTrialProps } from './posted-results.tsx';
import { PostedRowItem } from './posted-row.tsx';
import classes from './studies.module.css';

export interface PostedMeasuresProps extends PostedOfTrialProps {
  measures: readonly PostedMeasure[];
}

export function PostedMeasures({ measures, ...props }: PostedMeasuresProps) {
  const { t } = useTranslation('studies');
  const [at, setAt] = useState(0);
  const titleOf = useMeasureTitle();
  const measure = measures[at]!;
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('posted.measure')}
        value={String(at)}
        data={measures.map((each, index) => ({ value: String(index), label: titleOf(each) }))}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
      />
      <Groups key={at} measure={measure} title={titleOf(measure)} {...props} />
    </>
  );
}

function useMeasureTitle() {
  const { t } = useTranslation('studies');
  return ({ origin, title, type, timeFrame }: PostedMeasure) => {
    const name = origin === 'outcome' ? title : t(`posted.${origin}`);
    const rank = type === 'PRIMARY' ? t('posted.primary', { name }) : name;
    return timeFrame === '' ? rank : `${rank} (${timeFrame})`;
  };
}

/** A value that no group has: one group alone. */
const alone = ' ';

/** Two groups are compared in their order until a person says else; of three or more nobody but a person knows. */
function Groups({
  measure,
  ...props
}: Omit<PostedMeasuresProps, 'measures'> & { measure: PostedMeasure; title: string }) {
  const { t } = useTranslation('studies');
  const { groups } = measure;
  const isPair = groups.length === 2;
  const [first, setFirst] = useState(groups.length <= 2 ? (groups[0]?.id ?? '') : '');
  const [second, setSecond] = useState(isPair ? groups[1]!.id : groups.length === 1 ? alone : '');
  const options = groups.map(({ id, title }) => ({ value: id, label: title || id }));
  const none = { value: '', label: t('posted.choose') };
  const isChosen = first !== '' && second !== '' && first !== second;
  const rows = isChosen ? postedRows(measure, first, second === alone ? null : second) : [];
  return (
    <>
      <div className={classes.postedGroups}>
        <NativeSelect
          size="xs"
          label={t('posted.first')}
          value={first}
          data={[...(first === '' ? [none] : []), ...options]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen === second) setSecond(first);
            setFirst(chosen);
          }}
        />
        <NativeSelect
          size="xs"
          label={t('posted.second')}
          value={second}
          data={[...(second === '' ? [none] : []), ...options, { value: alone, label: t('posted.alone') }]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen === first && second !== alone) setFirst(second);
            setSecond(chosen);
          }}
        />
      </div>
      {!isChosen && <p className={classes.hint}>{t('posted.chooseBoth')}</p>}
      {isChosen && rows.length === 0 && <p className={classes.hint}>{t('posted.noFigures')}</p>}
      <ul className={classes.passages} aria-label={t('posted.rows')}>
        {rows.map((row, index) => (
          <PostedRowItem
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a measure have no other name, and a record never changes
            key={`${first} ${second} ${index}`}
            {...props}
            row={row}
            timeFrame={measure.timeFrame}
            unit={measure.unit}
            groups={[first, second].map((id) => groups.find((group) => group.id === id)?.title ?? '')}
          />
        ))}
      </ul>
    </>
  );
}
