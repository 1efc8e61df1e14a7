/** Agreement of raters whose ratings are pasted from a spreadsheet: nothing is kept, and nothing computed from cells that fit no category. */
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementOfRatings } from '../../../../shared/agreement/agreement-of-ratings.ts';
import { readRatings, usedCategories } from '../../../../shared/agreement/read-ratings.ts';
import classes from './agreement.module.css';
import { AgreementTable } from './agreement-table.tsx';

const mostFaults = 10;

export function AgreementDesk() {
  const { t } = useTranslation('agreement');
  const [text, setText] = useState('');
  const [form, setForm] = useState({ hasHeads: true, hasNames: true });
  const [categories, setCategories] = useState('');
  const table = readRatings(text, form);
  const used = usedCategories(table);
  const given = categories
    .split(';')
    .map((category) => category.trim())
    .filter((category) => category !== '');
  const found = agreementOfRatings(table, given.length > 0 ? [...new Set(given)] : used);
  return (
    <details className={classes.desk}>
      <summary>{t('title')}</summary>
      <p className={classes.hint}>{t('lead')}</p>
      <Textarea
        size="xs"
        label={t('ratings')}
        description={t('ratingsHint')}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={1_000_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.form}>
        <Checkbox
          size="xs"
          label={t('hasHeads')}
          checked={form.hasHeads}
          onChange={(event) => setForm({ ...form, hasHeads: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('hasNames')}
          checked={form.hasNames}
          onChange={(event) => setForm({ ...form, hasNames: event.currentTarget.checked })}
        />
      </div>
      <TextInput
        size="xs"
        label={t('categories')}
        description={t('categoriesHint')}
        placeholder={used.join('; ')}
        value={categories}
        onChange={(event) => setCategories(event.currentTarget.value)}
      />
      {found.faults.length > 0 && (
        <ul className={classes.faults} aria-label={t('faults')}>
          {found.faults.slice(0, mostFaults).map(({ unit, rater, value }) => (
            <li key={`${unit}\n${rater}`}>{t('fault', { unit, rater, value })}</li>
          ))}
          {found.faults.length > mostFaults && <li>{t('moreFaults', { count: found.faults.length - mostFaults })}</li>}
        </ul>
      )}
      {found.ratings > 0 && found.faults.length === 0 && <AgreementTable found={found} raters={table.raters.length} />}
    </details>
  );
}
