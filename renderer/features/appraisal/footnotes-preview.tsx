import { useTranslation } from 'react-i18next';
import { footnotes } from '../../../shared/grade/footnotes.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import classes from './grade.module.css';
import type { GradeDraft } from './grade-draft.ts';

/** The explanations as the tables will print them. */
export function FootnotesPreview({ draft, language }: { draft: GradeDraft; language: Locale }) {
  const { t } = useTranslation('appraisal');
  const { notes } = footnotes([draft], language);
  return (
    <section className={classes.footnotes}>
      <h2>{t('grade.footnotes')}</h2>
      {notes.length === 0 ? (
        <p className={classes.quiet}>{t('grade.noFootnotes')}</p>
      ) : (
        <dl lang={language}>
          {notes.map(({ letter, text }) => (
            <div key={letter}>
              <dt>{letter}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
