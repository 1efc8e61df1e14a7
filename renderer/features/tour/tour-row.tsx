/** The tour of the sample: a row below the screen that says what to look at here. Only the person moves it on. */
import { Button, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { tourSteps } from '../../../shared/settings/choices.ts';
import { useCommandTarget } from '../../app/command-targets.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { goTo, type ScreenName } from '../../app/routes.ts';
import classes from './tour.module.css';
import { type TourStep, useTour } from './tour-state.ts';

export function TourRow({ screen }: { screen: ScreenName }) {
  const isSample = useLibraryState().data?.isSample ?? false;
  const { state, step, isLoading, setTour } = useTour();
  const here = tourSteps.find((each) => each === screen);
  const isRunning = isSample && state === 'running';
  useEffect(() => {
    if (isRunning && here && here !== step) setTour({ step: here });
  }, [isRunning, here, step, setTour]);
  const begin = (from: TourStep) => {
    setTour({ state: 'running', step: from });
    goTo({ screen: from });
  };
  useCommandTarget('tour', isSample ? () => begin(state === 'left' ? step : tourSteps[0]) : null);
  if (!isSample || isLoading || state === 'left' || state === 'done') return null;
  return state === 'offered' ? <Offer onBegin={() => begin(tourSteps[0])} /> : <Step step={here ?? step} />;
}

function Offer({ onBegin }: { onBegin: () => void }) {
  const { t } = useTranslation('help');
  const { setTour } = useTour();
  return (
    <section className={classes.row} aria-label={t('tour.title')}>
      <Text className={classes.text}>{t('tour.offer')}</Text>
      <Button size="compact-sm" onClick={onBegin}>
        {t('tour.begin')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => setTour({ state: 'left' })}>
        {t('tour.notNow')}
      </Button>
    </section>
  );
}

function Step({ step }: { step: TourStep }) {
  const { t } = useTranslation('help');
  const { t: tc } = useTranslation();
  const { setTour } = useTour();
  const at = tourSteps.indexOf(step);
  const [before, after] = [tourSteps[at - 1], tourSteps[at + 1]];
  return (
    <section className={classes.row} aria-label={t('tour.title')}>
      <ol className={classes.steps} aria-label={t('tour.steps')}>
        {tourSteps.map((each) => (
          <li key={each} aria-current={each === step ? 'step' : undefined}>
            {tc(`screen.${each}`)}
          </li>
        ))}
      </ol>
      <Text className={classes.text} role="status">
        {t(`tour.step.${step}`)}
      </Text>
      {before ? (
        <Button size="compact-sm" variant="default" onClick={() => goTo({ screen: before })}>
          {t('tour.back')}
        </Button>
      ) : null}
      {after ? (
        <Button size="compact-sm" onClick={() => goTo({ screen: after })}>
          {t('tour.next', { screen: tc(`screen.${after}`) })}
        </Button>
      ) : (
        <Button size="compact-sm" onClick={() => setTour({ state: 'done' })}>
          {t('tour.done')}
        </Button>
      )}
      {after ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setTour({ state: 'left', step })}>
          {t('tour.leave')}
        </Button>
      ) : null}
    </section>
  );
}
