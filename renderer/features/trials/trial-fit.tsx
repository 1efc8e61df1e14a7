/** Why a trial fits the project's question: for each part the term, and the registry's own words. */
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasTerms } from '../../../shared/pico/has-terms.ts';
import { useApiQuery } from '../../api/queries.ts';
import { useCurrentProject } from '../../app/current-project.tsx';
import { ElementLetter } from '../../ui/element-letter.tsx';
import library from '../library/library.module.css';
import { FitMark } from './fit-words.tsx';
import classes from './trials.module.css';

export function TrialFitPart({ id }: { id: string }) {
  const { project } = useCurrentProject();
  const { t } = useTranslation('trials');
  if (!project) return null;
  return (
    <section className={library.part}>
      <Title order={3}>{t('fit.title')}</Title>
      {hasTerms(project.pico) ? (
        <FitIn id={id} projectId={project.id} />
      ) : (
        <p className={library.none}>{t('fit.noTerms')}</p>
      )}
    </section>
  );
}

function FitIn({ id, projectId }: { id: string; projectId: string }) {
  const { t } = useTranslation('trials');
  const { t: tc } = useTranslation();
  const { data: fit } = useApiQuery(['projects', 'fit', projectId, id], (api) =>
    api.trials.fit.query({ id, projectId }),
  );
  if (!fit) return null;
  return (
    <>
      <FitMark {...fit} />
      {fit.reasons.length === 0 ? <p className={library.none}>{t('fit.noReasons')}</p> : null}
      <ul className={classes.reasons}>
        {fit.reasons.map(({ element, term, field, words }) => (
          <li key={element}>
            <ElementLetter element={element} name={tc(`element.${element}`)} />
            <span>
              <b>{term}</b> {t('fit.in', { field: t(`field.${field}`).toLowerCase() })} <q>{words}</q>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
