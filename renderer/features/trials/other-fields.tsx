/** What a registry tells that the model of a trial has no place for, under the registry's own names. */
import { useTranslation } from 'react-i18next';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { keyed } from '../../ui/keyed.ts';
import library from '../library/library.module.css';

export function OtherFields({ other }: { other: NonNullable<TrialRecord['other']> }) {
  const { t } = useTranslation('trials');
  if (other.length === 0) return null;
  return (
    <details className={library.part}>
      <summary>{t('otherFields')}</summary>
      <dl className={library.fields}>
        {keyed(other, ({ name, value }) => `${name} ${value}`).map(({ key, item }) => (
          <div key={key}>
            <dt>{item.name}</dt>
            <dd>{item.value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
