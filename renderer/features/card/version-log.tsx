import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import { useCardEditing } from './card-context.tsx';
import classes from './card-form.module.css';

/** Written by "New version", one line each; read only here. */
export function VersionLog() {
  const { t } = useTranslation('card');
  const { card } = useCardEditing();
  const format = useFormat();
  if (card.versionLog.length === 0) return <p className={classes.help}>{t('version.empty')}</p>;
  return (
    <table className={classes.log}>
      <thead>
        <tr>
          <th scope="col">{t('version.date')}</th>
          <th scope="col">{t('version.change')}</th>
          <th scope="col">{t('version.by')}</th>
        </tr>
      </thead>
      <tbody>
        {card.versionLog.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows
          <tr key={index}>
            <td>{format.date(entry.date)}</td>
            <td>{entry.change}</td>
            <td>{entry.by}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
