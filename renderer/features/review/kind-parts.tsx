/** What documents of the general kinds say of themselves: recommendations, search and flow, trial, report. Shown as read. */
import { useTranslation } from 'react-i18next';
import { flowSteps } from '../../../shared/model/vocabulary.ts';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { PlacedText } from '../reader/linked-text.tsx';
import { Part } from './part.tsx';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';

interface Said {
  label: string;
  text: string;
  start?: number | undefined;
  page?: number | undefined;
}

export function KindParts() {
  const { t } = useTranslation('review');
  const { number, date } = useFormat();
  const { flow = {}, search, trial, report } = useReviewParts().reviewed.asRead;
  const passage = (label: string, said: Omit<Said, 'label'> | undefined): Said[] => (said ? [{ ...said, label }] : []);
  const randomised = trial?.randomised;
  return (
    <>
      <Recommendations />
      <SaidPart
        title={t('said.report')}
        said={(['number', 'commissioner', 'question', 'conclusion'] as const).flatMap((key) =>
          passage(t(`said.${key}`), report?.[key]),
        )}
      />
      <SaidPart
        title={t('said.search')}
        said={[
          ...passage(t('said.date'), search?.date && { ...search.date, text: date(search.date.date) }),
          ...(search?.databases ?? []).flatMap((database) => passage(t('said.database'), database)),
          ...passage(t('said.registration'), search?.registration),
        ]}
      />
      <SaidPart
        title={t('said.flow')}
        said={flowSteps.flatMap((step) => {
          const count = flow[step];
          return count ? passage(t(`said.${step}`), { ...count, text: number(count.n) }) : [];
        })}
      />
      <SaidPart
        title={t('said.trial')}
        said={[
          ...passage(t('said.registration'), trial?.registration),
          ...passage(t('said.design'), trial?.design),
          ...passage(t('said.randomised'), randomised && { ...randomised, text: number(randomised.n) }),
          ...(trial?.arms ?? []).flatMap((arm) =>
            passage(t('said.arm'), { ...arm, text: t('said.armLine', { label: arm.label, n: number(arm.n) }) }),
          ),
          ...passage(t('said.primaryOutcome'), trial?.primaryOutcome),
          ...passage(t('said.followUp'), trial?.followUp),
        ]}
      />
    </>
  );
}

function SaidPart({ title, said }: { title: string; said: readonly Said[] }) {
  const { onPlace } = useReviewParts();
  if (said.length === 0) return null;
  return (
    <Part title={title}>
      <dl className={classes.fields}>
        {keyed(said, ({ label, text }) => `${label} ${text}`).map(({ key, item }) => (
          <div key={key}>
            <dt>{item.label}</dt>
            <dd>
              <PlacedText place={item} onGo={onPlace} text={item.text} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

/** Strength and certainty stand as they are printed: they are the issuer's, and no GRADE of ours. */
function Recommendations() {
  const { t } = useTranslation('review');
  const { reviewed, onPlace } = useReviewParts();
  const recommendations = reviewed.asRead.recommendations ?? [];
  if (recommendations.length === 0) return null;
  return (
    <Part title={t('said.recommendations')}>
      <dl className={classes.fields}>
        {keyed(recommendations, ({ number, text }) => `${number} ${text}`).map(({ key, item }) => (
          <div key={key}>
            <dt>
              {item.number ? <span className={classes.number}>{item.number}</span> : null}{' '}
              {[item.strength, item.certainty].filter(Boolean).join(' · ')}
            </dt>
            <dd>
              <PlacedText place={item} onGo={onPlace} text={item.text} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
