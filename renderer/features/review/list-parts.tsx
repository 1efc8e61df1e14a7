/** What a document lists: its evidence, figures in the text, pictures, references and log of versions; and where it links to. */
import { useTranslation } from 'react-i18next';
import { useLibraryState } from '../../app/library-state.ts';
import { AddListed } from '../references/add-listed.tsx';
import { Part, useValueAt, useValues } from './part.tsx';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';
import { Grid } from './table-parts.tsx';
import { Value } from './value.tsx';
import { idOfKey } from './value-ids.ts';

export function ListParts() {
  const { t } = useTranslation(['review', 'reader']);
  const { figures, references, versionLog, title } = useReviewParts().reviewed.asRead;
  const isReadOnly = useLibraryState().data?.isReadOnly ?? true;
  return (
    <>
      <Evidence />
      <Statistics />
      <Pairs title={t('figures')} list="figures" items={figures} head="number" body="caption" />
      <Pairs title={t('reader:found.references')} list="references" items={references} head="n" body="text" />
      {references?.length ? <AddListed title={title} references={references} isReadOnly={isReadOnly} /> : null}
      <Links />
      <Pairs title={t('versionLog')} list="versionLog" items={versionLog} head="date" body="change" />
    </>
  );
}

function Evidence() {
  const { t } = useTranslation('review');
  const evidence = useReviewParts().reviewed.asRead.evidence ?? [];
  if (evidence.length === 0) return null;
  const names = ['design', 'studies', 'publications'] as const;
  return (
    <Part title={t('evidence')}>
      <Grid
        columns={names.map((name) => t(`detail.${name}`))}
        rows={evidence.map((_, index) => names.map((name) => ['evidence', index, name]))}
      />
    </Part>
  );
}

/** The words around a figure are as printed; what was read of them can be wrong. */
function Statistics() {
  const { t } = useTranslation('review');
  const at = useValueAt();
  const rows = (useReviewParts().reviewed.asRead.statistics ?? []).flatMap(({ quote }, index) => {
    const [value, unit] = [at('statistics', index, 'value'), at('statistics', index, 'unit')];
    return value && unit ? [{ value, unit, quote }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Part title={t('statistics')}>
      <dl className={classes.fields}>
        {rows.map(({ value, unit, quote }) => (
          <div key={value.at.join('.')}>
            <dt className={classes.heads}>
              <Value value={value} isCell /> <Value value={unit} isCell />
            </dt>
            <dd>{quote}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

interface PairsProps {
  title: string;
  list: string;
  items: readonly unknown[] | undefined;
  head: string;
  body: string;
}

function Pairs({ title, list, items = [], head, body }: PairsProps) {
  const at = useValueAt();
  const rows = items.flatMap((_, index) => {
    const value = at(list, index, body);
    return value ? [{ value, name: at(list, index, head) }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Part title={title}>
      <dl className={classes.fields}>
        {rows.map(({ value, name }) => (
          <div key={value.at.join('.')}>
            <dt>{name ? <Value value={name} isCell /> : null}</dt>
            <dd>
              <Value value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Links() {
  const { t } = useTranslation('reader');
  const links = useValues('link');
  if (links.length === 0) return null;
  return (
    <Part title={t('structure.links')}>
      <ul className={classes.plain}>
        {links.map((value) => (
          <li key={idOfKey(value.key)}>
            <Value value={value} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
