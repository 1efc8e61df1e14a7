/** What documents of the general kinds say of themselves: recommendations, search and flow, trial, report. */
import { useTranslation } from 'react-i18next';
import { flowSteps } from '../../../shared/model/vocabulary.ts';
import { PlacedText } from '../reader/linked-text.tsx';
import { Part, useValueAt } from './part.tsx';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';
import { Value } from './value.tsx';

type Way = readonly (string | number)[];
interface Said {
  label: string;
  /** The way to each of its values; they stand beside each other. */
  ways: readonly Way[];
}

export function KindParts() {
  const { t } = useTranslation('review');
  const { search, trial } = useReviewParts().reviewed.asRead;
  const own = (label: string, ...ways: Way[]): Said => ({ label, ways });
  return (
    <>
      <Recommendations />
      <SaidPart
        title={t('said.report')}
        said={(['number', 'commissioner', 'question', 'conclusion'] as const).map((key) =>
          own(t(`said.${key}`), ['report', key, 'text']),
        )}
      />
      <SaidPart
        title={t('said.search')}
        said={[
          own(t('said.date'), ['search', 'date', 'date']),
          ...(search?.databases ?? []).map((_, index) =>
            own(t('said.database'), ['search', 'databases', index, 'text']),
          ),
          own(t('said.registration'), ['search', 'registration', 'text']),
        ]}
      />
      <SaidPart title={t('said.flow')} said={flowSteps.map((step) => own(t(`said.${step}`), ['flow', step, 'n']))} />
      <SaidPart
        title={t('said.trial')}
        said={[
          own(t('said.registration'), ['trial', 'registration', 'text']),
          own(t('said.design'), ['trial', 'design', 'text']),
          own(t('said.randomised'), ['trial', 'randomised', 'n']),
          ...(trial?.arms ?? []).map((_, index) =>
            own(t('said.arm'), ['trial', 'arms', index, 'label'], ['trial', 'arms', index, 'n']),
          ),
          own(t('said.primaryOutcome'), ['trial', 'primaryOutcome', 'text']),
          own(t('said.followUp'), ['trial', 'followUp', 'text']),
        ]}
      />
    </>
  );
}

function SaidPart({ title, said }: { title: string; said: readonly Said[] }) {
  const at = useValueAt();
  const rows = said.flatMap(({ label, ways }) => {
    const values = ways.flatMap((way) => at(...way) ?? []);
    return values.length > 0 ? [{ label, values }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Part title={title}>
      <dl className={classes.fields}>
        {rows.map(({ label, values }) => (
          <div key={values[0]!.at.join('.')}>
            <dt>{label}</dt>
            <dd className={classes.heads}>
              {values.map((value) => (
                <Value key={value.at.join('.')} value={value} />
              ))}
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
  const at = useValueAt();
  const { reviewed, onPlace } = useReviewParts();
  const recommendations = reviewed.asRead.recommendations ?? [];
  // Guidelines without any grades do not show an empty place for each.
  const told = (['number', 'strength', 'certainty'] as const).filter((name) =>
    recommendations.some((each) => each[name] !== null),
  );
  const rows = recommendations.flatMap(({ also = [] }, index) => {
    const text = at('recommendations', index, 'text');
    const heads = told.flatMap((name) => at('recommendations', index, name) ?? []);
    return text ? [{ text, heads, also }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Part title={t('said.recommendations')}>
      <dl className={classes.fields}>
        {rows.map(({ text, heads, also }) => (
          <div key={text.at.join('.')}>
            <dt className={classes.heads}>
              {heads.map((value) => (
                <Value key={value.at.join('.')} value={value} isCell />
              ))}
            </dt>
            <dd>
              <Value value={text} />
              {also.map((again) => (
                <div key={`${again.start} ${again.text}`} className={classes.dim}>
                  {t('said.also')} <PlacedText place={again} onGo={onPlace} text={again.text} />
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
