/** Texts of a document: its recommendation, labelled fields, numbered paragraphs and outcomes. */
import { useTranslation } from 'react-i18next';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import { outcomeNames } from '../../../shared/corrections/recognised-values.ts';
import { Part, useValues } from './part.tsx';
import classes from './review.module.css';
import { Value } from './value.tsx';
import { idOfKey, listKey } from './value-ids.ts';

export function TextParts() {
  const { t } = useTranslation(['review', 'reader']);
  const [recommendation] = useValues('recommendation');
  const fields = useValues('field');
  const paragraphs = useValues('paragraph');
  return (
    <>
      {recommendation ? (
        <Part title={t('reader:structure.recommendation')}>
          <Value value={recommendation} />
        </Part>
      ) : null}
      <ValueRows title={t('reader:structure.fields')} values={fields} isTarget />
      <ValueRows title={t('paragraphs')} values={paragraphs} />
    </>
  );
}

/** Values beside what they stand under in the document; `isTarget`: others can be moved there. */
function ValueRows({
  title,
  values,
  isTarget = false,
}: {
  title: string;
  values: readonly ReviewedValue[];
  isTarget?: boolean;
}) {
  if (values.length === 0) return null;
  return (
    <Part title={title}>
      <dl className={classes.fields}>
        {values.map((value) => (
          <div key={idOfKey(value.key)} data-drop={isTarget ? idOfKey(value.key) : undefined}>
            <dt>
              <span className={classes.number}>{value.key.path[0]}</span> {value.key.path[1]}
            </dt>
            <dd>
              <Value value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

export function OutcomePart() {
  const { t } = useTranslation(['review', 'reader']);
  const values = useValues('outcome');
  if (values.length === 0) return null;
  return (
    <Part title={t('outcomes')}>
      <dl className={classes.fields}>
        {outcomeNames.map((name) => (
          <div key={name} data-drop={idOfKey(listKey('outcome', name))}>
            <dt>{t(`outcome.${name}`)}</dt>
            <dd className={classes.list}>
              {values
                .filter(({ key }) => key.path[0] === name)
                .map((value) => (
                  <Value key={idOfKey(value.key)} value={value} />
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
