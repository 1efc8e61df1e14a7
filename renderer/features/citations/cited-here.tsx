/** What the field with the cursor cites, as it is printed, in reading order. */
import { useTranslation } from 'react-i18next';
import { valueTexts } from '../../../shared/cards/template-fields.ts';
import { findTokens } from '../../../shared/citations/tokens.ts';
import { useCardEditing } from '../card/card-context.tsx';
import { useCardCitations } from './citation-data.ts';
import classes from './citations.module.css';

export function CitedHere({ fieldKey, label }: { fieldKey: string; label: string }) {
  const { t } = useTranslation('citations');
  const { card, language } = useCardEditing();
  const { data } = useCardCitations(card.id);
  const printed = data?.texts[fieldKey];
  if (!data || !printed) return null;
  const titles = new Map(data.names.map(({ id, title }) => [id, title]));
  const tokens = valueTexts(card.fields[fieldKey]?.value ?? '').flatMap(findTokens);
  return (
    <ul className={classes.here} aria-label={t('here.of', { label })}>
      {tokens.map(({ items, start }, index) => (
        <li key={`${start}:${items.map(({ id }) => id).join()}`}>
          <b lang={language}>{printed[index]}</b> {items.map(({ id }) => titles.get(id) ?? '?').join(' · ')}
        </li>
      ))}
    </ul>
  );
}
