/** Two references that may be one, side by side: whoever looks says whether they are, and which of them stays. */
import { Button, Group, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { screenKeys } from '../../../../shared/commands/screen-keys.ts';
import type { DuplicatePair } from '../../../../shared/contract/duplicates.ts';
import type { Reference } from '../../../../shared/contract/references.ts';
import { printKeys, useScreenKeys } from '../../../app/keys.ts';
import { useTypeName } from '../reference-columns.tsx';
import classes from './duplicates.module.css';
import { comparedFields } from './pair-fields.ts';

export interface PairDeskProps {
  pair: Omit<DuplicatePair, 'first' | 'second'> & { first: Reference; second: Reference };
  isBusy: boolean;
  isReadOnly: boolean;
  onSame(mainId: string, otherId: string): void;
  onApart(): void;
  onSkip(): void;
}

export function PairDesk({ pair, isBusy, isReadOnly, onSame, onApart, onSkip }: PairDeskProps) {
  const { t } = useTranslation('duplicates');
  const { t: tr } = useTranslation('references');
  const { first, second } = pair;
  const [mainId, setMainId] = useState(pair.mainId);
  const fields = comparedFields(first, second, useTypeName());
  const otherId = mainId === first.id ? second.id : first.id;
  const canChange = !isBusy && !isReadOnly;
  const same = () => canChange && onSame(mainId, otherId);
  const apart = () => canChange && onApart();
  const skip = () => !isBusy && onSkip();
  useScreenKeys('duplicates', {
    same,
    apart,
    skip,
    first: () => setMainId(first.id),
    second: () => setMainId(second.id),
  });
  const keyOf = (name: keyof typeof screenKeys.duplicates) => printKeys(screenKeys.duplicates[name][0]);
  const button = (name: 'same' | 'apart' | 'skip', run: () => void, isMain = false) => (
    <Button
      size="xs"
      variant={isMain ? 'filled' : 'default'}
      onClick={run}
      disabled={name === 'skip' ? isBusy : !canChange}
      aria-keyshortcuts={keyOf(name)}
      rightSection={<kbd className={classes.key}>{keyOf(name)}</kbd>}
    >
      {t(`action.${name}`)}
    </Button>
  );
  return (
    <section className={classes.desk} aria-label={t('pair')}>
      <table className={classes.pair}>
        <thead>
          <tr>
            <td />
            {[first, second].map((each, at) => (
              <th key={each.id} scope="col" data-chosen={each.id === mainId || undefined}>
                <label className={classes.main}>
                  <input
                    type="radio"
                    name="main"
                    checked={each.id === mainId}
                    onChange={() => setMainId(each.id)}
                    disabled={isReadOnly}
                  />
                  {t(at === 0 ? 'keepFirst' : 'keepSecond')}
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, difference, ...sides }) => (
            <tr key={field} data-difference={difference}>
              <th scope="row">
                {difference === 'none' ? null : (
                  <span className={classes.sign} title={t(`difference.${difference}`)}>
                    <span aria-hidden>{difference === 'other' ? '≠' : '∅'}</span>
                    <VisuallyHidden>{t(`difference.${difference}`)} </VisuallyHidden>
                  </span>
                )}
                {field === 'DOI' || field === 'PMID' || field === 'PMCID'
                  ? field
                  : field === 'issued' || field === 'volume' || field === 'page' || field === 'language'
                    ? tr(`field.${field}`)
                    : tr(`column.${field}`)}
              </th>
              <td>{sides.first || '–'}</td>
              <td>{sides.second || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group className={classes.actions} gap="xs">
        {button('same', same, true)}
        {button('apart', apart)}
        {button('skip', skip)}
        <span className={classes.hint}>{t('keysHint', { first: keyOf('first'), second: keyOf('second') })}</span>
      </Group>
    </section>
  );
}
