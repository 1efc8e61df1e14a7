/** Where the faults were found: in words, and as the check itself says it. */
import { useTranslation } from 'react-i18next';
import classes from './recovery.module.css';

/** Of what the check says, the first that fits. */
const kinds = [
  ['log', /^log$/],
  ['documents', /^(document|source|page|section|text|passage)(_\w+)?( \S+)?$/],
  ['trials', /^trial(_\w+)?( |$)/],
  ['references', /^reference(_\w+)?( |$)/],
  ['projects', /^(project|outcome|search)(_\w+)?( |$)/],
  ['tags', /^(tag|suggestion)(_\w+)?( |$)/],
  ['grades', /^grade(_\w+)?( |$)/],
  ['cards', /^card(_\w+)?( |$)/],
  ['history', /^(history|change)( |$)/],
  ['links', /^links$/],
  ['seals', /^seal(_\w+)?( |$)/],
  ['structure', /./],
] as const;

const kindOf = (place: string) => kinds.find(([, fits]) => fits.test(place))?.[0] ?? 'structure';

export function PlaceList({ places }: { places: readonly string[] }) {
  const { t } = useTranslation('recovery');
  return (
    <details className={classes.details}>
      <summary>{t('places')}</summary>
      <ul className={classes.places}>
        {[...new Set(places.map(kindOf))].map((kind) => (
          <li key={kind}>{t(`placeKind.${kind}`)}</li>
        ))}
      </ul>
      <details>
        <summary>{t('placesRaw')}</summary>
        <ul className={classes.places}>
          {places.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      </details>
    </details>
  );
}
