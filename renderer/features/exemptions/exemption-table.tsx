import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Exemption } from '../../../shared/contract/exemptions.ts';
import { placeName } from '../../../shared/exemptions/place-name.ts';
import { reasonBasis, reasonLabel } from '../../../shared/exemptions/reasons.ts';
import { hashFromRoute, type Route } from '../../app/routes.ts';
import { useFormat } from '../../ui/format.ts';
import plain from '../../ui/plain-table.module.css';
import { useCanExempt, useFieldLabels } from './exemption-data.ts';
import classes from './exemptions.module.css';
import { expiryOf } from './expiry.ts';

export interface ExemptionTableProps {
  exemptions: readonly Exemption[];
  today: Date;
  onChange(exemption: Exemption): void;
}

export function ExemptionTable({ exemptions, today, onChange }: ExemptionTableProps) {
  const { t } = useTranslation('exemptions');
  const { date, locale } = useFormat();
  const labels = useFieldLabels();
  const canExempt = useCanExempt();
  return (
    <table className={`${plain.table} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('column.what')}</th>
          <th scope="col">{t('column.reason')}</th>
          <th scope="col">{t('column.owner')}</th>
          <th scope="col">{t('column.until')}</th>
          <th scope="col">{t('column.by')}</th>
          {canExempt && <th scope="col">{t('column.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {exemptions.map((exemption) => {
          const { id, subject, title, quote, field, reason, owner, until, note, createdBy } = exemption;
          const state = expiryOf(exemption, today);
          return (
            <tr key={id}>
              <td>
                <span className={classes.subject}>{t(`subject.${subject}`)}</span>
                <a href={hashFromRoute(routeOf(exemption))}>{title || '–'}</a>
                {field && <span className={classes.detail}>{placeName(field, locale, labels)}</span>}
                {quote && <q className={classes.quote}>{quote}</q>}
              </td>
              <td>
                {reasonLabel(reason, locale)}
                <span className={classes.detail}>{[reasonBasis(reason, locale), note].filter(Boolean).join('. ')}</span>
              </td>
              <td>{owner || '–'}</td>
              <td className={classes.date}>
                {until ? date(until) : t('expiry.open')}
                {(state === 'soon' || state === 'expired') && (
                  <span className={classes.expiry} data-state={state}>
                    {t(`expiry.${state}`)}
                  </span>
                )}
              </td>
              <td>{createdBy}</td>
              {canExempt && (
                <td>
                  <Button
                    variant="default"
                    size="compact-xs"
                    aria-label={t('change', { name: title })}
                    onClick={() => onChange(exemption)}
                  >
                    {t('changeShort')}
                  </Button>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Where it can be looked at. */
function routeOf({ subject, itemId, start }: Exemption): Route {
  switch (subject) {
    case 'document':
    case 'passage':
      return { screen: 'reader', documentId: itemId, ...(start === null ? {} : { start }) };
    case 'card-field':
      return { screen: 'card', cardId: itemId };
    case 'grade':
      return { screen: 'evidence', tab: 'outcomes' };
    case 'tag':
      return { screen: 'evidence', tab: 'matrix' };
    case 'trial':
      return { screen: 'evidence', tab: 'trials' };
    case 'reference':
      return { screen: 'library' };
    case 'search':
      return { screen: 'project' };
  }
}
