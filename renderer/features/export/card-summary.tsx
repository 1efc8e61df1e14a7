import { useTranslation } from 'react-i18next';
import { hashFromRoute } from '../../app/routes.ts';
import { useCard, useCheck } from '../card/card-data.ts';
import type { CardRow } from '../card/card-types.ts';
import { CardPages } from './card-pages.tsx';
import classes from './export.module.css';
import type { AudienceChoice } from './export-choices.ts';

/** How the card stands before it leaves, and the way back to it. */
export function CardSummary({ card, audience }: { card: CardRow; audience: AudienceChoice }) {
  const { t } = useTranslation('export');
  const check = useCheck(card.id).data;
  const whole = useCard(card.id).data;
  return (
    <>
      <section className={classes.summary}>
        <h2>{card.title}</h2>
        <p>{t('cardDetail', { version: card.version, done: card.doneCount, count: card.fieldCount })}</p>
        <p>{t('cardLanguage', { language: t(`languageNames.${card.language}`) })}</p>
        {check && (
          <>
            <p>{t(!check.complete ? 'incomplete' : check.findings.length > 0 ? 'completeButSee' : 'complete')}</p>
            <ul>
              {check.findings.map((finding) => (
                <li key={`${finding.code}:${finding.field}:${finding.message}`}>{finding.message}</li>
              ))}
            </ul>
          </>
        )}
        <a href={hashFromRoute({ screen: 'card', cardId: card.id })}>{t('openCard')}</a>
      </section>
      {whole && <CardPages card={whole} audience={audience} />}
    </>
  );
}
