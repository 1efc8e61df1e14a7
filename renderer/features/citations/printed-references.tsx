/** The reference list as the card's style prints it, and the style. */
import { Anchor, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hashFromRoute } from '../../app/routes.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { useCardEditing } from '../card/card-context.tsx';
import { useCardChanges } from '../card/card-data.ts';
import { useCardCitations, useCitationStyles } from './citation-data.ts';
import classes from './citations.module.css';
import { useStyleName } from './use-style-name.ts';

export function PrintedReferences() {
  const { t } = useTranslation('citations');
  const { card, language } = useCardEditing();
  const locale = useLocale();
  const { update } = useCardChanges();
  const { data, error } = useCardCitations(card.id);
  const styles = useCitationStyles().data ?? [];
  const nameOf = useStyleName();
  const known = styles.map((style) => ({ value: style.id, label: nameOf(style) }));
  const isKnown = known.some(({ value }) => value === card.citationStyle);
  const titles = new Map(data?.names.map(({ id, title }) => [id, title]));
  const List = data?.isNumbered === false ? 'ul' : 'ol';
  return (
    <section className={classes.printed} aria-label={t('printed.heading')}>
      <div className={classes.printedHead}>
        <span aria-hidden>{t('printed.heading')}</span>
        <NativeSelect
          size="xs"
          aria-label={t('printed.style')}
          value={card.citationStyle}
          data={isKnown ? known : [...known, { value: card.citationStyle, label: card.citationStyle }]}
          onChange={(event) => update.mutate({ id: card.id, citationStyle: event.currentTarget.value })}
        />
      </div>
      {error && <ErrorNote sentence={error.sentence(locale)} />}
      {data && data.list.length === 0 && <p className={classes.quiet}>{t('printed.empty')}</p>}
      {data && data.list.length > 0 && (
        <List lang={language}>
          {data.list.map(({ id, text, isCited }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed list is known by its places
            <li key={index}>
              {id === null ? (
                text
              ) : (
                <Anchor
                  inherit
                  href={hashFromRoute({ screen: 'references', referenceId: id })}
                  title={t('printed.open', { title: titles.get(id) ?? '' })}
                >
                  {text}
                </Anchor>
              )}
              {id !== null && !isCited && (
                <small className={classes.quiet} lang={locale}>
                  {' '}
                  ({t('printed.notCited')})
                </small>
              )}
            </li>
          ))}
        </List>
      )}
      {data && data.missing.length > 0 && (
        <p className={classes.missing}>{t('printed.missing', { count: data.missing.length })}</p>
      )}
    </section>
  );
}
