/** What a public file masks: seen before it is saved. A sentence that is masked for its origin only can be shown. */
import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mask } from '../../../shared/contract/exemptions.ts';
import { placeName } from '../../../shared/exemptions/place-name.ts';
import { reasonLabel } from '../../../shared/exemptions/reasons.ts';
import { useLocale } from '../../ui/format.ts';
import plain from '../../ui/plain-table.module.css';
import { useFieldLabels } from './exemption-data.ts';
import classes from './exemptions.module.css';

export interface MaskListProps {
  masks: readonly Mask[];
  shown: readonly string[];
  onShown(shown: string[]): void;
  /** What can be done with the list. */
  children?: ReactNode;
}

export function MaskList({ masks, shown, onShown, children }: MaskListProps) {
  const { t } = useTranslation('exemptions');
  const locale = useLocale();
  const labels = useFieldLabels();
  const toggle = (key: string, isShown: boolean) =>
    onShown(isShown ? [...shown, key] : shown.filter((each) => each !== key));
  return (
    <section className={classes.masks} aria-labelledby="masks-heading">
      <h2 id="masks-heading">{t('masks.heading', { count: masks.length })}</h2>
      <p className={classes.hint}>{t(masks.length === 0 ? 'masks.none' : 'masks.hint')}</p>
      {children}
      {masks.length > 0 && (
        <table className={`${plain.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('masks.text')}</th>
              <th scope="col">{t('masks.place')}</th>
              <th scope="col">{t('column.reason')}</th>
              <th scope="col">{t('column.owner')}</th>
              <th scope="col">{t('masks.show')}</th>
            </tr>
          </thead>
          <tbody>
            {masks.map(({ key, text, place, subject, reason, owner, mayShow }) => (
              <tr key={key}>
                <td>
                  <q className={classes.quote}>{text}</q>
                </td>
                <td>
                  {placeName(place, locale, labels)}
                  <span className={classes.detail}>{t(`subject.${subject}`)}</span>
                </td>
                <td>{reasonLabel(reason, locale)}</td>
                <td>{owner || '–'}</td>
                <td>
                  {mayShow ? (
                    <Checkbox
                      size="xs"
                      aria-label={t('masks.showOne', { text: text.slice(0, 60) })}
                      checked={shown.includes(key)}
                      onChange={(event) => toggle(key, event.currentTarget.checked)}
                    />
                  ) : (
                    t('masks.never')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
